import { escapeHtml } from '../portal/link-html.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import { clouds as cloudNames } from '../schemas/clouds.ts';
import { type CloudTable, outsideOf } from './outside.ts';

/** What the links of a page depend on. */
export interface LinkPlace {
  cloud: OpenCloud;
  clouds: CloudTable;
  /** Where the article at a path is read in this cloud; nothing where the site does not have it. */
  articleIn: (path: string) => string | undefined;
}

const LINK = /<a((?:\s[\w-]+(?:="[^"]*")?)*)>([\s\S]*?)<\/a>/g;
const ARTICLE = /^(\/articles\/[^/#?]+\/[^/#?]+\/)([#?].*)?$/;

/**
 * The HTML of a body as one cloud reads it: links between articles stay in the cloud, and what leaves it is said to.
 * Where an article or a host cannot be reached, the words of the link stand alone, with the reason.
 */
export function linksForCloud(html: string, place: LinkPlace): string {
  return html.replace(LINK, (whole, attributes: string, words: string) => {
    const href = unescapeHtml(/\shref="([^"]*)"/.exec(attributes)?.[1] ?? '');
    const [, path, rest = ''] = ARTICLE.exec(href) ?? [];
    if (path) {
      const there = place.articleIn(path);
      if (there === undefined) return `${words} ${note(notWritten(place.cloud))}`;
      return whole.replace(/\shref="[^"]*"/, () => ` href="${escapeHtml(there + rest)}"`);
    }
    const outside = outsideOf(href, place.cloud, place.clouds);
    if (!outside) return whole;
    return `${outside.linked ? whole : words} ${note(outside.note)}`;
  });
}

/** What stands where an article is linked to that a site for one cloud does not have. */
export const notWritten = (cloud: OpenCloud): string => `not written for ${cloudNames[cloud].short}`;

/** The class is what the check of the built site looks for after a link that leaves the cloud. */
const note = (words: string) => `<span class="outside">(${escapeHtml(words)})</span>`;

function unescapeHtml(text: string): string {
  return text
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
