import { namesIn } from '../../search/engine/page-card.ts';
import type { PageCard } from '../../search/manifest.ts';
import type { FoundPage } from './indexed-pages.ts';

export function cardOf({ url, title, kind, clouds, aliases, headings }: FoundPage): PageCard {
  // The other names of a code are its spellings, which the identifier index has.
  const names = kind === 'code' ? [] : namesIn(aliases);
  return { url, title, kind: kind || undefined, clouds, aliases: names, headings };
}
