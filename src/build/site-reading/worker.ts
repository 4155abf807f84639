import { parentPort, workerData } from 'node:worker_threads';
import { SiteReader } from '../../checks/site-pages.ts';
import { siteReport } from '../../checks/site-report.ts';
import { removeOldPages } from '../output/remove-old-pages.ts';
import { sizeOf } from '../site-files.ts';
import { PageCopies } from '../topics/page-copies.ts';
import { writePage } from '../write-page.ts';
import type { Answered, Asked } from './site-reading.ts';

/**
 * Writes pages of the site in the folder it is given, and those that are copies of them, and reads them on the way; asked
 * for it, it says what is wrong.
 */
const site = String(workerData);
const reader = new SiteReader(site);
/** The pages that this build has written, or found as it would write them. */
const written = new Set<string>();
let began: number | undefined;
let copies = new PageCopies(site, []);

parentPort?.on('message', (asked: Asked) => {
  if (asked === 'are all written') finish();
  else if ('html' in asked) write(asked);
  else if ('began' in asked) began = asked.began;
  else if ('copies' in asked) copies = new PageCopies(site, asked.copies);
  else report(asked.articles);
});

function write({ pages, html }: Extract<Asked, { html: ArrayBuffer }>): void {
  let end = 0;
  for (const [path, length] of pages) {
    const page = Buffer.from(html, end, length);
    written.add(path);
    reader.take(path, page, writePage(site, path, page));
    copies.make(path, page, (copy, less, file) => {
      written.add(copy);
      reader.takeCopy(copy, path, less, file);
    });
    end += length;
  }
}

function report(articles: readonly string[]): void {
  const all = reader.read();
  const answer: Answered = { ...siteReport(all, articles), size: sizeOf(all.files) };
  parentPort?.postMessage(answer);
}

function finish(): void {
  copies.makeRest((copy) => written.add(copy));
  if (began !== undefined)
    removeOldPages(site, began, (file) => written.has(file.replace(/index\.html$/, '')));
  parentPort?.postMessage(true);
}
