import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TopicCopy } from '../../catalog/topic-copies.ts';
import type { SiteReport } from '../../checks/site-report.ts';
import type { BuiltSize } from '../site-files.ts';

/** What the thread that reads a site is told: when the build began, pages to write and to copy, and what is asked of it. */
export type Asked =
  | { began: number }
  | { copies: readonly TopicCopy[] }
  | { pages: [path: string, length: number][]; html: ArrayBuffer }
  | 'are all written'
  | { articles: readonly string[] };

/** What it answers when it is asked for faults: those, and how large the site is. */
export type Answered = SiteReport & { size: BuiltSize };

/** So many pages are handed over at once: handing over one takes longer than copying many. */
const AT_ONCE = 64;

/**
 * A site whose pages are written and read in a thread of its own, while others are rendered. Written by Astro, one page
 * of ten thousand costs as much time as rendering it, and it would have to be read again for its links.
 */
export class SiteReading {
  readonly #worker: Worker;
  readonly #failed: Promise<never>;
  #waiting: { path: string; html: Uint8Array }[] = [];
  #size: BuiltSize | undefined;

  /** @param site - its folder; it need not be there yet */
  constructor(site: string) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: site });
    // The build does not wait for it unless it is asked.
    this.#worker.unref();
    this.#failed = once(this.#worker, 'error').then(([error]) => {
      throw error;
    });
    this.#failed.catch(() => undefined);
  }

  /**
   * Has what is older and not written by this build removed, when every page is written; told before any is.
   *
   * @param began - when the folder was emptied, but for pages; see `clearOutput`
   */
  began(began: number): void {
    this.#worker.postMessage({ began } satisfies Asked);
  }

  /** Has pages copied when they are written; told before any is. */
  copy(copies: readonly TopicCopy[]): void {
    this.#worker.postMessage({ copies } satisfies Asked);
  }

  /**
   * Writes a page.
   *
   * @param path - such as `/faq/`
   * @param html - its bytes, which must not change afterwards
   */
  write(path: string, html: Uint8Array): void {
    if (this.#waiting.push({ path, html }) >= AT_ONCE) this.#handOver();
  }

  /**
   * Waits until every page is written, and every copy, and no older one is left.
   *
   * @throws when one could not be
   */
  async written(): Promise<void> {
    this.#handOver();
    await this.#answer('are all written');
  }

  /**
   * What is wrong with the links of the site, when everything is written; what was changed since it was read is read
   * again.
   *
   * @throws whatever went wrong while it read
   */
  async ask(articles: readonly string[]): Promise<SiteReport> {
    const answered: Answered = await this.#answer({ articles });
    await this.#worker.terminate();
    this.#size = answered.size;
    return answered;
  }

  /** How large the site was when its faults were asked for. */
  get size(): BuiltSize | undefined {
    return this.#size;
  }

  #handOver(): void {
    const all = this.#waiting;
    const html = new Uint8Array(all.reduce((sum, page) => sum + page.html.length, 0));
    let end = 0;
    for (const page of all) {
      html.set(page.html, end);
      end += page.html.length;
    }
    const pages = all.map((page): [string, number] => [page.path, page.html.length]);
    this.#worker.postMessage({ pages, html: html.buffer } satisfies Asked, [html.buffer]);
    this.#waiting = [];
  }

  async #answer(asked: Asked) {
    this.#worker.ref();
    const answered = once(this.#worker, 'message');
    this.#worker.postMessage(asked);
    const [answer] = await Promise.race([answered, this.#failed]);
    this.#worker.unref();
    return answer;
  }
}
