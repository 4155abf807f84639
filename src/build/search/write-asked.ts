import { stemmer } from 'stemmer';
import type { AskedFile, Questions } from '../../search/asked-file.ts';
import type { Manifest } from '../../search/manifest.ts';
import { featureFileOf, PAIR_FILES, WORD_FILES } from '../../search/question-features.ts';
import { type Having, type QuestionWord, writePairs, writeWords } from '../../search/question-words.ts';
import { type Asked, type AskedTables, askedWords, wordsAlone } from './asked-words.ts';
import { teachNet } from './teach-net.ts';
import { writeTogether } from './write-hashed.ts';

/** Of a word that more questions have it is only kept how many each owner has: which they are tells little. */
const MOST_QUESTIONS = 1000;

/**
 * Writes how people ask, and what a network learns of it, in a folder that is named for what is in it.
 *
 * @param names - Pagefind's names of all pages by their paths
 * @throws when a page is asked for that has none
 */
export async function writeAsked(
  site: string,
  tables: AskedTables,
  names: ReadonlyMap<string, string>,
): Promise<Required<Manifest>['asked']> {
  const { rows, head } = teachNet([...lessonsOf(tables.pages, true), ...lessonsOf(tables.elsewhere, false)]);
  const owners = ownersOf(tables, names);
  const file: AskedFile = { pages: names.size, questions: owners.map(({ length }) => length), head };
  const alone = aloneOf(tables, names);
  const words = new Map<string, QuestionWord>(
    [...havingOf(owners)].map(([stem, having]) => [
      stem,
      { row: rows.get(stem), alone: alone.get(stem), having },
    ]),
  );
  const pairs = new Map<string, readonly number[]>();
  for (const [feature, row] of rows) {
    if (feature.includes(' ')) pairs.set(feature, row);
    else if (!words.has(feature)) words.set(feature, { row });
  }
  const folder = await writeTogether(
    site,
    'asked',
    new Map<string, string | Uint8Array>([
      ...inFiles(words, WORD_FILES).map(([file, some]) => [`words/${file}.bin`, writeWords(some)] as const),
      ...inFiles(pairs, PAIR_FILES).map(([file, some]) => [`pairs/${file}.bin`, writePairs(some)] as const),
      ['asked.json', JSON.stringify(file)],
    ]),
  );
  return { path: `${folder}/asked.json`, words: `${folder}/words/`, pairs: `${folder}/pairs/` };
}

function lessonsOf(asked: readonly Asked[], isAnswered: boolean) {
  return asked.flatMap(({ questions }) => questions.map((question) => ({ question, isAnswered })));
}

/** Who is asked for with a stem alone: of several the first, pages before subjects. */
function aloneOf({ pages, elsewhere }: AskedTables, names: ReadonlyMap<string, string>): Map<string, number> {
  const places = new Map([...names.values()].sort().map((name, place) => [name, place]));
  const owned = [
    ...pages.map((asked) => [places.get(names.get(asked.about) ?? ''), asked] as const),
    ...elsewhere.map((asked, index) => [names.size + index, asked] as const),
  ];
  const alone = new Map<string, number>();
  for (const [place, asked] of owned) {
    for (const stem of wordsAlone(asked).map((word) => stemmer(word))) {
      if (place !== undefined && !alone.has(stem)) alone.set(stem, place);
    }
  }
  return alone;
}

/** The questions of each owner, in the order of `AskedFile`. */
function ownersOf(tables: AskedTables, names: ReadonlyMap<string, string>): Questions[] {
  const { pages, elsewhere } = askedWords(tables);
  const unknown = tables.pages.find(({ about }) => !names.has(about));
  if (unknown) throw new Error(`${unknown.about} is asked for, and is no page that can be found.`);
  const byName = new Map(tables.pages.map(({ about }, place) => [names.get(about), pages[place] ?? []]));
  return [...[...names.values()].sort().map((name) => byName.get(name) ?? []), ...elsewhere];
}

/** Which questions have each stem. */
function havingOf(owners: readonly Questions[]): Map<string, Having> {
  interface Both {
    questions: number[];
    counts: Map<number, number>;
  }
  const having = new Map<string, Both>();
  let question = 0;
  for (const [owner, questions] of owners.entries()) {
    for (const words of questions) {
      for (const stem of new Set(words.map((word) => stemmer(word)))) {
        const all: Both = having.get(stem) ?? { questions: [], counts: new Map() };
        all.questions.push(question);
        all.counts.set(owner, (all.counts.get(owner) ?? 0) + 1);
        having.set(stem, all);
      }
      question += 1;
    }
  }
  return new Map(
    [...having].map(([stem, { questions, counts }]) => [
      stem,
      questions.length > MOST_QUESTIONS ? { counts } : { questions },
    ]),
  );
}

/** Features by the number of their file; each file is there, as a query asks for it without knowing. */
function inFiles<T>(features: ReadonlyMap<string, T>, count: number): [file: number, Map<string, T>][] {
  const files = Array.from({ length: count }, () => new Map<string, T>());
  for (const [feature, value] of features) files[featureFileOf(feature, count)]?.set(feature, value);
  return [...files.entries()];
}
