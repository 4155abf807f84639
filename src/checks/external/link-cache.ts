import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Settings } from './options.ts';
import { type KeptOutcome, keptOutcomeSchema, type Outcome } from './outcome.ts';

/** Answers that outlive a run, so that an interrupted one goes on where it stopped. */
export interface LinkCache {
  /** What is known of an address and still fresh. */
  get(address: string): Outcome | undefined;
  /** Keeps an outcome, and has the file written within the interval. */
  set(address: string, outcome: Outcome): void;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

type CacheSettings = Pick<Settings, 'cacheFile' | 'cacheInterval' | 'maxAge' | 'maxAgeDead'>;

const fileSchema = z.strictObject({
  version: z.literal(1).describe('The form of this file; one of another form is set aside.'),
  entries: z.record(z.string(), keptOutcomeSchema).describe('What is known, by address without its anchor.'),
});

/**
 * Reads the cache. A file that cannot be read or written costs requests, never the run.
 *
 * @param tell - gets a sentence for every such trouble
 */
export async function openLinkCache(
  { cacheFile, cacheInterval, maxAge, maxAgeDead }: CacheSettings,
  tell: (problem: string) => void,
): Promise<LinkCache> {
  const kept = await readKept(cacheFile, tell);
  for (const [address, { state, checkedAt }] of kept) {
    const age = Date.now() - Date.parse(checkedAt);
    const isFresh = age >= 0 && age < (state === 'dead' ? maxAgeDead : maxAge);
    // Dropped here and not only skipped, or the file would keep every address that was ever linked.
    if (!isFresh) kept.delete(address);
  }

  let timer: NodeJS.Timeout | undefined;
  let writtenAt = Number.NEGATIVE_INFINITY;
  let writing = Promise.resolve();
  let failed = false;

  function write() {
    timer = undefined;
    writtenAt = performance.now();
    writing = writing.then(() => writeKept(cacheFile, kept)).catch(noteFailure);
  }

  function noteFailure(error: Error) {
    if (!failed)
      tell(`${cacheFile} cannot be written: ${error.message}. The next run asks everything again.`);
    failed = true;
  }

  return {
    get: (address) => kept.get(address),
    set(address, outcome) {
      kept.set(address, { ...outcome, checkedAt: new Date().toISOString() });
      timer ??= setTimeout(write, Math.max(0, writtenAt + cacheInterval - performance.now()));
    },
    async close() {
      if (timer) {
        clearTimeout(timer);
        write();
      }
      await writing;
    },
  };
}

async function readKept(file: string, tell: (problem: string) => void): Promise<Map<string, KeptOutcome>> {
  try {
    const { entries } = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return new Map(Object.entries(entries));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) await setAside(file, tell);
    else if (!isMissing(error))
      tell(`${file} cannot be read: ${wordsOf(error)}. Every address is asked again.`);
    return new Map();
  }
}

async function setAside(file: string, tell: (problem: string) => void): Promise<void> {
  const aside = `${file}.corrupt`;
  const found = `${file} is not a cache of answers. Expected the JSON that this check writes.`;
  await rename(file, aside).then(
    () => tell(`${found} It is now ${aside}, and every address is asked again.`),
    (error) => tell(`${found} It cannot be set aside either: ${wordsOf(error)}.`),
  );
}

/** Replaces the file in one step: whoever reads it, or ends this process, finds the old text or the new one. */
async function writeKept(file: string, kept: ReadonlyMap<string, KeptOutcome>): Promise<void> {
  const entries = Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
  const temporary = `${file}.${process.pid}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(temporary, `${JSON.stringify({ version: 1, entries }, null, 2)}\n`);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
