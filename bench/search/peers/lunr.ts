import lunr, { type TermOptions } from 'lunr';
import { fieldBoosts, fieldNames, fieldsOf } from '../page.ts';
import type { Hit, Peer } from './peer.ts';
import { RESULTS } from './peer.ts';

/** The index, and beside it what results show, which Lunr does not keep. */
interface File {
  index: object;
  hits: Hit[];
}

const whole: TermOptions = { boost: 10, usePipeline: true };
const beginning: TermOptions = { boost: 1, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING };
const near: TermOptions = { boost: 1, usePipeline: true, editDistance: 1 };

export default {
  build(pages) {
    const index = lunr((builder) => {
      builder.ref('id');
      for (const name of fieldNames) builder.field(name, { boost: fieldBoosts[name] });
      for (const [id, page] of pages.entries()) builder.add({ id, ...fieldsOf(page) });
    });
    const file: File = { index: index.toJSON(), hits: pages.map(({ path, title }) => ({ path, title })) };
    return JSON.stringify(file);
  },
  load(file) {
    const { index: saved, hits }: File = JSON.parse(file);
    const index = lunr.Index.load(saved);
    // As sites do: the words themselves, else words that begin with them, else words that are nearly them.
    return (query) => {
      const words = lunr.tokenizer(query).map(String);
      // Lunr writes into the options it is given.
      const search = (...terms: readonly TermOptions[]) =>
        index.query((builder) => {
          for (const word of words) for (const term of terms) builder.term(word, { ...term });
        });
      let found = search(whole);
      if (found.length === 0) found = search(whole, beginning);
      if (found.length === 0) found = search(whole, beginning, near);
      return found.slice(0, RESULTS).flatMap(({ ref }) => hits[Number(ref)] ?? []);
    };
  },
} satisfies Peer;
