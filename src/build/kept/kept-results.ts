import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** So many results are written at once. */
const AT_ONCE = 256;

/** What a file of kept results holds. */
interface Kept<Result> {
  state: string;
  results: [key: string, result: Result][];
}

/**
 * What was made of something that takes long, by everything it was made of, kept between builds in one file: of
 * thousands of articles few change, and reading one file is quicker than making all anew. What a build did not ask for
 * is not kept on.
 */
export class KeptResults<Result> {
  readonly #file: string;
  readonly #state: string;
  readonly #known: Map<string, Result>;
  readonly #used = new Map<string, Result>();
  #isSame = true;

  private constructor(file: string, state: string, known: Map<string, Result>) {
    this.#file = file;
    this.#state = state;
    this.#known = known;
  }

  /**
   * @param folder - where the file is kept
   * @param name - of what is made; the file is named after it
   * @param state - names everything that all results depend on, code among it; another one begins anew
   */
  static async open<Result>(folder: string, name: string, state: string): Promise<KeptResults<Result>> {
    const file = join(folder, `${name}.json`);
    const text = await readFile(file, 'utf8').catch(() => '');
    return new KeptResults(file, state, new Map(resultsOf<Result>(text, state)));
  }

  /**
   * @param key - of what it was made of besides the state; see `keyOf`
   * @param isStill - whether a result of that key may be used
   */
  find(key: string, isStill: (result: Result) => boolean = () => true): Result | undefined {
    const result = this.#used.get(key) ?? this.#known.get(key);
    if (result === undefined || !isStill(result)) return undefined;
    this.#used.set(key, result);
    return result;
  }

  /** Keeps a result that was made now for the next build. */
  keep(key: string, result: Result): void {
    this.#used.set(key, result);
    this.#isSame = false;
  }

  /** What was made of the same in the last build or in this one, else what is made now. */
  get(key: string, make: () => Result): Result {
    const known = this.find(key);
    if (known !== undefined) return known;
    const result = make();
    this.keep(key, result);
    return result;
  }

  /** Writes what was asked for, whole or not at all, unless that is what is there; then nothing is held any more. */
  async save(): Promise<void> {
    const isThere = this.#isSame && this.#used.size === this.#known.size;
    this.#known.clear();
    if (!isThere) {
      await mkdir(join(this.#file, '..'), { recursive: true });
      await writeFile(`${this.#file}.part`, this.#parts());
      await rename(`${this.#file}.part`, this.#file);
    }
    this.#used.clear();
  }

  /** The file, some results at a time: all of a large site at once would be held twice. */
  *#parts(): Generator<string> {
    yield `{"state":${JSON.stringify(this.#state)},"results":[`;
    let some: string[] = [];
    let isFirst = true;
    for (const result of this.#used) {
      some.push(`${isFirst ? '' : ','}${JSON.stringify(result)}`);
      isFirst = false;
      if (some.length < AT_ONCE) continue;
      yield some.join('');
      some = [];
    }
    yield `${some.join('')}]}`;
  }
}

/** The key of all that something is made of: texts, and what can be written as JSON. */
export function keyOf(...parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  // With their lengths, so that what is at the end of one is not taken for the beginning of the next.
  for (const part of parts) {
    const text = typeof part === 'string' ? part : JSON.stringify(part);
    hash.update(`${typeof part} ${text.length}\n`).update(text);
  }
  return hash.digest('base64url').slice(0, 22);
}

/** A file that was cut off, is none of ours, or is of another state holds nothing. */
function resultsOf<Result>(text: string, state: string): [string, Result][] {
  // The state stands first: of another one the rest is not read.
  if (!text.startsWith(`{"state":${JSON.stringify(state)},`)) return [];
  try {
    const kept: Kept<Result> = JSON.parse(text);
    return kept.results;
  } catch {
    return [];
  }
}
