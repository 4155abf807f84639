import { element } from '../dom.ts';

/** The field that the search is typed into. */
export function searchField(): HTMLInputElement {
  return element('input', {
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
}
