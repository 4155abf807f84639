import { readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { TopicCopy } from '../../catalog/topic-copies.ts';
import { writePage } from '../write-page.ts';
import { askedHtml, cutPage } from './copy-page.ts';

/** Is told of a copy that is written: its path, the tags that it has not, one sign a byte, and its file. */
type WhenWritten = (path: string, less: string, file: Stats) => void;

/** The copies of pages that a site is to have; each is made once, when its page is there. */
export class PageCopies {
  readonly #site: string;
  /** Those that are not made yet, by the pages that they are copies of. */
  readonly #waiting: Map<string, TopicCopy[]>;

  /** @param site - its folder */
  constructor(site: string, copies: readonly TopicCopy[]) {
    this.#site = site;
    this.#waiting = Map.groupBy(copies, ({ of }) => of);
  }

  /**
   * Makes the copies of a page.
   *
   * @param html - its bytes
   * @throws when the page is not made as an article's page is
   */
  make(path: string, html: Buffer, whenWritten?: WhenWritten): void {
    const copies = this.#waiting.get(path);
    if (!copies) return;
    this.#waiting.delete(path);
    // What is looked for is ASCII: the text need not be decoded.
    const { before, after, less } = cutPage(html.toString('latin1'));
    const [head, tail] = [Buffer.from(before, 'latin1'), Buffer.from(after, 'latin1')];
    for (const copy of copies) {
      const bytes = Buffer.concat([head, Buffer.from(askedHtml(copy.asked)), tail]);
      const file = writePage(this.#site, copy.path, bytes);
      whenWritten?.(copy.path, less, file);
    }
  }

  /** Makes those that are not made yet, of the pages as they are written. */
  makeRest(whenWritten?: WhenWritten): void {
    for (const path of [...this.#waiting.keys()])
      this.make(path, readFileSync(join(this.#site, path, 'index.html')), whenWritten);
  }
}
