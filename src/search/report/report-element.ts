import { ask } from '../client.ts';
import { element } from '../dom.ts';
import { answeredPaths } from '../judged/answered-paths.ts';
import type { Half } from '../judged/half.ts';
import type { JudgedQuery } from '../judged/judged-query.ts';
import { measure, type RankedQuery, rankOfFirstRelevant } from '../judged/measure.ts';
import { figureNames, figureOrder, setTitles, share } from './figure-names.ts';

const SHOWN = 10;

/** Asks the judged queries again, all of a half or one, and shows what came of it. */
class SearchReport extends HTMLElement {
  readonly #half = element(
    'select',
    {},
    element('option', { value: 'test' }, 'Test half'),
    element('option', { value: 'tuning' }, 'Tuning half'),
  );
  readonly #all = element('button', { type: 'button' }, 'Ask them all');
  readonly #query = element('input', {
    type: 'search',
    list: 'judged-queries',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  readonly #list = element('datalist', { id: 'judged-queries' });
  readonly #status = element('p', { role: 'status' });
  readonly #progress = element('progress', { hidden: '', 'aria-label': 'Queries asked' });
  readonly #output = element('div', {});
  #queries: Promise<JudgedQuery[]> | undefined;
  #turn = 0;

  connectedCallback() {
    if (this.#all.isConnected) return;
    this.querySelector('[data-fallback]')?.remove();
    const one = element(
      'form',
      {},
      element('label', {}, 'One query ', this.#query),
      this.#list,
      element('button', {}, 'Ask'),
    );
    const all = element('p', {}, element('label', {}, 'Which ', this.#half), ' ', this.#all);
    this.append(all, one, this.#progress, this.#status, this.#output);
    this.#all.addEventListener('click', () => void this.#guard(() => this.#askAll()));
    this.#query.addEventListener('focus', () => void this.#guard(() => this.#fillList()), { once: true });
    one.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#guard(() => this.#askOne(this.#query.value));
    });
  }

  async #guard(act: () => Promise<void>) {
    try {
      await act();
    } catch {
      this.#progress.hidden = true;
      this.#status.textContent = 'The queries or the search could not be loaded. Try again.';
    }
  }

  #load(): Promise<JudgedQuery[]> {
    this.#queries ??= fetch(this.dataset['queries'] ?? '').then((response) => {
      if (!response.ok) throw new Error(`The queries answered ${response.status}.`);
      return response.json();
    });
    this.#queries.catch(() => {
      this.#queries = undefined;
    });
    return this.#queries;
  }

  async #fillList() {
    const queries = await this.#load();
    this.#list.replaceChildren(...queries.map(({ query }) => element('option', { value: query })));
  }

  async #askAll() {
    this.#turn += 1;
    const turn = this.#turn;
    const half = this.#half.value as Half;
    const queries = (await this.#load()).filter((query) => query.half === half);
    const ranked: RankedQuery[] = [];
    this.#output.replaceChildren();
    this.#progress.hidden = false;
    this.#progress.max = queries.length;
    for (const query of queries) {
      ranked.push({ ...query, paths: await this.#pathsOf(query.query) });
      if (turn !== this.#turn) return;
      this.#progress.value = ranked.length;
      if (ranked.length % 50 === 0) {
        this.#status.textContent = `${ranked.length} of ${queries.length} queries asked.`;
      }
    }
    this.#progress.hidden = true;
    this.#status.textContent = `${queries.length} queries asked.`;
    this.#output.replaceChildren(figureTable(ranked, half), missed(ranked));
  }

  async #askOne(query: string) {
    this.#turn += 1;
    const judged = (await this.#load()).find((known) => known.query === query);
    const paths = await this.#pathsOf(query);
    this.#status.textContent =
      paths.length === 0
        ? `“${query}” has no answer.`
        : `“${query}” is answered with ${paths.length} ${paths.length === 1 ? 'page' : 'pages'}.`;
    const grades = new Map(judged?.expect.map(({ path, grade }) => [path, grade]));
    this.#output.replaceChildren(
      element(
        'ol',
        {},
        ...paths.map((path) => {
          const grade = grades.get(path);
          return element(
            'li',
            {},
            element('a', { href: path }, path),
            grade ? ` (judged ${grade} of 3)` : '',
          );
        }),
      ),
      expectation(judged),
    );
  }

  async #pathsOf(query: string): Promise<string[]> {
    return answeredPaths(await ask({ query, filters: {}, limit: SHOWN }));
  }
}

function expectation(judged: JudgedQuery | undefined): HTMLElement {
  if (!judged) return element('p', {}, 'Nobody has judged this query.');
  if (judged.expect.length === 0) return element('p', {}, 'Judged: no page answers it.');
  const pages = judged.expect.map(({ path, grade }) =>
    element('li', {}, element('a', { href: path }, path), ` ${grade} of 3`),
  );
  return element('div', {}, element('p', {}, 'Judged:'), element('ul', {}, ...pages));
}

function figureTable(ranked: readonly RankedQuery[], half: Half): HTMLElement {
  const rows = measure(ranked).filter((figures) => figures.half === half);
  return element(
    'table',
    { class: 'search-figures', id: 'replayed' },
    element('caption', {}, 'Asked just now'),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Set'),
        element('th', { scope: 'col' }, 'Queries'),
        ...figureOrder.map((name) => element('th', { scope: 'col' }, figureNames[name].title)),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        element(
          'tr',
          { 'data-set': row.set },
          element('th', { scope: 'row' }, setTitles[row.set]),
          element('td', { 'data-label': 'Queries' }, String(row.queries)),
          ...figureOrder.map((name) =>
            element(
              'td',
              { 'data-label': figureNames[name].title, 'data-figure': name, 'data-value': String(row[name]) },
              share(row[name]),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The queries whose first page was not a right one. */
function missed(ranked: readonly RankedQuery[]): HTMLElement {
  const wrong = ranked.filter((query) =>
    query.expect.length === 0 ? query.paths.length > 0 : rankOfFirstRelevant(query) > 1,
  );
  if (wrong.length === 0) return element('p', {}, 'Every query has a right page first.');
  const items = wrong.map((query) => {
    const rank = rankOfFirstRelevant(query);
    const found =
      query.expect.length === 0
        ? 'answered, but should not be'
        : Number.isFinite(rank)
          ? `right page at ${rank}`
          : 'right page missing';
    return element('li', {}, element('q', {}, query.query), `: ${found}`);
  });
  return element(
    'details',
    {},
    element('summary', {}, `${wrong.length} without a right page first`),
    element('ul', {}, ...items),
  );
}

customElements.define('search-report', SearchReport);
