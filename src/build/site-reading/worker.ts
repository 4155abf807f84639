import { parentPort, workerData } from 'node:worker_threads';
import { siteReport } from '../../checks/check-site.ts';
import { SiteReader } from '../../checks/site-pages.ts';

/** Reads the pages of the site in the folder it is given; told which articles there are, it says what is wrong. */
const reader = new SiteReader(String(workerData));
reader.read();
parentPort?.once('message', (articles: string[]) => {
  parentPort?.postMessage(siteReport(reader.read(), articles));
});
