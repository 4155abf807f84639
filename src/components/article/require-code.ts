import type { CatalogCode } from '../../catalog/catalog.ts';
import { didYouMean } from '../../schemas/nearest.ts';

/** What a reference shows of a code. */
type ShownCode = Pick<CatalogCode, 'code' | 'title' | 'path'>;

/**
 * The code of that id, however its letters are cased.
 *
 * @param page - the address of the page, for the message
 * @throws where there is none, with the nearest there is.
 */
export function requireCode(id: string, codes: readonly ShownCode[], page: string): ShownCode {
  const entry = codes.find(({ code }) => code.id.toLowerCase() === id.toLowerCase());
  if (entry) return entry;
  const known = codes.map(({ code }) => code.id);
  const expected = didYouMean(id, known) || ' Expected the id of an entry there.';
  throw new Error(`${page}: <CodeRef> "${id}" is not a code of content/codes.${expected}`);
}
