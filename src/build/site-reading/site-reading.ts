import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SiteReport } from '../../checks/check-site.ts';

/** What the thread that reads a site is told: of pages, to read all there is, and to say what is wrong. */
export type Asked = { written: readonly string[] } | 'all' | { articles: readonly string[] };

/** So many pages are told of at once. */
const PAGES = 100;

/** A site that is read while it is written and beside everything else. */
export class SiteReading {
  readonly #worker: Worker;
  readonly #failed: Promise<never>;
  #written: string[] = [];

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
   * Says that a page is written, or soon will be.
   *
   * @param path - such as `/faq/`
   */
  written(path: string): void {
    if (this.#written.push(path) < 2 * PAGES) return;
    // The last ones may be on their way to the disk.
    this.#tell({ written: this.#written.splice(0, PAGES) });
  }

  /** Reads all that is there. */
  readAll(): void {
    this.#tell('all');
  }

  /**
   * What is wrong with the links of the site, when everything is written; what was changed since it was read is read
   * again.
   *
   * @throws whatever went wrong while it read
   */
  async ask(articles: readonly string[]): Promise<SiteReport> {
    this.#worker.ref();
    const answered = once(this.#worker, 'message');
    this.#tell({ articles });
    const [report] = await Promise.race([answered, this.#failed]);
    await this.#worker.terminate();
    return report;
  }

  #tell(asked: Asked): void {
    this.#worker.postMessage(asked);
  }
}
