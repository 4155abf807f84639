import type { Run } from '../answer.ts';

/** Words as runs; a hit's punctuation is not part of it. */
export function runsOf(words: readonly string[], isHit: (index: number) => boolean): Run[] {
  const runs: Run[] = [];
  const add = (text: string, hit: boolean) => {
    const before = runs.at(-1);
    if (text === '') return;
    if (before && before.hit === hit) before.text += text;
    else runs.push({ text, hit });
  };
  for (const [index, word] of words.entries()) {
    if (index > 0) add(' ', false);
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    if (!isHit(index)) add(word, false);
    else {
      add(before, false);
      add(core, true);
      add(after, false);
    }
  }
  return runs;
}
