import { parentPort, workerData } from 'node:worker_threads';
import { siteReport } from '../../checks/check-site.ts';
import { SiteReader } from '../../checks/site-pages.ts';
import type { Asked } from './site-reading.ts';

/**
 * Writes pages of the site in the folder it is given, and reads them on the way; told to, it reads all of it, or says
 * what is wrong.
 */
const reader = new SiteReader(String(workerData));
parentPort?.on('message', (asked: Asked) => {
  if (asked === 'all') reader.read();
  else if (asked === 'are all written') parentPort?.postMessage(true);
  else if ('html' in asked) write(asked);
  else parentPort?.postMessage(siteReport(reader.read(), asked.articles));
});

function write({ pages, html }: Extract<Asked, { html: ArrayBuffer }>): void {
  let end = 0;
  for (const [path, length] of pages) {
    reader.write(path, Buffer.from(html, end, length));
    end += length;
  }
}
