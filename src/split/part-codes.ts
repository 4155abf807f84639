import { isMap, isSeq, parseDocument } from 'yaml';

/**
 * A family of codes with those that a part needs: a code stands where it is explained or mentioned.
 *
 * @param needs - whether the part needs the code with this id, or the article that says more of it
 * @returns nothing when it needs none
 */
export function partCodes(
  yaml: string,
  needs: (code: string, articleId: string | undefined) => boolean,
): string | undefined {
  const document = parseDocument(yaml);
  const codes = document.get('codes');
  if (!isSeq(codes)) return yaml;
  codes.items = codes.items.filter((item) => {
    if (!isMap(item)) return true;
    const article = item.get('article');
    return needs(String(item.get('id')), article === undefined ? undefined : String(article));
  });
  return codes.items.length === 0 ? undefined : document.toString();
}
