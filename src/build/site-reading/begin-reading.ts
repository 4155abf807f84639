import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SiteReport } from '../../checks/check-site.ts';

/** Asks a site that is being read for what is wrong with its links, when everything is written. */
export type AskSite = (articles: readonly string[]) => Promise<SiteReport>;

/**
 * Begins to read the pages of a built site beside everything else. Those that are written or changed later are read when
 * it is asked.
 *
 * @throws when asked, whatever went wrong while it read
 */
export function beginReading(site: string): AskSite {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: site });
  // The build does not wait for it unless it is asked.
  worker.unref();
  const failed = once(worker, 'error').then(([error]) => {
    throw error;
  });
  failed.catch(() => undefined);
  return async (articles) => {
    worker.ref();
    const answered = once(worker, 'message');
    worker.postMessage(articles);
    const [report] = await Promise.race([answered, failed]);
    await worker.terminate();
    return report;
  };
}
