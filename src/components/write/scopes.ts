import type { Scope } from '../../checks/rules.ts';

/** The scopes of rules as an author meets them, in the order in which an article is written. */
export const scopes = {
  frontmatter: 'Frontmatter',
  topics: 'Support topics',
  text: 'Text',
  links: 'Links',
  codes: 'Codes',
  freshness: 'Freshness',
  tables: 'Tables',
  site: 'The built site',
} as const satisfies Record<Scope, string>;
