import { element } from '../dom.ts';
import { searchAddress } from './address.ts';

/** The foot of the dialog: what the keys do, and the way to the search page with the same query. */
export interface DialogFoot {
  node: HTMLElement;
  lead(query: string): void;
}

export function dialogFoot(): DialogFoot {
  const everything = element('a', { href: '/search/' }, 'All results with filters');
  const keys = [
    ['↑↓', 'move'],
    ['Enter', 'open'],
    ['Esc', 'close'],
  ].map(([key, does]) => element('span', {}, element('kbd', {}, key), ` ${does}`));
  return {
    node: element(
      'div',
      { class: 'search-foot' },
      element('span', { class: 'search-keys', 'aria-hidden': 'true' }, ...keys),
      everything,
    ),
    lead(query) {
      everything.href = searchAddress({ query, filters: {} });
    },
  };
}
