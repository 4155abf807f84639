import { type Answer, type FacetCounts, facetNames, type Question } from '../answer.ts';
import { ask, warm } from '../client.ts';
import { element } from '../dom.ts';
import type { Asked } from './address.ts';
import { combobox } from './combobox.ts';
import { dialogFoot } from './dialog-foot.ts';
import { searchField } from './field.ts';
import { filterRow } from './filters.ts';
import { follow, leaveWordsOnOpening } from './links.ts';
import { patience } from './patience.ts';
import { searchPage } from './search-page.ts';
import { makeView } from './view.ts';
import { whenIdle } from './when-idle.ts';

/** So long nothing more is typed before it is searched for. */
const PAUSE_MS = 120;
/**
 * What is known early is shown at once where nothing stands yet, and has this long to be painted before its rest is asked
 * for. Later, when the rest takes longer than this: otherwise the results would only flicker.
 */
const EARLY_MS = 30;
const RESULTS_AT_ONCE = 10;

/** A search that stands on a page. */
export interface Search {
  /** Puts the caret in the field, with a query to start from when there is one. */
  begin(query: string): void;
}

/** How to answer what is in the field. */
interface Manner {
  /** The last word may still be being typed. */
  typing?: boolean;
  /** Without corrections. */
  exactly?: boolean;
  limit?: number;
}

/** Puts the search into an element: the field, on the search page the filters, and what is seen of the answers. */
export function startSearch(host: HTMLElement): Search {
  const page = host.hasAttribute('data-page') ? searchPage() : undefined;
  const filters = page && filterRow(JSON.parse(host.dataset['labels'] ?? '{}'), () => void run());
  const foot = page ? undefined : dialogFoot();
  const input = searchField();
  const view = makeView({
    again: () => fromButton({}),
    searchExactly: () => fromButton({ exactly: true }),
    more: () => void more(),
    changed: () => box.reset(),
    browse: page?.showLists,
  });
  const box = combobox(input, view.list, { enter, escape: leave });

  /** Counts the questions: an answer is shown only while its question is the latest. */
  let turn = 0;
  let manner: Manner = {};
  /** The query whose answer is shown. */
  let answered: string | undefined;
  /** Enter was pressed before the answer was there. */
  let openFirst = false;
  /** Whether there was an answer before. */
  let begun = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** How many letters were in the field. */
  let length = 0;
  let stopWaiting = () => {};

  async function run(how: Manner = {}) {
    clearTimeout(pause);
    stopWaiting();
    manner = how;
    turn += 1;
    const mine = turn;
    const asked: Asked = { query: input.value.trim(), filters: filters?.chosen() ?? {} };
    const filtered = Object.keys(asked.filters).length > 0;
    page?.write(asked);
    foot?.lead(asked.query);
    answered = undefined;
    if (asked.query === '' && !filtered) {
      view.showStart();
      countAll();
      return;
    }
    stopWaiting = patience(
      () => view.showWait('Searching…'),
      () => view.showFailure('Search is taking long. The connection may be slow or lost.'),
    );
    const limit = how.limit ?? RESULTS_AT_ONCE;
    const question = { ...asked, ...how, limit };
    let shown = false;
    const show = (answer: Answer) => {
      if (mine !== turn) return;
      stopWaiting();
      answered = asked.query;
      shown = true;
      begun = true;
      view.showAnswer(answer, { filtered, limit });
    };
    const early = (answer: Answer) => {
      if (begun || mine !== turn) return void setTimeout(() => shown || show(answer), EARLY_MS);
      show(answer);
      return new Promise<void>((resolve) => setTimeout(resolve, EARLY_MS));
    };
    const answer = await ask({ ...question, counts: filtered }, early).catch(() => undefined);
    if (mine !== turn) return;
    stopWaiting();
    if (answer) show(answer);
    else if (!shown) view.showFailure('Search could not load.');
    if (!shown) return;
    if (openFirst && document.activeElement === input) open();
    openFirst = false;
    if (!filters) return;
    if (filtered) filters.count(answer && countsOf(answer));
    else void countFor({ ...question, counts: true });
  }

  /** How many pages each filter would leave costs more files than the answer: it comes after it. */
  async function countFor(question: Question) {
    const mine = turn;
    const answer = await ask(question).catch(() => undefined);
    if (answer && mine === turn) filters?.count(countsOf(answer));
  }

  /** Without a question the filters tell of all pages. That they cannot is no failure: nothing was asked. */
  function countAll() {
    if (filters) void countFor({ query: '', filters: {}, limit: 0, counts: true });
  }

  async function more() {
    const before = view.list.querySelectorAll('.result').length;
    await run({ ...manner, limit: before + RESULTS_AT_ONCE });
    view.list.querySelectorAll<HTMLElement>('.result > .result-page')[before]?.focus();
  }

  /** The button goes with what it stood beside, so the caret returns to the field. */
  function fromButton(how: Manner) {
    input.focus();
    void run(how);
  }

  function open(event: Partial<KeyboardEvent> = {}, option = firstOption()) {
    if (option) follow(option, event);
  }

  const firstOption = () => view.list.querySelector<HTMLAnchorElement>('[role="option"]') ?? undefined;

  /** In the dialog Enter goes to the first result; on the page it searches. */
  function enter(event: KeyboardEvent, selected: HTMLAnchorElement | undefined) {
    if (selected) open(event, selected);
    else if (!page && answered === input.value.trim()) open(event);
    else {
      openFirst = !page;
      void run();
    }
  }

  /** On the page Esc empties the field; a dialog it closes, with the text kept for the next time. */
  function leave(event: KeyboardEvent) {
    if (page && input.value === '') return;
    // A browser would empty the field first, and close the dialog only at the next press.
    event.preventDefault();
    if (page) {
      input.value = '';
      void run();
    } else host.closest('dialog')?.close();
  }

  function begin(query: string) {
    if (query) input.value = query;
    input.focus();
    input.select();
    if (query) void run();
  }

  input.addEventListener('input', () => {
    openFirst = false;
    view.hold();
    clearTimeout(pause);
    // What is pasted comes all at once, and nothing more is waited for.
    const isTyped = Math.abs(input.value.length - length) <= 1;
    length = input.value.length;
    pause = setTimeout(() => void run({ typing: true }), isTyped ? PAUSE_MS : 0);
  });
  const warmUp = () => void warm().catch(() => undefined);
  input.addEventListener('focus', warmUp);
  host.replaceChildren(
    element('div', { class: 'search-field' }, input),
    ...(filters ? [filters.row] : []),
    element('div', { class: 'search-answer' }, ...view.parts),
    ...(foot ? [foot.node] : []),
  );
  leaveWordsOnOpening(host);

  if (page && filters) {
    const start = ({ query, filters: chosen }: Asked) => {
      input.value = query;
      filters.choose(chosen);
      page.showLists(query === '');
      if (query) begin(query);
      else if (Object.keys(chosen).length > 0) void run();
    };
    page.whenAsked(start);
    start(page.asked());
    if (turn === 0) whenIdle(countAll);
  } else view.showStart();

  return { begin };
}

/** The counts of an answer; `undefined` where it has none to give, as for an identifier alone. */
function countsOf({ query, identifiers, counts }: Answer): FacetCounts | undefined {
  const isCounted = facetNames.some((name) => Object.keys(counts[name]).length > 0);
  return isCounted || (query !== '' && identifiers.length === 0) ? counts : undefined;
}
