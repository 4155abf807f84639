import type { ApiIndex } from '../api/schemas.ts';
import { cloudName } from '../catalog/say.ts';
import { createClient } from '../client/client.ts';
import { element } from '../search/dom.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { readParameters } from './parameters.ts';
import { parametersOfPath } from './path.ts';

/**
 * Answers what the address asks for, in the heading of the page and in itself: on the page for it, where the query asks,
 * and on the page of what is not there (`data-missing`), where the path of a topic does. What an address holds comes to
 * the page as text only, and the page never leaves its own site.
 */
export class ResolveElement extends HTMLElement {
  connectedCallback() {
    const search = 'missing' in this.dataset ? parametersOfPath(location.pathname) : location.search;
    const form = document.querySelector<HTMLFormElement>('form[data-resolve]');
    if (form) offer(form, search);
    if (search.length > 1) void this.#follow(search);
    else this.replaceChildren();
  }

  async #follow(search: string) {
    const url = await this.show(search);
    if (url) location.replace(url);
  }

  /** Shows the answer to a query; where a page of this site is just that, gives its address and shows nothing. */
  async show(search: string): Promise<string | undefined> {
    this.replaceChildren(element('p', { role: 'status' }, 'Looking for the article…'));
    let outcome: Outcome;
    try {
      const index = await readIndex();
      const site = {
        client: createClient(location.href),
        index,
        retired: JSON.parse(this.dataset['retired'] ?? '{}'),
      };
      outcome = await outcomeOf(readParameters(search, Object.keys(index.selfHelpTypes)), site);
    } catch {
      this.#say(
        'The list of topics could not be read',
        'The network may be down, or the site is being replaced. Load the page again, or choose below.',
      );
      return undefined;
    }
    const url = outcome.kind === 'go' ? ownAddress(outcome.url, search) : undefined;
    if (!url) this.#draw(outcome);
    return url;
  }

  #draw(outcome: Outcome) {
    switch (outcome.kind) {
      case 'go':
        return;
      case 'nothing':
        if (outcome.unread.length === 0) this.replaceChildren();
        else
          this.#say(
            'No support topic was named',
            undefined,
            note(`The address holds ${outcome.unread.join(', ')}, which this page does not read.`),
          );
        return;
      case 'refused':
        this.#say(
          'This address cannot be read',
          'Nothing was looked for, so that you do not get the wrong article.',
          element(
            'ul',
            { class: 'resolve-faults' },
            ...outcome.faults.map(({ name, value, expected }) =>
              element(
                'li',
                {},
                element('code', {}, name),
                ` is “${value}”. Expected ${expected}`,
                /[.?]$/.test(expected) ? '' : '.',
              ),
            ),
          ),
        );
        return;
      case 'shown':
        this.#say(
          outcome.title,
          outcome.asked,
          ...outcome.notes.map(note),
          listOf(outcome.articles.map(({ title, url }) => [title, url])),
          ...otherClouds(outcome.inOpenClouds),
          outcome.checklist &&
            element('p', {}, link('What support asks about this topic', outcome.checklist)),
          outcome.product &&
            element('p', {}, 'See everything for ', link(outcome.product.name, outcome.product.url), '.'),
        );
    }
  }

  #say(title: string, lede: string | undefined, ...children: (Node | '' | undefined)[]) {
    const heading = document.querySelector('h1');
    const under = document.querySelector('.lede');
    document.title = document.title.replace(/^.*(?= · )/, () => title);
    if (heading) heading.textContent = title;
    if (under && lede !== undefined) under.textContent = lede;
    this.replaceChildren(...children.filter((child) => child !== undefined && child !== ''));
  }
}

/** The same file as the client reads, which a browser keeps: the names that its answers leave out. */
async function readIndex(): Promise<ApiIndex> {
  const response = await fetch('/api/v1/index.json');
  if (!response.ok) throw new Error(`index.json answered ${response.status}.`);
  return response.json();
}

/** An address of this site, with what the portal put into the address of its frame; nothing for any other. */
function ownAddress(address: string, search: string): string | undefined {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) return undefined;
  for (const [name, value] of new URLSearchParams(search)) {
    if (/^(trustedauthority|l)$/i.test(name)) url.searchParams.set(name, value);
  }
  url.hash = location.hash;
  return url.href;
}

/** Fills the form with what was asked, and shows it: without script it could not answer. */
function offer(form: HTMLFormElement, search: string) {
  const { request } = readParameters(search, []);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    const value = request[field.name as 'supportTopicId' | 'productPesId' | 'cloud'];
    const isOffered =
      field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value);
    if (value && isOffered) field.value = value;
  }
  form.hidden = false;
}

const link = (title: string, href: string) => element('a', { href }, title);

const note = (text: string) => element('div', { class: 'notice', role: 'note' }, element('p', {}, text));

function listOf(links: readonly (readonly [string, string])[]): HTMLElement | undefined {
  if (links.length === 0) return undefined;
  const items = links.map(([title, href]) => element('li', {}, link(title, href)));
  return element('ol', { class: 'article-list', role: 'list' }, ...items);
}

function otherClouds(
  answers: readonly { cloud: string; article: { title: string; url: string } }[],
): HTMLElement[] {
  if (answers.length === 0) return [];
  const items = answers.map(({ cloud, article }) =>
    element('li', {}, `${cloudName(cloud)}: `, link(article.title, article.url)),
  );
  return [element('h2', {}, 'If you use another cloud now'), element('ul', {}, ...items)];
}

customElements.define('signpost-resolve', ResolveElement);
