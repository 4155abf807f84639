import { type Answer, type Early, facetNames, type Question, type Result } from '../answer.ts';
import type { Manifest } from '../manifest.ts';
import { isStopWord } from '../words/stop-words.ts';
import { wordsOf } from '../words/tokens.ts';
import { answerableBy } from './answerable.ts';
import { openAsked } from './asked.ts';
import type { EvidenceRules } from './evidence.ts';
import { countFacets, type FacetPages, loadFacets, noCounts, passes } from './facets.ts';
import { indexFiles } from './files.ts';
import { type FullText, type FullTextRanking, openFullText, type PagefindModule } from './full-text.ts';
import { headResult } from './head.ts';
import { isLightWord } from './light-words.ts';
import { loadIdentify } from './load-identify.ts';
import { type Carded, dataOf, openCards } from './page-card.ts';
import { piecesOf, saysNothingBesideIdentifier } from './query.ts';
import type { Ranked, Ranking } from './rank.ts';
import { readPieces } from './read-pieces.ts';
import { bestReading } from './reading.ts';
import { type SiteWords, siteWords } from './site-words.ts';
import { familiesOf, pagesOf, type Sister, type Site, sisterSite, synonymsOf } from './sites.ts';
import type { Terms } from './terms.ts';

export interface EngineOptions {
  /** Where the site is served, without a slash at the end; empty for the page's own. */
  base: string;
  /** Where it is loaded already. */
  manifest?: Manifest;
  /** Other sites that are searched together with it. */
  sisters?: readonly Sister[];
  /** Loads Pagefind's module from its folder. */
  loadPagefind(folder: string): Promise<PagefindModule>;
  /** Other weights than those in use, for tuning. */
  ranking?: Ranking;
  fullText?: FullTextRanking;
  evidence?: EvidenceRules;
}

export interface Engine {
  /** Loads all that every search needs. */
  warm(): Promise<void>;
  /** @throws when a file of the index cannot be had */
  answer(question: Question, early?: Early): Promise<Answer>;
}

/** How Pagefind weighs words: chosen on the tuning half of the judged sets. */
export const fullTextRanking: FullTextRanking = {
  termSimilarity: 4,
  pageLength: 0.3,
  termSaturation: 1.2,
  termFrequency: 1,
  metaWeights: { title: 0, aliases: 0, kind: 0 },
};

/**
 * Answers queries from the built index. It runs where `fetch` does: in a worker, in a page, in Node; nothing of a
 * query goes into an address.
 */
export function createEngine(options: EngineOptions): Engine {
  const files = indexFiles(options.base, options.manifest);
  const sisters = (options.sisters ?? []).map(sisterSite);
  let fullText: Promise<FullText> | undefined;
  let facets: Promise<FacetPages> | undefined;
  let words: SiteWords | undefined;

  const forget = <T>(promise: Promise<T>, clear: () => void): Promise<T> => {
    promise.catch(clear);
    return promise;
  };
  const openText = (manifest: Manifest) => {
    fullText ??= forget(
      options
        .loadPagefind(manifest.pagefind)
        .then((module) =>
          openFullText(module, options.base, manifest, options.fullText ?? fullTextRanking, options.sisters),
        ),
      () => {
        fullText = undefined;
      },
    );
    return fullText;
  };
  const openFacets = async (manifest: Manifest) => {
    const text = await openText(manifest);
    facets ??= forget(loadFacets(text), () => {
      facets = undefined;
    });
    return facets;
  };
  /** Starts to load all that a search by words needs: Pagefind, the words, and what was learnt of them. */
  function open(manifest: Manifest, sites: readonly Site[], query: string, typed: readonly string[]) {
    const vocabulary = words ?? siteWords(sites);
    words = vocabulary;
    const opening = Promise.all([openText(manifest), openCards(sites), openAsked(sites)]);
    // What fails is said by who waits for it.
    for (const loading of [opening, vocabulary.around(typed), answerableBy(wordsOf(query), sites)]) {
      loading.catch(() => undefined);
    }
    return { opening, words: vocabulary };
  }

  async function answer(question: Question, early?: Early): Promise<Answer> {
    const manifest = await files.manifest();
    const sites: Site[] = [{ prefix: '', manifest, files }, ...sisters];
    const pageCount = pagesOf(sites);
    const families = new Set(Object.keys(familiesOf(sites)));
    const pieces = piecesOf(question.query, families);
    const found = pieces.flatMap((piece) => ('found' in piece ? [piece.found] : []));
    const besides = pieces.flatMap((piece) =>
      'word' in piece && !saysNothingBesideIdentifier(piece.word) ? [piece.word] : [],
    );
    // Words are searched for while the numbers beside them are looked up.
    const start = () => open(manifest, sites, question.query, besides);
    const begun = besides.length > 0 ? start() : undefined;
    const identify = found.length > 0 ? await loadIdentify(found, sites) : undefined;
    const items = (await identify?.look(found, sites)) ?? [];
    const { identifiers, tokens, isKnown } = readPieces(pieces, items);

    const base: Answer = {
      query: question.query,
      identifiers: identify
        ? await Promise.all(identifiers.map((item) => identify.identifierAnswer(item, sites)))
        : [],
      corrections: [],
      otherNames: [],
      unmatched: [],
      results: [],
      total: 0,
      counts: noCounts,
    };
    const isFiltered = facetNames.some((name) => question.filters[name] !== undefined);
    if (tokens.every(({ isNumber }) => isNumber && identifiers.length > 0)) {
      const browsing =
        identifiers.length === 0 && question.query.trim() === '' && (isFiltered || question.counts);
      return browsing ? browse(question, manifest, base) : base;
    }
    const { opening, words } = begun ?? start();
    const { terms, carded, odds, answers, nearest, subject } = await bestReading(tokens, {
      query: question.query,
      limit: question.limit,
      pages: pageCount,
      sites,
      terms: {
        exactly: question.exactly ?? false,
        typing: question.typing ?? false,
        synonyms: synonymsOf(sites),
        around: words.around,
        correct: words.correction,
      },
      opening,
      ranking: options.ranking,
      evidence: options.evidence,
    });
    const isUnknown = base.identifiers.some(({ status }) => status === 'unknown') && !isKnown;
    const isAnswered = !isUnknown && odds > 0;
    const pool = isAnswered ? answers : nearest;
    const isElsewhere = !isAnswered && subject !== undefined && base.identifiers.length === 0;
    const elsewhere = isElsewhere ? await subjectName(subject, manifest) : undefined;
    const facetPages = isFiltered || question.counts ? await openFacets(manifest) : undefined;
    const having: Found = { terms, pool, isAnswered, elsewhere, facetPages };
    const owners = ownersIn(base);
    const shown = shownOf(question, having).slice(0, question.limit + owners.size);
    const [, cards] = await opening;
    if (cards && early) {
      const looked = new Set(carded.map(({ page }) => page.id));
      const others = await cards(
        shown.filter(({ id }) => !looked.has(id)),
        shown.length,
      );
      await early(present(question, base, having, headsOf([...carded, ...others], terms)));
    }
    const whole = await inFull(shown, terms);
    const results = new Map(shown.map(({ id }, index) => [id, whole[index]]));
    return present(question, base, having, ({ id }) => results.get(id));
  }

  /** The pages in the reader's terms. */
  function present(
    question: Question,
    base: Answer,
    { terms, pool, isAnswered, elsewhere, facetPages }: Found,
    resultFor: (page: Ranked) => Result | undefined,
  ): Answer {
    const shown = shownOf(question, { pool, facetPages });
    const owners = ownersIn(base);
    const all = shown.slice(0, question.limit + owners.size).flatMap((page) => resultFor(page) ?? []);
    const results = all.filter(({ url }) => !owners.has(url));
    // What stands above as the page of an identifier is not counted again.
    const total = shown.length - (all.length - results.length);
    results.splice(question.limit);
    const ids = pool.map(({ id }) => id);
    const said: Answer = {
      ...base,
      corrections: terms.corrections,
      otherNames: terms.otherNames,
      unmatched: terms.unmatched,
      ...(elsewhere ? { elsewhere } : {}),
      counts: facetPages ? countFacets(ids, question.filters, facetPages) : noCounts,
    };
    if (isAnswered) return { ...said, results, total };
    if (results.length === 0) return said;
    const words = [...new Set(shown.flatMap(({ matched }) => [...matched.keys()]))]
      .sort((a, b) => a - b)
      .flatMap((index) => terms.terms[index]?.written ?? []);
    // Pages that have only "a" of the query have nothing of what was asked.
    if (words.every((word) => isStopWord(word) || isLightWord(word))) return said;
    return { ...said, partial: { words, results, total } };
  }

  /** A subject that no page is about, as it is called. */
  async function subjectName(place: number, { elsewhere }: Manifest): Promise<string | undefined> {
    return elsewhere === undefined ? undefined : (await files.names(elsewhere))[place] || undefined;
  }

  /** Without a query: the pages that the filters let through, and the counts of all. */
  async function browse(question: Question, manifest: Manifest, base: Answer): Promise<Answer> {
    const [text, facetPages] = [await openText(manifest), await openFacets(manifest)];
    const everything = facetNames.flatMap((name) =>
      [...facetPages[name].values()].flatMap((ids) => [...ids]),
    );
    const counts = countFacets([...new Set(everything)], question.filters, facetPages);
    const [name] = facetNames.filter((facet) => question.filters[facet] !== undefined);
    const value = name && question.filters[name];
    if (!name || value === undefined) return { ...base, counts };
    const hits = (await text.having(name, value)).filter(({ id }) =>
      passes(id, question.filters, facetPages),
    );
    const { plainResult } = await import('./result.ts');
    const pages = await Promise.all(hits.slice(0, question.limit).map((hit) => hit.load()));
    return { ...base, results: pages.map(plainResult), total: hits.length, counts };
  }

  return {
    async warm() {
      const manifest = await files.manifest();
      await openText(manifest);
    },
    answer,
  };
}

/** The pages that a query found, as far as it can be told without loading them. */
interface Found {
  terms: Terms;
  /** In order. */
  pool: readonly Ranked[];
  isAnswered: boolean;
  /** The subject that no page is about and the query is. */
  elsewhere: string | undefined;
  facetPages: FacetPages | undefined;
}

function shownOf(
  question: Question,
  { pool, facetPages }: Pick<Found, 'pool' | 'facetPages'>,
): readonly Ranked[] {
  return facetPages ? pool.filter(({ id }) => passes(id, question.filters, facetPages)) : pool;
}

/** The pages that the answer to an identifier shows already. */
function ownersIn({ identifiers }: Answer): ReadonlySet<string> {
  return new Set(
    identifiers.flatMap(({ owner, own }) => [owner?.url, own?.url]).filter((url) => url !== undefined),
  );
}

/** With excerpts and headings: what makes them comes with the pages, after the heads of the results. */
async function inFull(pages: readonly Ranked[], { terms }: Terms): Promise<Result[]> {
  if (pages.length === 0) return [];
  const [{ resultOf }] = await Promise.all([import('./result.ts'), ...pages.map(dataOf)]);
  return Promise.all(pages.map((page) => resultOf(page, terms)));
}

function headsOf(carded: readonly Carded[], { terms }: Terms): (page: Ranked) => Result | undefined {
  const cards = new Map(carded.map(({ page, card }) => [page.id, card]));
  return (page) => {
    const card = cards.get(page.id);
    return card && headResult(page, card, terms);
  };
}
