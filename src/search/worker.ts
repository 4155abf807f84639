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
  /** That the early answer to the question of this number was seen. */
  seen?: boolean | undefined;
}

/** `early` may come before `answer`; either `answer` or `error` is the last word. */
export type WorkerResponse =
  | { id: number; early: Answer }
  | { id: number; answer: Answer | undefined }
  | { id: number; error: string };

let engine: LocalEngine | undefined;
/** What waits for an early answer to be seen, by the number of its question. */
const unseen = new Map<number, () => void>();

self.addEventListener(
  'message',
  ({ data: { id, manifest, sisters = [], question, seen } }: MessageEvent<WorkerRequest>) => {
    if (manifest) {
      engine = openLocalEngine(self, manifest, sisters);
      return;
    }
    if (seen) {
      unseen.get(id)?.();
      unseen.delete(id);
      return;
    }
    if (!engine) return;
    const respond = (response: WorkerResponse) => self.postMessage(response);
    const done = question
      ? engine.answer(question, (early) => {
          respond({ id, early });
          return new Promise((resolve) => unseen.set(id, resolve));
        })
      : engine.warm().then(() => undefined);
    done.then(
      (answer) => respond({ id, answer }),
      (error: unknown) => respond({ id, error: String(error) }),
    );
  },
);
