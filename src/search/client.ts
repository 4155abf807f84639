import type { Answer, Early, Question } from './answer.ts';
import { loadFile, MANIFEST } from './engine/load-file.ts';
import type { Sister } from './engine/sites.ts';
import { loadSisters } from './load-sisters.ts';
import type { LocalEngine } from './local-engine.ts';
import type { Manifest } from './manifest.ts';
import type { WorkerRequest, WorkerResponse } from './worker.ts';

/** The engine as the page has it: in a worker, so that typing never waits; in the page where no worker starts. */
let engine: Promise<LocalEngine> | undefined;
let tag: string | undefined;
/** Hosts of sister sites that could not be reached when the engine started. */
let unreached: string[] = [];

/** @throws when the engine or its index cannot be loaded; a later call tries again */
export async function ask(question: Question, early?: Early): Promise<Answer> {
  const said = (answer: Answer): Answer => (unreached.length > 0 ? { ...answer, unreached } : answer);
  return attempt(async (engine) =>
    said(await engine.answer(question, early && ((answer) => early(said(answer))))),
  );
}

/** Loads what every search needs, before there is a query. */
export async function warm(): Promise<void> {
  return attempt((engine) => engine.warm());
}

async function attempt<T>(act: (engine: LocalEngine) => Promise<T>): Promise<T> {
  engine ??= start();
  try {
    return await act(await engine);
  } catch (error) {
    void forgetWhenReplaced();
    throw error;
  }
}

/** A site that was published anew, or its sister, has other files: then the next search starts with its index. */
async function forgetWhenReplaced(): Promise<void> {
  const now = await loadManifest().catch(() => undefined);
  if (now?.tag !== tag || now?.sisters) engine = undefined;
}

async function start(): Promise<LocalEngine> {
  try {
    const manifest = await loadManifest();
    tag = manifest.tag;
    prefetch(manifest);
    const { sisters, missing } = await loadSisters(manifest);
    unreached = missing;
    return await startWorker(manifest, sisters).catch(async () => {
      const { openLocalEngine } = await import('./local-engine.ts');
      return openLocalEngine(window, manifest, sisters);
    });
  } catch (error) {
    engine = undefined;
    throw error;
  }
}

async function loadManifest(): Promise<Manifest> {
  return (await loadFile(MANIFEST)).json();
}

/**
 * Asks for what every search needs while the worker is still starting. The worker then has it from the browser's
 * cache; a failure shows there.
 */
function prefetch({ first, words }: Manifest): void {
  const files = words.length === 1 ? [...first, ...words.map(([, path]) => path)] : first;
  for (const file of files) void fetch(file).catch(() => undefined);
}

interface Waiting {
  early: Early | undefined;
  resolve(answer: Answer | undefined): void;
  reject(error: Error): void;
}

function startWorker(manifest: Manifest, sisters: readonly Sister[]): Promise<LocalEngine> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const waiting = new Map<number, Waiting>();
    let last = 0;
    const send = (question?: Question, early?: Early) =>
      new Promise<Answer | undefined>((resolve, reject) => {
        last += 1;
        waiting.set(last, { early, resolve, reject });
        worker.postMessage({ id: last, question });
      });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerResponse>) => {
      const request = waiting.get(data.id);
      if ('early' in data) {
        const seen = () => worker.postMessage({ id: data.id, seen: true } satisfies WorkerRequest);
        void (async () => request?.early?.(data.early))().then(seen, seen);
        return;
      }
      waiting.delete(data.id);
      if ('error' in data) request?.reject(new Error(data.error));
      else request?.resolve(data.answer);
    });
    worker.addEventListener('error', (event) => {
      engine = undefined;
      const error = new Error(event.message || 'The search could not start.');
      for (const request of waiting.values()) request.reject(error);
      waiting.clear();
      reject(error);
    });
    worker.postMessage({ id: 0, manifest, sisters } satisfies WorkerRequest);
    resolve({
      async warm() {
        await send();
      },
      async answer(question, early) {
        const answer = await send(question, early);
        if (!answer) throw new Error('The search gave no answer.');
        return answer;
      },
    });
  });
}
