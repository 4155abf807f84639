import type { Run } from '../answer.ts';
import { element } from '../dom.ts';

/** Runs of text as nodes, with marks around what was searched for. */
export function runs(text: readonly Run[]): (Node | string)[] {
  return text.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}
