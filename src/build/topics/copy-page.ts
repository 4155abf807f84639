import { escapeHtml } from '../../portal/link-html.ts';

/** What an article's page has that a page which shows the article elsewhere must not: it is found once, and has one twin. */
const OWN: readonly (readonly [is: RegExp, becomes: string])[] = [
  [/<meta property="og:type" content="article">/, '<meta property="og:type" content="website">'],
  [/<link rel="alternate" type="text\/markdown" href="[^"]*">/, ''],
];

const ARTICLE = /<article data-pagefind-body[^>]*>(?:<span data-pagefind-filter="[^"]*"><\/span>)*/;

/**
 * The page of a topic that one article answers, out of the article's own page.
 *
 * @param asked - what was asked for, in words
 * @throws when the page is not made as an article's page is
 */
export function copyPage(html: string, asked: string): string {
  const replace = (text: string, is: RegExp, becomes: string) => {
    if (!is.test(text)) throw new Error(`A page to copy has nothing like ${is.source}.`);
    return text.replace(is, () => becomes);
  };
  const own = OWN.reduce((text, [is, becomes]) => replace(text, is, becomes), html);
  return replace(own, ARTICLE, `<p class="asked">${escapeHtml(asked)}</p><article>`);
}
