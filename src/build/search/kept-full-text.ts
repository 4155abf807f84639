import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What says of which pages the kept bundle was made. */
interface List {
  state: string;
  /** How many files the bundle has. */
  files: number;
  pages: [path: string, key: string][];
}

const LIST = 'pages.json';
const BUNDLE = 'bundle';

/** Pagefind's bundle of the last build, and of which pages it was made: of thousands few change. */
export class KeptFullText {
  readonly #folder: string;
  readonly #state: string;
  readonly #keys: ReadonlyMap<string, string>;

  private constructor(folder: string, state: string, keys: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#state = state;
    this.#keys = keys;
  }

  /**
   * @param folder - where it is kept
   * @param state - names everything that it depends on besides the pages; see `siteState`
   */
  static async open(folder: string, state: string): Promise<KeptFullText> {
    const list = listOf(await readFile(join(folder, LIST), 'utf8').catch(() => ''), state);
    const isWhole = list !== undefined && list.files === (await filesIn(join(folder, BUNDLE)));
    return new KeptFullText(folder, state, new Map(isWhole ? list.pages : []));
  }

  get bundle(): string {
    return join(this.#folder, BUNDLE);
  }

  /** Whether it was made of these pages in this order, whatever they said. */
  isOf(paths: readonly string[]): boolean {
    const known = [...this.#keys.keys()];
    return known.length === paths.length && known.every((path, place) => path === paths[place]);
  }

  /** Whether a page said the same. */
  has(path: string, key: string): boolean {
    return this.#keys.get(path) === key;
  }

  /** Keeps a bundle for the next build, whole or not at all. */
  async save(bundle: string, keys: ReadonlyMap<string, string>): Promise<void> {
    const part = `${this.#folder}.part`;
    await rm(part, { recursive: true, force: true });
    await mkdir(part, { recursive: true });
    await cp(bundle, join(part, BUNDLE), { recursive: true });
    const list: List = { state: this.#state, files: await filesIn(bundle), pages: [...keys] };
    await writeFile(join(part, LIST), JSON.stringify(list));
    await rm(this.#folder, { recursive: true, force: true });
    await rename(part, this.#folder);
  }
}

async function filesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

/** A list that was cut off, is none of ours, or is of another state says nothing. */
function listOf(text: string, state: string): List | undefined {
  try {
    const list: List = JSON.parse(text);
    return list.state === state ? list : undefined;
  } catch {
    return undefined;
  }
}
