import './search.css';
import { kinds } from '../schemas/kinds.ts';
import { element } from './dom.ts';
import { type Filters, loadIndex, search } from './pagefind.ts';
import { resultGroups } from './result-list.ts';

const PAUSE_MS = 120;
const SLOW_MS = 400;
const STUCK_MS = 8000;

/**
 * The search field with its results: a combobox over a list box of links. In the dialog of every page it stands
 * alone; on the search page (`data-page`) it also has the filters and keeps the address in step.
 */
export class SearchElement extends HTMLElement {
  readonly #input = element('input', {
    type: 'search',
    role: 'combobox',
    'aria-label': 'Search',
    'aria-expanded': 'false',
    'aria-controls': 'search-results',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    placeholder: 'Code, event id or symptom',
    enterkeyhint: 'search',
  });
  readonly #status = element('p', { class: 'search-status', role: 'status' });
  readonly #help = element('div', { class: 'search-help' });
  readonly #list = element('div', {
    role: 'listbox',
    id: 'search-results',
    'aria-label': 'Results',
    hidden: '',
  });
  readonly #filters = new Map<keyof Filters, HTMLSelectElement>();
  #turn = 0;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #active: HTMLElement | undefined;

  connectedCallback() {
    if (this.#input.isConnected) return;
    const onPage = this.hasAttribute('data-page');
    this.replaceChildren(element('div', { class: 'search-field' }, this.#input));
    if (onPage) this.append(this.#filterRow());
    this.append(this.#status, this.#list, this.#help);
    this.#input.addEventListener('input', () => this.#later(PAUSE_MS, () => void this.#run()));
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#input.addEventListener('focus', () => void loadIndex().catch(() => undefined), { once: true });
    if (onPage) this.#readAddress();
  }

  /** Puts the caret in the field, with a query to start from when there is one. */
  begin(query = '') {
    if (query) this.#input.value = query;
    this.#input.focus();
    this.#input.select();
    if (query) void this.#run();
  }

  #filterRow(): HTMLElement {
    const choices: [keyof Filters, string, string | undefined][] = [
      ['kind', 'Kind', this.dataset['kinds']],
      ['cloud', 'Cloud', this.dataset['clouds']],
    ];
    const labels = choices.map(([name, label, json]) => {
      const options: [string, string][] = JSON.parse(json ?? '[]');
      const select = element(
        'select',
        {},
        ...options.map(([value, text]) => element('option', { value }, text)),
      );
      select.prepend(element('option', { value: '', selected: '' }, 'All'));
      select.addEventListener('change', () => void this.#run());
      this.#filters.set(name, select);
      return element('label', {}, `${label} `, select);
    });
    return element('div', { class: 'search-filters' }, ...labels);
  }

  #readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const [name, select] of this.#filters) {
      select.value = asked.get(name) ?? '';
      if (select.selectedIndex === -1) select.value = '';
    }
    const query = asked.get('q');
    if (query) this.begin(query);
  }

  #writeAddress() {
    if (this.#filters.size === 0) return;
    const address = new URLSearchParams();
    const query = this.#input.value.trim();
    if (query) address.set('q', query);
    for (const [name, value] of Object.entries(this.#chosen())) address.set(name, value);
    const text = address.toString();
    history.replaceState(history.state, '', text ? `?${text}` : location.pathname);
  }

  #chosen(): Filters {
    const chosen = [...this.#filters].map(([name, select]) => [name, select.value] as const);
    return Object.fromEntries(chosen.filter(([, value]) => value !== ''));
  }

  async #run() {
    const query = this.#input.value.trim();
    this.#turn += 1;
    const turn = this.#turn;
    const isStale = () => turn !== this.#turn;
    this.#writeAddress();
    this.#clearTimers();
    this.#browse(query === '');
    if (query === '') {
      this.#show('', []);
      return;
    }
    this.#later(SLOW_MS, () => this.#say('Searching…'));
    this.#later(STUCK_MS, () => this.#fail('Search is taking long. The connection may be slow or lost.'));
    try {
      const { total, results } = await search(query, this.#chosen());
      if (isStale()) return;
      this.#clearTimers();
      const words = total === 1 ? '1 page matches' : `${total} pages match`;
      if (total === 0) this.#showNothing(query);
      else
        this.#show(
          `${words} “${query}”${total > results.length ? `; the first ${results.length} are shown` : ''}.`,
          resultGroups(results),
        );
    } catch {
      if (isStale()) return;
      this.#clearTimers();
      this.#fail('Search could not load.');
    }
  }

  /** The page's own lists to choose from make room for results. */
  #browse(shown: boolean) {
    const lists = document.querySelector<HTMLElement>('.search-browse');
    if (this.#filters.size > 0 && lists) lists.hidden = !shown;
  }

  #show(status: string, groups: readonly HTMLElement[]) {
    this.#say(status);
    this.#help.replaceChildren();
    this.#list.replaceChildren(...groups);
    this.#list.hidden = groups.length === 0;
    this.#input.setAttribute('aria-expanded', String(groups.length > 0));
    this.#activate(undefined);
  }

  #showNothing(query: string) {
    const filtered = Object.keys(this.#chosen()).length > 0;
    this.#show(`No page matches “${query}”${filtered ? ' with these filters' : ''}.`, []);
    this.#help.replaceChildren(
      element('p', {}, 'Check the spelling, use fewer words, or paste the code alone. Or choose a kind:'),
      kindLinks(),
    );
  }

  #fail(words: string) {
    this.#show(words, []);
    const again = element('button', { type: 'button' }, 'Try again');
    again.addEventListener('click', () => void this.#run());
    this.#help.replaceChildren(again, element('p', {}, 'Or choose a kind:'), kindLinks());
  }

  #say(words: string) {
    this.#status.textContent = words;
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const target = this.#active ?? this.#onlyOnDialog();
      if (target instanceof HTMLAnchorElement) target.click();
      else void this.#run();
    } else if (event.key === 'Escape' && this.#active) {
      event.preventDefault();
      this.#activate(undefined);
    }
  }

  /** In the dialog, Enter goes to the first result; on the page it searches. */
  #onlyOnDialog(): HTMLElement | undefined {
    return this.#filters.size === 0 ? this.#options()[0] : undefined;
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #move(step: 1 | -1) {
    const options = this.#options();
    const from = this.#active ? options.indexOf(this.#active) : step === 1 ? -1 : options.length;
    this.#activate(options[from + step]);
  }

  #activate(option: HTMLElement | undefined) {
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = option;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #later(delay: number, act: () => void) {
    if (delay === PAUSE_MS) this.#clearTimers();
    this.#timers.push(setTimeout(act, delay));
  }

  #clearTimers() {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}

function kindLinks(): HTMLElement {
  const links = Object.values(kinds).map(({ path, title }) =>
    element('li', {}, element('a', { href: path }, title)),
  );
  return element('ul', {}, ...links);
}

customElements.define('signpost-search', SearchElement);
