import type { Answer, Question } from './answer.ts';
import type { Sister } from './engine/sites.ts';
import { type LocalEngine, openLocalEngine } from './local-engine.ts';
import type { Manifest } from './manifest.ts';

/** What the page sends: the manifests, once and first; then questions, or neither when only files are wanted. */
export interface WorkerRequest {
  id: number;
  manifest?: Manifest | undefined;
  sisters?: readonly Sister[] | undefined;
  question?: Question | undefined;
}

export type WorkerResponse = { id: number; answer: Answer | undefined } | { id: number; error: string };

let engine: LocalEngine | undefined;

self.addEventListener(
  'message',
  ({ data: { id, manifest, sisters = [], question } }: MessageEvent<WorkerRequest>) => {
    if (manifest) {
      engine = openLocalEngine(self, manifest, sisters);
      return;
    }
    if (!engine) return;
    const done = question ? engine.answer(question) : engine.warm().then(() => undefined);
    done.then(
      (answer) => self.postMessage({ id, answer } satisfies WorkerResponse),
      (error: unknown) => self.postMessage({ id, error: String(error) } satisfies WorkerResponse),
    );
  },
);
