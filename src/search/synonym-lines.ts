import type { Synonym } from './manifest.ts';

/** Synonyms as the manifest has them: a line each, a tab between names and, where the others are out of use, one at the end. */
export function writeSynonyms(synonyms: readonly Synonym[]): string {
  return synonyms
    .map(({ name, also, former }) => [name, ...also, ...(former ? [''] : [])].join('\t'))
    .join('\n');
}

export function readSynonyms(lines: string): Synonym[] {
  if (lines === '') return [];
  return lines.split('\n').map((line) => {
    const [name = '', ...also] = line.split('\t');
    const former = also.at(-1) === '';
    return { name, also: former ? also.slice(0, -1) : also, former };
  });
}
