import MiniSearch from 'minisearch';
import { fieldBoosts, fieldNames, fieldsOf } from '../page.ts';
import type { Hit, Peer } from './peer.ts';
import { RESULTS } from './peer.ts';

/** As its documentation shows it for a site: by prefix too, and with a fifth of a word's letters wrong. */
const options = {
  fields: fieldNames,
  storeFields: ['path', 'title'],
  searchOptions: { boost: fieldBoosts, fuzzy: 0.2, prefix: true },
};

export default {
  build(pages) {
    const index = new MiniSearch<Hit>(options);
    index.addAll(pages.map((page, id) => ({ id, path: page.path, ...fieldsOf(page) })));
    return JSON.stringify(index);
  },
  load(file) {
    const index = MiniSearch.loadJSON<Hit>(file, options);
    return (query) => index.search(query).slice(0, RESULTS);
  },
} satisfies Peer;
