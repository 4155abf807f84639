import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Content } from '../../checks/read-content.ts';
import type { RenderSettings } from '../render-bodies.ts';
import type { RenderedBody } from '../rendered-bodies.ts';
import type { Answered, Message, Told } from './messages.ts';

/**
 * What is made of the content beside Astro's build, in a thread of its own: the bodies of plain Markdown, the twins and
 * JSON in bundles, and everything that the search loads. What goes wrong there is thrown at whoever waits for it.
 */
export class WorkBeside {
  /** The bodies of plain Markdown, by the article's address; all of them once `rendered` is fulfilled. */
  readonly bodies = new Map<string, RenderedBody>();
  readonly rendered: Promise<true>;
  readonly bundles: Promise<Answered['bundles']>;
  readonly search: Promise<Answered['search']>;
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url));

  constructor(settings: RenderSettings) {
    // The build does not wait for it unless it asks.
    this.#worker.unref();
    this.#worker.on('message', (message: Message<Answered>) => {
      if (message.is === 'bodies') for (const [id, body] of message.data) this.bodies.set(id, body);
    });
    this.rendered = this.#answer('rendered');
    this.bundles = this.#answer('bundles');
    this.search = this.#answer('search');
    this.#tell({ is: 'settings', data: settings });
  }

  /** Gives articles as they are read, each once. The places that findings point to stay here. */
  someRead(articles: Readonly<Content['articles']>): void {
    const data = articles.map(({ id, file, body, data }) => ({ id, file, body, ...(data ? { data } : {}) }));
    this.#tell({ is: 'articles', data });
  }

  /** Gives what was read besides the articles, all of which were given. */
  allRead({ articles: _, ...others }: Content): void {
    this.#tell({ is: 'others', data: others });
  }

  /** Lets files be written to the folder of the site. */
  siteIs(site: string): void {
    this.#tell({ is: 'site', data: site });
  }

  /** Gives a page that is waited for. */
  give(path: string, html: string): void {
    this.#tell({ is: 'page', data: { path, html } });
  }

  /** Says that all pages are written. */
  built(): void {
    this.#tell({ is: 'built', data: true });
  }

  /** Ends the thread, whatever it is about. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #tell(message: Message<Told>): void {
    this.#worker.postMessage(message);
  }

  #answer<Name extends keyof Answered>(name: Name): Promise<Answered[Name]> {
    const answer = new Promise<Answered[Name]>((resolve, reject) => {
      this.#worker.on('message', ({ is, data }: Message<Answered>) => {
        if (is === name) resolve(data as Answered[Name]);
      });
      once(this.#worker, 'error').then(([error]) => reject(error), reject);
    });
    // It may fail before it is waited for: until then it must not end the process without its words.
    answer.catch(() => undefined);
    return answer;
  }
}
