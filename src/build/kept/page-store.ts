import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the list of a store holds. */
interface List {
  /** Of the code that rendered the pages. */
  code: string;
  /** The file that the pages are in, one behind the other. */
  file: string;
  pages: Record<string, Place>;
}

type Place = readonly [key: string, offset: number, length: number];

const LIST = 'pages.json';
const PAGES = /^pages-[\w-]+\.bin$/;

/** So much is written at once. */
const BLOCK = 1 << 20;

/**
 * Pages that were rendered, by their paths and by all they are made of, kept between builds: of thousands of pages few
 * change. A build reads what the last one kept and keeps its own in a new file, so that one that is interrupted changes
 * nothing.
 */
export class PageStore {
  readonly #folder: string;
  readonly #code: string;
  readonly #known: ReadonlyMap<string, Place>;
  readonly #from: number | undefined;
  readonly #file = `pages-${randomUUID()}.bin`;
  readonly #to: number;
  readonly #pages: Record<string, Place> = {};
  #waiting: Uint8Array[] = [];
  #waitingSize = 0;
  #size = 0;

  private constructor(folder: string, code: string, list: List | undefined) {
    this.#folder = folder;
    this.#code = code;
    this.#known = new Map(Object.entries(list?.pages ?? {}));
    this.#from = list && openSync(join(folder, list.file), 'r');
    this.#to = openSync(join(folder, this.#file), 'w');
  }

  /**
   * @param folder - where pages are kept
   * @param code - names the state of the code; what another one rendered is not used
   */
  static async open(folder: string, code: string): Promise<PageStore> {
    await mkdir(folder, { recursive: true });
    const text = await readFile(join(folder, LIST), 'utf8').catch(() => '');
    const list = listOf(text, code);
    const files = await readdir(folder);
    // What an interrupted build left, or other code.
    const others = files.filter((file) => PAGES.test(file) && file !== list?.file);
    await Promise.all(others.map((file) => rm(join(folder, file), { force: true })));
    return new PageStore(folder, code, list && files.includes(list.file) ? list : undefined);
  }

  /** The page as it was rendered with the same key. */
  get(path: string, key: string): Uint8Array<ArrayBuffer> | undefined {
    const [knownKey, offset, length] = this.#known.get(path) ?? ['', 0, 0];
    if (knownKey !== key || this.#from === undefined) return undefined;
    const html = new Uint8Array(length);
    return readSync(this.#from, html, 0, length, offset) === length ? html : undefined;
  }

  /** Keeps a page, rendered now or kept before, for the next build. Its bytes must not change afterwards. */
  put(path: string, key: string, html: Uint8Array): void {
    this.#pages[path] = [key, this.#size, html.length];
    this.#size += html.length;
    this.#waiting.push(html);
    this.#waitingSize += html.length;
    if (this.#waitingSize >= BLOCK) this.#write();
  }

  /** Makes what was put what the next build finds. */
  async save(): Promise<void> {
    this.#write();
    closeSync(this.#to);
    const list: List = { code: this.#code, file: this.#file, pages: this.#pages };
    await writeFile(join(this.#folder, `${LIST}.part`), JSON.stringify(list));
    await rename(join(this.#folder, `${LIST}.part`), join(this.#folder, LIST));
    if (this.#from === undefined) return;
    closeSync(this.#from);
    const files = (await readdir(this.#folder)).filter((file) => PAGES.test(file) && file !== this.#file);
    await Promise.all(files.map((file) => rm(join(this.#folder, file), { force: true })));
  }

  #write(): void {
    const block = Buffer.concat(this.#waiting);
    for (let written = 0; written < block.length; ) written += writeSync(this.#to, block, written);
    this.#waiting = [];
    this.#waitingSize = 0;
  }
}

/** A list that was cut off, is none of ours, or is of other code holds nothing. */
function listOf(text: string, code: string): List | undefined {
  try {
    const list: List = JSON.parse(text);
    return list.code === code && PAGES.test(list.file) ? list : undefined;
  } catch {
    return undefined;
  }
}
