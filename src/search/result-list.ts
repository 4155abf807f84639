import { kinds } from '../schemas/kinds.ts';
import { element } from './dom.ts';
import { excerptParts } from './excerpt.ts';
import type { Heading, Result } from './pagefind.ts';

/** The results as options of a list box: each page, and below it the headings to jump to. */
export function resultGroups(results: readonly Result[]): HTMLElement[] {
  return results.map((result, index) => {
    const id = `result-${index}`;
    return element(
      'div',
      { class: 'result', role: 'group', 'aria-labelledby': `${id}-title` },
      element(
        'a',
        { class: 'result-page', role: 'option', id, href: result.url, 'aria-selected': 'false' },
        element('span', { class: 'result-title', id: `${id}-title` }, result.title),
        kindTag(result.kind),
        excerpt(result.excerpt),
      ),
      ...result.headings.map((heading, place) => headingOption(heading, `${id}-${place}`)),
    );
  });
}

function headingOption({ url, title, excerpt: text }: Heading, id: string): HTMLElement {
  return element(
    'a',
    { class: 'result-heading', role: 'option', id, href: url, 'aria-selected': 'false' },
    element('span', { class: 'result-title' }, title),
    excerpt(text),
  );
}

function kindTag(kind: string | undefined): HTMLElement | undefined {
  const known = Object.entries(kinds).find(([name]) => name === kind);
  const title = known?.[1].title ?? kind;
  return title === undefined ? undefined : element('span', { class: 'kind-tag' }, title);
}

function excerpt(text: string): HTMLElement {
  const parts = excerptParts(text).map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
  return element('span', { class: 'result-excerpt' }, ...parts);
}
