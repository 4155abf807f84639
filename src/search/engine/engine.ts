import { type Answer, type Early, facetNames, type Question, type Result } from '../answer.ts';
import type { Manifest } from '../manifest.ts';
import { isStopWord } from '../words/stop-words.ts';
import { wordsOf } from '../words/tokens.ts';
import { type Evidence, type EvidenceRules, evidenceOf } from './evidence.ts';
import { countFacets, type FacetPages, loadFacets, noCounts, passes } from './facets.ts';
import { indexFiles } from './files.ts';
import { type FullText, type FullTextRanking, openFullText, type PagefindModule } from './full-text.ts';
import { headResult } from './head.ts';
import { identifierAnswer, type Looked, look } from './identify.ts';
import { isLightWord } from './light-words.ts';
import { type Carded, cardsOf, dataOf, openCards } from './page-card.ts';
import { picturesIn, piecesOf, saysNothingBesideIdentifier } from './query.ts';
import { type Ranked, type Ranking, rank, ranking, termWeightsOf } from './rank.ts';
import { reorder } from './reorder.ts';
import { type SiteWords, siteWords } from './site-words.ts';
import { familiesOf, pagesOf, type Sister, type Site, sisterSite, synonymsOf } from './sites.ts';
import { hitsOf } from './term-hits.ts';
import { type TermOptions, type Terms, type Token, termsOf } from './terms.ts';

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
  const weights = options.ranking ?? ranking;
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
  async function answer(question: Question, early?: Early): Promise<Answer> {
    const manifest = await files.manifest();
    const sites: Site[] = [{ prefix: '', manifest, files }, ...sisters];
    const pageCount = pagesOf(sites);
    const families = new Set(Object.keys(familiesOf(sites)));
    const pieces = piecesOf(question.query, families);
    const found = pieces.flatMap((piece) => ('found' in piece ? [piece.found] : []));
    const looked = new Map((await look(found, sites)).map((item) => [item.found, item]));
    const meant = [...looked.values()].filter(isIdentifier);
    const known = meant.some(({ record }) => record?.owner !== undefined);
    // In a pasted line, what no page has beside a known identifier is a request's number or the like.
    const identifiers = known ? meant.filter(({ record }) => record) : meant;
    // A number is more exact than the name of the service that logs it.
    identifiers.sort((a, b) => Number(a.found.isWord) - Number(b.found.isWord));
    const tokens = pieces.flatMap((piece): Token[] => {
      if ('word' in piece) {
        return identifiers.length > 0 && saysNothingBesideIdentifier(piece.word)
          ? []
          : [{ word: piece.word, isNumber: false }];
      }
      const item = looked.get(piece.found);
      if (!item || (meant.includes(item) && !isNamed(item))) return [];
      const word = piece.found.written.toLowerCase();
      if (piece.found.isWord) return [{ word, isNumber: false }];
      const { part, record } = item;
      return [{ word, isNumber: true, named: part && record && { record, pages: part.pages } }];
    });

    const base: Answer = {
      query: question.query,
      identifiers: identifiers.map((item) => identifierAnswer(item, sites)),
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
    words ??= siteWords(sites);
    const { correction, around } = words;
    // The words of the query are loaded while Pagefind starts.
    const opening = Promise.all([openText(manifest), openCards(sites)]);
    opening.catch(() => undefined);
    const read = async (how: Pick<TermOptions, 'boldly' | 'instead'> = {}): Promise<Reading> => {
      const terms = await termsOf(tokens, {
        exactly: question.exactly ?? false,
        typing: question.typing ?? false,
        synonyms: synonymsOf(sites),
        around,
        correct: correction,
        ...how,
      });
      const [text, cards] = await opening;
      const found = await Promise.all(terms.terms.map((term) => hitsOf(term, text, pageCount)));
      const hits = found.filter((ofTerm) => ofTerm.hits.size > 0);
      terms.unmatched.push(
        ...found.filter(({ hits: { size } }) => size === 0).map(({ term }) => term.written),
      );
      terms.terms = hits.map(({ term }) => term);
      const ranked = rank(hits, pageCount, weights);
      const carded = await cardsOf(ranked, question.limit, cards);
      const termWeights = termWeightsOf(hits, pageCount, weights);
      const asked = meantBy(question.query, terms);
      const first = reorder(carded, terms.terms, termWeights, weights, asked);
      terms.unmatched.push(...picturesIn(question.query));
      const lost = terms.unmatched.filter(weighs).length;
      const evidence = evidenceOf(hits, pageCount, asked, lost, options.evidence);
      const odds = Math.max(...first.map(({ page, card }) => evidence.odds(page, card)));
      return { terms, carded, first, others: ranked.slice(first.length), evidence, odds };
    };
    const { terms, carded, first, others, evidence, odds } = await bestReading(read);
    const enough = first.filter(({ page, card }) => evidence.hasEnough(page, card));
    const isUnknown = base.identifiers.some(({ status }) => status === 'unknown') && !known;
    const isAnswered = !isUnknown && odds > 0;
    const pool = isAnswered
      ? [...enough.map(({ page }) => page), ...others.filter((page) => evidence.hasEnough(page))]
      : nearest(first, others, evidence);
    const facetPages = isFiltered || question.counts ? await openFacets(manifest) : undefined;
    const having: Found = { terms, pool, isAnswered, facetPages };
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
    { terms, pool, isAnswered, facetPages }: Found,
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

/** A query as it was understood, and what that found. */
interface Reading {
  terms: Terms;
  carded: readonly Carded[];
  /** In order; the others, whose cards are not there, after them. */
  first: readonly Carded[];
  others: readonly Ranked[];
  evidence: Evidence;
  /** Those of the page with the most evidence, as a logarithm. */
  odds: number;
}

/** Where no page answers, those are shown that have at most so much less evidence than the one that has most. */
const NEAREST = 1.5;

/** A correction that may be none needs so much more evidence, and so does one that is not the most probable. */
const BOLD_ODDS = 2.5;
const RIVAL_ODDS = 1;

/** So many words are tried with another correction. */
const MOST_RIVALS = 2;

/**
 * Reads a query as it is typed and, where no page answers that, as else it may have been meant. What is an ordinary word
 * was meant as it is written, unless it hides the page that has a name like the query; and of two corrections nearly as
 * probable the one that some page answers.
 */
async function bestReading(
  read: (how?: Pick<TermOptions, 'boldly' | 'instead'>) => Promise<Reading>,
): Promise<Reading> {
  const asTyped = await read();
  if (asTyped.odds > 0) return asTyped;
  const { isDoubtful, rivals } = asTyped.terms;
  const boldly = isDoubtful ? await read({ boldly: true }) : asTyped;
  if (boldly.odds > BOLD_ODDS) return boldly;
  const otherwise = await Promise.all(rivals.slice(0, MOST_RIVALS).map((instead) => read({ instead })));
  const [best] = otherwise.sort((one, other) => other.odds - one.odds);
  return best && best.odds > RIVAL_ODDS ? best : asTyped;
}

/** The pages that a query found, as far as it can be told without loading them. */
interface Found {
  terms: Terms;
  /** In order. */
  pool: readonly Ranked[];
  isAnswered: boolean;
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

/** All words of a query, with its slips mended. */
function meantBy(query: string, { corrections }: Terms): string[] {
  const mended = new Map(corrections.map(({ from, to }) => [from, to.split(' ')]));
  return wordsOf(query).flatMap((word) => mended.get(word) ?? word);
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

/** Whether something code-like is meant as an identifier: it can be nothing else, or a page explains it. */
function isIdentifier({ found, record }: Looked): boolean {
  return found.certain || record?.owner !== undefined;
}

/** Whether pages only name it: then they are searched too. */
function isNamed({ record }: Looked): boolean {
  return record !== undefined && record.owner === undefined;
}

/** A short number that no page has says nothing of what the page is about. */
function weighs(word: string): boolean {
  return !/^\d{1,2}$/.test(word);
}

/** Where no page answers, those that are nearest to it. */
function nearest(first: readonly Carded[], others: readonly Ranked[], { odds }: Evidence): Ranked[] {
  const all = [
    ...first.map(({ page, card }) => ({ page, odds: odds(page, card) })),
    ...others.map((page) => ({ page, odds: odds(page) })),
  ];
  const most = Math.max(...all.map(({ odds }) => odds));
  return all.filter(({ odds }) => odds >= most - NEAREST).map(({ page }) => page);
}
