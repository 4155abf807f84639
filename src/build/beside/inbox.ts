import type { MessagePort } from 'node:worker_threads';
import type { Message, Told } from './messages.ts';

/** What the build has told so far; whoever needs something waits until it comes. */
export class Inbox {
  readonly content: Promise<Told['content']>;
  readonly site: Promise<Told['site']>;
  readonly built: Promise<Told['built']>;
  readonly #pages = new Map<string, PromiseWithResolvers<string>>();
  #isBuilt = false;

  constructor(port: MessagePort) {
    const content = Promise.withResolvers<Told['content']>();
    const site = Promise.withResolvers<Told['site']>();
    const built = Promise.withResolvers<Told['built']>();
    port.on('message', (message: Message<Told>) => {
      if (message.is === 'content') content.resolve(message.data);
      else if (message.is === 'site') site.resolve(message.data);
      else if (message.is === 'page') this.#page(message.data.path).resolve(message.data.html);
      else {
        this.#isBuilt = true;
        built.resolve(message.data);
        for (const [path, page] of this.#pages) page.reject(missing(path));
      }
    });
    this.content = content.promise;
    this.site = site.promise;
    this.built = built.promise;
  }

  /**
   * A page as it is published.
   *
   * @throws when it is not among those that were built
   */
  async page(path: string): Promise<string> {
    const page = this.#page(path);
    // Of one that is here already nothing changes.
    if (this.#isBuilt) page.reject(missing(path));
    return page.promise;
  }

  #page(path: string): PromiseWithResolvers<string> {
    const page = this.#pages.get(path) ?? Promise.withResolvers<string>();
    this.#pages.set(path, page);
    return page;
  }
}

const missing = (path: string) => new Error(`${path} is waited for, but was not built.`);
