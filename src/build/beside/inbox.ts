import type { MessagePort } from 'node:worker_threads';
import type { CatalogContent } from '../../catalog/from-content.ts';
import type { Message, Told } from './messages.ts';

/** What the build has told so far; whoever needs something waits until it comes. */
export class Inbox {
  readonly settings: Promise<Told['settings']>;
  /** All that was read. */
  readonly content: Promise<CatalogContent>;
  readonly site: Promise<Told['site']>;
  readonly built: Promise<Told['built']>;
  readonly #pages = new Map<string, PromiseWithResolvers<string>>();
  readonly #read: Told['articles'][number][] = [];
  #isAllRead = false;
  /** Fulfilled when more was read than now. */
  #moreRead = Promise.withResolvers<void>();
  #isBuilt = false;

  constructor(port: MessagePort) {
    const settings = Promise.withResolvers<Told['settings']>();
    const content = Promise.withResolvers<CatalogContent>();
    const site = Promise.withResolvers<Told['site']>();
    const built = Promise.withResolvers<Told['built']>();
    port.on('message', (message: Message<Told>) => {
      if (message.is === 'settings') settings.resolve(message.data);
      else if (message.is === 'articles') this.#articles(message.data);
      else if (message.is === 'others') {
        this.#isAllRead = true;
        this.#articles([]);
        content.resolve({ ...message.data, articles: this.#read });
      } else if (message.is === 'site') site.resolve(message.data);
      else if (message.is === 'page') this.#page(message.data.path).resolve(message.data.html);
      else {
        this.#isBuilt = true;
        built.resolve(message.data);
        for (const [path, page] of this.#pages) page.reject(missing(path));
      }
    });
    this.settings = settings.promise;
    this.content = content.promise;
    this.site = site.promise;
    this.built = built.promise;
  }

  /** Every article, as it is read. */
  async *articles(): AsyncGenerator<Told['articles'][number]> {
    for (let place = 0; ; ) {
      const more = this.#moreRead.promise;
      const isAll = this.#isAllRead;
      for (; place < this.#read.length; place += 1) yield this.#read[place] as Told['articles'][number];
      if (isAll) return;
      await more;
    }
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

  #articles(articles: Told['articles']): void {
    this.#read.push(...articles);
    this.#moreRead.resolve();
    this.#moreRead = Promise.withResolvers();
  }

  #page(path: string): PromiseWithResolvers<string> {
    const page = this.#pages.get(path) ?? Promise.withResolvers<string>();
    this.#pages.set(path, page);
    return page;
  }
}

const missing = (path: string) => new Error(`${path} is waited for, but was not built.`);
