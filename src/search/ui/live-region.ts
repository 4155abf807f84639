import { element } from '../dom.ts';

const PAUSE_MS = 500;

/** A live region that waits until nothing new has come for a while, so that typing is not talked over. */
export interface LiveRegion {
  node: HTMLElement;
  say(words: string): void;
  /** Keeps back what was to be said: something else is being typed. */
  hold(): void;
}

export function liveRegion(): LiveRegion {
  const node = element('p', { role: 'status', class: 'visually-hidden' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    node,
    say(words) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        node.textContent = words;
      }, PAUSE_MS);
    },
    hold: () => clearTimeout(timer),
  };
}
