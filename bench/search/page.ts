/** A page as every engine gets it: the same fields with the same text. */
export interface SearchPage {
  /** Path on the site, with a slash at both ends. */
  path: string;
  title: string;
  /** Headings below the title, in the order of the page. */
  headings: readonly string[];
  /** What people type instead of the title, joined to one text. */
  aliases: string;
  /** Identifiers that the page is about, joined by spaces. */
  codes: string;
  /** How people ask for it who do not know its words, joined to one text. */
  asked: string;
  /** All words of the page that search is meant to read, the title and the headings among them. */
  text: string;
}

/** The fields that the peers index, and how much more than the text a match in each counts. */
export const fieldBoosts = { title: 5, headings: 2, aliases: 4, codes: 4, asked: 1, text: 1 } as const;

export type FieldName = keyof typeof fieldBoosts;
export const fieldNames = Object.keys(fieldBoosts) as readonly FieldName[];

/** The fields of a page as plain text. */
export function fieldsOf(page: SearchPage): Record<FieldName, string> {
  const { title, headings, aliases, codes, asked, text } = page;
  return { title, headings: headings.join('. '), aliases, codes, asked, text };
}
