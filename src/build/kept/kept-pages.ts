import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeState } from './code-state.ts';
import { PageStore } from './page-store.ts';

/** The part of a path that `getStaticPaths` gives that is used here. */
interface KeyedPath {
  pathname: string;
  cacheKey?: string | undefined;
}

/** The pages that a build need not render; see `pageKeys` and `PageStore`. */
export class KeptPages {
  readonly #store: PageStore;
  readonly #assets: ReadonlySet<string>;
  readonly #keys = new Map<string, string>();
  #kept = 0;

  private constructor(store: PageStore, assets: ReadonlySet<string>) {
    this.#store = store;
    this.#assets = assets;
  }

  /**
   * @param root - the folder of the project
   * @param cache - where pages are kept
   * @param site - the folder of the site, in which its scripts and styles are already
   */
  static async open(root: string, cache: string, site: string): Promise<KeptPages> {
    const store = await PageStore.open(join(cache, 'pages'), await codeState(root));
    const assets = await readdir(join(site, '_astro')).catch(() => []);
    return new KeptPages(store, new Set(assets));
  }

  /** Takes the keys of the pages that are to be built. */
  keysAre(paths: readonly KeyedPath[]): void {
    for (const { pathname, cacheKey } of paths) if (cacheKey) this.#keys.set(withSlash(pathname), cacheKey);
  }

  /** The page as the last build rendered it, unless it is another now. */
  get(path: string): Uint8Array<ArrayBuffer> | undefined {
    const key = this.#keys.get(path);
    const html = key === undefined ? undefined : this.#store.get(path, key);
    if (!key || !html || !this.#hasAssets(html)) return undefined;
    this.#kept += 1;
    this.#store.put(path, key, html);
    return html;
  }

  /** Keeps a page that was rendered, where it has a key. */
  put(path: string, html: Uint8Array): void {
    const key = this.#keys.get(path);
    if (key) this.#store.put(path, key, html);
  }

  /**
   * Keeps them for the next build.
   *
   * @returns how many pages had a key, and how many of them were not rendered
   */
  async save(): Promise<{ keyed: number; kept: number }> {
    await this.#store.save();
    return { keyed: this.#keys.size, kept: this.#kept };
  }

  /** Whether the scripts and styles that a page names are there still: they are bundled anew in each build. */
  #hasAssets(html: Uint8Array): boolean {
    const named = Buffer.from(html.buffer)
      .toString('latin1')
      .matchAll(/"\/_astro\/([^"?#]+)/g);
    return [...named].every(([, file]) => this.#assets.has(file ?? ''));
  }
}

const withSlash = (pathname: string): string => `/${pathname.replace(/^\/|\/$/g, '')}/`;
