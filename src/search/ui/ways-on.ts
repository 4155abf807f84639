import { kinds } from '../../schemas/kinds.ts';
import { element } from '../dom.ts';

/** Where to go from a search that has no answer: the lists of the search page, then the kinds. */
export function waysOn(): HTMLElement {
  const ways: [string, string][] = [
    ['/search/#problems', 'Choose from the problems'],
    ['/codes/', 'All codes'],
    ['/search/#support', 'What to send to support'],
  ];
  return element(
    'div',
    { class: 'search-ways' },
    list(ways),
    element('p', { class: 'search-label' }, 'Or choose a kind'),
    list(Object.values(kinds).map(({ path, title }) => [path, title])),
  );
}

function list(links: readonly (readonly [string, string])[]): HTMLElement {
  const items = links.map(([href, text]) => element('li', {}, element('a', { href }, text)));
  return element('ul', { role: 'list' }, ...items);
}
