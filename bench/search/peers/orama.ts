import { create, insertMultiple, load, save, search } from '@orama/orama';
import { fieldBoosts, fieldNames, fieldsOf } from '../page.ts';
import type { Hit, Peer } from './peer.ts';
import { RESULTS } from './peer.ts';

/** Words as they are, its default: with stems it did worse on the tuning halves. Nothing is sorted but by how it matches. */
const makeIndex = () =>
  create({
    schema: Object.fromEntries(fieldNames.map((name) => [name, 'string' as const])),
    sort: { enabled: false },
  });

export default {
  async build(pages) {
    const index = makeIndex();
    await insertMultiple(
      index,
      pages.map((page) => ({ path: page.path, ...fieldsOf(page) })),
    );
    const saved = save(index);
    // It saves whole documents. A site would keep only what its results show.
    for (const [id, { path = '', title = '' }] of Object.entries(saved.docs.docs)) {
      saved.docs.docs[id] = { path, title };
    }
    return JSON.stringify(saved);
  },
  load(file) {
    const index = makeIndex();
    load(index, JSON.parse(file));
    return (query) =>
      search<Hit>(index, {
        term: query,
        properties: fieldNames,
        boost: fieldBoosts,
        tolerance: 1,
        limit: RESULTS,
      }).hits.map(({ document }) => document);
  },
} satisfies Peer;
