import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCards } from '../../search/cards-file.ts';
import { FORMAT, type Manifest, type Part, type Synonym } from '../../search/manifest.ts';
import { writeSynonyms } from '../../search/synonym-lines.ts';
import { ordinaryWords } from '../../search/words/build-ordinary.ts';
import { buildVocabulary } from '../../search/words/build-vocabulary.ts';
import { cardWords } from '../../search/words/card-words.ts';
import { parseVocabulary } from '../../search/words/parse-vocabulary.ts';
import { serialiseVocabulary } from '../../search/words/serialise-vocabulary.ts';
import { createVocabulary } from '../../search/words/vocabulary.ts';
import { chosenHost } from '../host-profiles.ts';
import type { Keep } from '../kept/kept-bytes.ts';
import { type AskedTables, askedWords } from './asked-words.ts';
import { NAME_LETTERS, readEntry } from './bundle/bundle-tables.ts';
import { lightenCode } from './bundle/lighten-code.ts';
import { refitLarge, refitSmall } from './bundle/refit-bundle.ts';
import { FullText } from './full-text.ts';
import { buildIdentifierIndex, type KeptNames } from './identifier-index.ts';
import { type Fragment, pagesByName, readIndexedPages } from './indexed-pages.ts';
import type { Owned } from './owners.ts';
import { cardFiles, pageCards } from './page-cards.ts';
import { addPreloads } from './preload.ts';
import { writeAsked } from './write-asked.ts';
import { INDEX, writeHashed, writeTogether } from './write-hashed.ts';

/** What search knows besides the pages. */
export interface SearchTables {
  owned: readonly Owned[];
  synonyms: readonly Synonym[];
  /** How people ask; where nobody has written it down, search knows no more than the pages. */
  asked?: AskedTables | undefined;
  /** Origins of the sites that are searched together with this one. */
  sisters?: readonly string[];
}

export interface SearchIndexReport {
  /** Pages of the site, and those of them that can be found. */
  read: number;
  indexed: number;
  words: number;
  identifiers: number;
}

/** Files of Pagefind's that no search of ours loads. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
];

/** Pagefind's bundle before it has its lasting name, and how many pages were read for it. */
export interface FullTextBundle {
  bundle: string;
  read: number;
  /** The pages by their names, where they need not be read back. */
  names?: ReadonlyMap<string, Fragment> | undefined;
  /** Fulfilled when its code is packed, which takes a while and changes nothing of its pages. */
  packed: Promise<void>;
}

/**
 * Reads the pages of a built site into its full text, and writes that.
 *
 * @param fullText - that no page was added to
 * @param keep - finds what was packed before
 */
export async function writeFullText(site: string, fullText: FullText, keep?: Keep): Promise<FullTextBundle> {
  const bundle = await clearSearch(site);
  await fullText.addSite(site);
  const read = await fullText.write(bundle);
  await removeUnused(bundle);
  if (fullText.size === 'large') {
    const names = await refitLarge(bundle, keep);
    return finishBundle({ bundle, read, names }, keep);
  }
  await refitSmall(bundle, keep);
  return finishBundle({ bundle, read }, keep);
}

/**
 * Removes what an earlier build left of the search, before the first page is read.
 *
 * @returns where Pagefind's bundle is written
 */
export async function clearSearch(site: string): Promise<string> {
  await rm(join(site, 'pagefind'), { recursive: true, force: true });
  await rm(join(site, INDEX), { recursive: true, force: true });
  return join(site, 'pagefind/new');
}

/** Removes what no search of ours loads. */
export async function removeUnused(bundle: string): Promise<void> {
  await Promise.all(UNUSED.map((file) => rm(join(bundle, file), { force: true })));
}

/** Packs the code of a bundle tighter, which is the last that is done to it; what is read out of it need not wait. */
export function finishBundle(written: Omit<FullTextBundle, 'packed'>, keep?: Keep): FullTextBundle {
  const packed = lightenCode(written.bundle, chosenHost(), keep);
  // It may fail before it is waited for: until then it must not end the process without its words.
  packed.catch(() => undefined);
  return { ...written, packed };
}

/**
 * Makes everything the search loads from a folder of built pages, and names it to the search page.
 *
 * @param fullText - where it was written already
 * @throws when Pagefind reports an error, or when an indexed page is lost on the way
 */
export async function buildSearchIndex(
  site: string,
  tables: SearchTables,
  fullText?: FullTextBundle,
): Promise<SearchIndexReport> {
  const written = fullText ?? (await writeFullText(site, await FullText.begin('small')));
  const { report, manifest } = await writeSearchIndex(site, tables, written);
  await addPreloads(site, manifest);
  return report;
}

/**
 * Writes everything the search loads: Pagefind's full text, the vocabulary, the identifiers, and the manifest that names
 * them. Words and identifiers are read out of the full text, so that all three know the same pages.
 *
 * @param names - what the last build read in pages
 * @throws when an indexed page is lost on the way
 */
export async function writeSearchIndex(
  site: string,
  { owned, synonyms, asked: tables, sisters = [] }: SearchTables,
  { bundle, read, names: named, packed }: FullTextBundle,
  names?: KeptNames,
): Promise<{ report: SearchIndexReport; manifest: Manifest }> {
  const {
    entry: { version },
    language: { hash, page_count: count },
  } = await readEntry(bundle);
  const pages = named ? pagesByName(named) : await readIndexedPages(bundle);
  if (count !== pages.length) {
    throw new Error(`Pagefind indexed ${count} pages, but its files hold ${pages.length}.`);
  }
  await mkdir(join(site, INDEX), { recursive: true });
  const write = (name: string, extension: string, content: string | Uint8Array) =>
    writeHashed(site, name, extension, content);
  const writeParts = async (name: string, extension: string, parts: readonly (string | Uint8Array)[]) => {
    const files = new Map(parts.map((content, part) => [`${part}.${extension}`, content]));
    const folder = await writeTogether(site, name, files);
    return [...files.keys()].map((file) => `${folder}/${file}`);
  };

  const asked = tables && fewestFirst(tables);
  const texts = pages.map(({ title, aliases, headings, text }) => ({
    text: `${title}. ${aliases}. ${headings.join('. ')}. ${text}`,
  }));
  const { words } = buildVocabulary(texts);
  const cards = pageCards(pages, asked !== undefined);
  const known = cards === undefined ? [] : cardWords(readCards(JSON.parse(cards)));
  const files = serialiseVocabulary(words, { known });
  const wordParts: Part[] = [];
  for (const [index, text] of files.parts.entries()) {
    wordParts.push([files.firstWords[index] ?? '', await write('words', 'txt', text)]);
  }
  const parts = files.parts.map((text) => parseVocabulary(text, known));
  const vocabulary = createVocabulary(parts, pages.length);
  const identifiers = buildIdentifierIndex(owned, pages, names);
  await names?.save();
  const identifierPaths = await writeParts(
    'identifiers',
    'json',
    identifiers.parts.map(({ part }) => JSON.stringify(part)),
  );
  const cardsPath = cards === undefined ? undefined : await write('cards', 'json', cards);
  const cardParts = cards === undefined ? cardFiles(pages) : undefined;
  for (const [name, text] of cardParts ?? []) {
    await writeFile(join(site, INDEX, `cards.${name}.json`), text);
  }
  if (asked && cards === undefined) {
    throw new Error(
      'How people ask is not read on a site of thousands. Remove content/asked/, or split the site (npm run split).',
    );
  }
  const askedFiles = asked && {
    asked: await writeAsked(site, asked, new Map(pages.map(({ id, url }) => [url, id]))),
    elsewhere: await write('elsewhere', 'json', JSON.stringify(asked.elsewhere.map(({ about }) => about))),
  };
  // In a folder named for the version, every file of the bundle can be cached for good.
  const folder = `pagefind/${version}`;
  await packed;
  await rename(bundle, join(site, folder));
  const manifest: Manifest = {
    format: FORMAT,
    pagefind: `/${folder}/`,
    tag: hash,
    first: [
      `/${folder}/pagefind.js`,
      `/${folder}/pagefind-entry.json?ts=${hash}`,
      `/${folder}/pagefind.${hash}.pf_meta`,
      `/${folder}/wasm.en.pagefind`,
      ...(cardsPath ? [cardsPath] : []),
      ...(askedFiles ? [askedFiles.asked.path] : []),
    ],
    pages: pages.length,
    words: wordParts,
    ...(cardsPath && files.leavesOutKnown ? { knownFrom: cardsPath } : {}),
    ...(cardsPath ? { cards: cardsPath } : {}),
    ...(cardParts ? { cardParts: { path: `/${INDEX}/cards.`, letters: NAME_LETTERS } } : {}),
    ...askedFiles,
    identifiers: identifiers.parts.map(({ first }, part) => [first, identifierPaths[part] ?? '']),
    ordinary: await writeParts('ordinary', 'bin', ordinaryWords(vocabulary, wordsAsked(asked))),
    synonyms: writeSynonyms(synonyms),
    families: identifiers.families,
    ...(sisters.length > 0 ? { sisters: [...sisters] } : {}),
  };
  await writeFile(join(site, INDEX, 'manifest.json'), JSON.stringify(manifest));

  const report = {
    read,
    indexed: pages.length,
    words: words.size,
    identifiers: identifiers.parts.reduce((sum, { part }) => sum + Object.keys(part.keys).length, 0),
  };
  return { report, manifest };
}

/** All words that people ask with. */
/** Every search loads how many questions each subject has: numbers in order are a few bytes. */
function fewestFirst({ pages, elsewhere }: AskedTables): AskedTables {
  return { pages, elsewhere: elsewhere.toSorted((a, b) => a.questions.length - b.questions.length) };
}

function wordsAsked(asked: AskedTables | undefined): Set<string> {
  if (!asked) return new Set();
  const { pages, elsewhere } = askedWords(asked);
  return new Set([...pages, ...elsewhere].flat(2));
}
