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

/** `early` may come before `answer`; either `answer` or `error` is the last word. */
export type WorkerResponse =
  | { id: number; early: Answer }
  | { id: number; answer: Answer | undefined }
  | { id: number; error: string };

let engine: LocalEngine | undefined;

self.addEventListener(
  'message',
  ({ data: { id, manifest, sisters = [], question } }: MessageEvent<WorkerRequest>) => {
    if (manifest) {
      engine = openLocalEngine(self, manifest, sisters);
      return;
    }
    if (!engine) return;
    const respond = (response: WorkerResponse) => self.postMessage(response);
    const done = question
      ? engine.answer(question, (early) => respond({ id, early }))
      : engine.warm().then(() => undefined);
    done.then(
      (answer) => respond({ id, answer }),
      (error: unknown) => respond({ id, error: String(error) }),
    );
  },
);
