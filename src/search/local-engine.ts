import type { Answer, Early, Question } from './answer.ts';
import { createEngine } from './engine/engine.ts';
import type { Sister } from './engine/sites.ts';
import { watchFetch } from './engine/watched-fetch.ts';
import type { Manifest } from './manifest.ts';

/** The engine where it runs: in the worker, or in the page where there can be none. */
export interface LocalEngine {
  warm(): Promise<void>;
  answer(question: Question, early?: Early): Promise<Answer>;
}

export function openLocalEngine(
  scope: { fetch: typeof fetch },
  manifest: Manifest,
  sisters: readonly Sister[],
): LocalEngine {
  const watched = watchFetch(scope);
  let attempts = 0;
  const engine = createEngine({
    base: '',
    manifest,
    sisters,
    loadPagefind: (folder) => {
      // A browser remembers a module that failed to load; another address makes it ask again.
      const again = attempts === 0 ? '' : `?attempt=${attempts}`;
      attempts += 1;
      return import(/* @vite-ignore */ `${folder}pagefind.js${again}`);
    },
  });
  return {
    warm: () => watched(() => engine.warm()),
    answer: (question, early) => watched(() => engine.answer(question, early)),
  };
}
