import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { halfOf } from './half.ts';
import type { JudgedQuery, JudgedSet } from './judged-query.ts';
import { answerableFile, identifierFile, unanswerableFile } from './judged-schema.ts';
import { spellingsOf } from './spellings.ts';
import { misspell } from './typos.ts';

/**
 * Reads every judged set, those made by rule included, in the order of `judgedSets`.
 *
 * `folder` holds the YAML files; the default is relative to the project, as the build bundles this module elsewhere.
 * Throws when a file is missing or not what its schema says, and when a set has a query twice.
 */
export async function loadJudged(folder = resolve('src/search/judged')): Promise<JudgedQuery[]> {
  const read = async <T>(name: string, schema: z.ZodType<T>) =>
    valid(name, schema, await readFile(join(folder, name), 'utf8'));

  const [knownItems, concepts, aliases, typos, identifiers, withWords, unanswerable] = await Promise.all([
    read('known-item.yaml', answerableFile),
    read('concept.yaml', answerableFile),
    read('alias.yaml', answerableFile),
    read('typo.yaml', answerableFile),
    read('identifier.yaml', identifierFile),
    read('identifier-with-words.yaml', answerableFile),
    read('unanswerable.yaml', unanswerableFile),
  ]);

  const expectOf = new Map(knownItems.map(({ query, expect }) => [query, expect]));
  const byHand = new Set(typos.map(({ query }) => query));
  const byRule = misspell([...expectOf.keys()])
    .filter(({ query }) => !byHand.has(query))
    .map(({ query, from, rule }) => ({ query, expect: expectOf.get(from) ?? [], madeBy: rule }));
  const spelt = identifiers.flatMap(({ query: id, family, source, expect }) =>
    spellingsOf(id, family, source).map((query) => ({ query, expect, madeBy: family })),
  );

  return [
    ...judged('known-item', knownItems),
    ...judged('concept', concepts),
    ...judged('alias', aliases),
    ...judged('typo', [...typos, ...byRule]),
    ...judged('identifier', [...spelt, ...withWords]),
    ...judged(
      'unanswerable',
      unanswerable.map(({ query }) => ({ query, expect: [] })),
    ),
  ];
}

function valid<T>(name: string, schema: z.ZodType<T>, text: string): T {
  let source: unknown;
  try {
    source = parse(text);
  } catch (cause) {
    throw new Error(`${name} is not YAML.`, { cause });
  }
  const { data, error } = schema.safeParse(source);
  if (error) throw new Error(`${name} is not a judged set.\n${z.prettifyError(error)}`);
  return data;
}

function judged(set: JudgedSet, queries: readonly Pick<JudgedQuery, 'query' | 'expect' | 'madeBy'>[]) {
  const seen = new Set<string>();
  return queries.map((entry): JudgedQuery => {
    if (seen.has(entry.query)) throw new Error(`The set ${set} has "${entry.query}" twice.`);
    seen.add(entry.query);
    return { set, ...entry, half: halfOf(entry.query) };
  });
}
