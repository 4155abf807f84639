import { type Search, startSearch } from './ui/search.ts';

/**
 * The search field with its results. In the dialog of every page it stands alone; on the search page (`data-page`) it
 * also has the filters, whose labels are in `data-labels`, and keeps the address in step.
 */
export class SearchElement extends HTMLElement {
  #search: Search | undefined;

  connectedCallback() {
    this.#search ??= startSearch(this);
  }

  /** Puts the caret in the field, with a query to start from when there is one. */
  begin(query = '') {
    this.#search?.begin(query);
  }
}

customElements.define('signpost-search', SearchElement);
