import type { Answer, Question } from './answer.ts';
import { type LocalEngine, openLocalEngine } from './local-engine.ts';
import type { Manifest } from './manifest.ts';

/** What the page sends: the manifest, once and first; then questions, or neither when only files are wanted. */
export interface WorkerRequest {
  id: number;
  manifest?: Manifest | undefined;
  question?: Question | undefined;
}

export type WorkerResponse = { id: number; answer: Answer | undefined } | { id: number; error: string };

let engine: LocalEngine | undefined;

self.addEventListener('message', ({ data: { id, manifest, question } }: MessageEvent<WorkerRequest>) => {
  if (manifest) {
    engine = openLocalEngine(self, manifest);
    return;
  }
  if (!engine) return;
  const done = question ? engine.answer(question) : engine.warm().then(() => undefined);
  done.then(
    (answer) => self.postMessage({ id, answer } satisfies WorkerResponse),
    (error: unknown) => self.postMessage({ id, error: String(error) } satisfies WorkerResponse),
  );
});
