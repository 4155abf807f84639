import { isMap, isSeq, parseDocument } from 'yaml';

/**
 * A file that says how people ask, with the pages that a part has.
 *
 * @returns its text; none where the part has no page of it
 */
export function partAsked(yaml: string, has: (page: string) => boolean): string | undefined {
  const document = parseDocument(yaml);
  const { contents } = document;
  if (!isSeq(contents)) return yaml;
  contents.items = contents.items.filter((item) => isMap(item) && has(String(item.get('page'))));
  return contents.items.length === 0 ? undefined : document.toString({ lineWidth: 0 });
}
