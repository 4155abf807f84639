import { parentPort, workerData } from 'node:worker_threads';
import { siteReport } from '../../checks/check-site.ts';
import { SiteReader } from '../../checks/site-pages.ts';
import type { Asked } from './site-reading.ts';

/**
 * Reads the site in the folder it is given: pages as they are written, then all of it; told which articles there are, it
 * says what is wrong.
 */
const reader = new SiteReader(String(workerData));
parentPort?.on('message', (asked: Asked) => {
  if (asked === 'all') reader.read();
  else if ('written' in asked) reader.readPages(asked.written);
  else parentPort?.postMessage(siteReport(reader.read(), asked.articles));
});
