import type { HeadingHit, Reason, Result, Run } from '../answer.ts';
import { element } from '../dom.ts';
import { cloudNote, kindTitle } from './labels.ts';
import { pagePath } from './page-path.ts';
import { runs } from './runs.ts';
import { wordsToMark } from './words-to-mark.ts';

/** Results as options of the list box: each page a group of its own, its headings to jump to below it. */
export function resultGroups(results: readonly Result[]): HTMLElement[] {
  return results.map((result, index) => {
    const id = `result-${index}`;
    return element(
      'div',
      { class: 'result', role: 'group', 'aria-labelledby': `${id}-title` },
      element(
        'a',
        {
          ...option(id, result.url),
          class: 'result-page',
          ...wordsToMark(result.words),
        },
        ...pageContent(result, id),
      ),
      ...result.headings.map((heading, place) =>
        element(
          'a',
          { ...option(`${id}-${place}`, heading.url), class: 'result-heading', ...wordsToMark(result.words) },
          ...headingContent(heading),
        ),
      ),
    );
  });
}

/** Results as a plain list, for pages that do not answer: arrow keys and Enter in the field do not reach them. */
export function resultLinks(results: readonly Result[]): HTMLElement {
  const items = results.map((result, index) =>
    element(
      'li',
      { class: 'result' },
      element(
        'a',
        { class: 'result-page', href: result.url, ...wordsToMark(result.words) },
        ...pageContent(result, `part-${index}`),
      ),
    ),
  );
  return element('ul', { role: 'list', class: 'search-partial-list' }, ...items);
}

/** The attributes that make a link an option of the list box. */
export function option(id: string, url: string): Record<string, string> {
  return { role: 'option', id, href: url, 'aria-selected': 'false' };
}

function pageContent({ url, title, kind, clouds, reason, excerpt }: Result, id: string): HTMLElement[] {
  const facts = [
    kind === undefined ? undefined : element('span', { class: 'kind-tag' }, kindTitle(kind)),
    element('span', { class: 'result-path' }, pagePath(url)),
    fact(cloudNote(clouds)),
    reasonFact(reason, excerpt),
  ].filter((part) => part !== undefined);
  return [
    element('span', { class: 'result-title', id: `${id}-title` }, ...runs(title)),
    element('span', { class: 'result-meta' }, ...facts),
    element('span', { class: 'result-excerpt' }, ...runs(excerpt)),
  ];
}

function headingContent({ title, excerpt }: HeadingHit): HTMLElement[] {
  return [
    element('span', { class: 'result-title' }, ...runs(title)),
    element('span', { class: 'result-excerpt' }, ...runs(excerpt)),
  ];
}

function fact(text: string | undefined): HTMLElement | undefined {
  return text === undefined ? undefined : element('span', {}, text);
}

/** Why the page is here. Another name and a code are what a person does not see by looking at the marks. */
function reasonFact(reason: Reason, excerpt: readonly Run[]): HTMLElement | undefined {
  switch (reason.by) {
    case 'alias':
      return element('span', { class: 'result-reason' }, `also known as “${reason.alias}”`);
    case 'code':
      return element('span', { class: 'result-reason' }, 'code ', element('code', {}, reason.code));
    case 'title':
      return element('span', {}, 'in the title');
    case 'heading':
      return element('span', {}, `under “${reason.heading}”`);
    case 'asked':
      return element('span', {}, 'asked for in words like these');
    case 'text':
      // Of a page that was browsed to there is nothing to say.
      return excerpt.some(({ hit }) => hit) ? element('span', {}, 'in the text') : undefined;
  }
}
