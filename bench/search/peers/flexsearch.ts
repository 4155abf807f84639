import english from 'flexsearch/lang/en';
import { fieldNames, fieldsOf } from '../page.ts';
import { Charset, Document, Encoder } from './flexsearch-api.ts';
import type { Hit, Peer } from './peer.ts';
import { RESULTS } from './peer.ts';

/**
 * It has no weights: the order of the fields is the order of their worth. Without its list of common words, each of them
 * in a title would count as much as the word that matters.
 */
const makeIndex = () =>
  new Document<Hit>({
    tokenize: 'forward',
    encoder: new Encoder(Charset.Default, { filter: english.filter }),
    document: { id: 'id', store: ['path', 'title'], index: fieldNames },
  });

export default {
  async build(pages) {
    const index = makeIndex();
    for (const [id, page] of pages.entries()) index.add({ id, path: page.path, ...fieldsOf(page) });
    const parts: Record<string, string> = {};
    await index.export((key, part) => {
      parts[key] = part;
    });
    return JSON.stringify(parts);
  },
  load(file) {
    const index = makeIndex();
    const parts: Record<string, string> = JSON.parse(file);
    for (const [key, part] of Object.entries(parts)) index.import(key, part);
    return (query) =>
      index
        .search(query, { suggest: true, merge: true, enrich: true, limit: RESULTS })
        .slice(0, RESULTS)
        .map(({ doc }) => doc);
  },
} satisfies Peer;
