import { createHash } from 'node:crypto';
import { PageStore } from './page-store.ts';

/**
 * Makes bytes of others, or finds those that were made of the same before.
 *
 * @param how - they are made; the same way always makes the same of the same
 */
export type Keep = (how: string, of: Uint8Array, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/** Where nothing is kept. */
export const makeAnew: Keep = (_how, _of, make) => make();

/** Bytes that take long to make, such as packed files, kept between builds. */
export class KeptBytes {
  readonly #store: PageStore;

  private constructor(store: PageStore) {
    this.#store = store;
  }

  /**
   * @param folder - where they are kept
   * @param state - see `siteState`
   */
  static async open(folder: string, state: string): Promise<KeptBytes> {
    return new KeptBytes(await PageStore.open(folder, state));
  }

  readonly keep: Keep = async (how, of, make) => {
    const key = createHash('sha256').update(`${how}\n`).update(of).digest('base64url');
    const bytes = this.#store.get(key, key) ?? (await make());
    this.#store.put(key, key, bytes);
    return bytes;
  };

  /** Keeps what was asked for for the next build. */
  async save(): Promise<void> {
    await this.#store.save();
  }
}
