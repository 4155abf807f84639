import { Parser } from 'htmlparser2';

/** Elements that mean the same on any page, with the attributes that are kept. */
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'rel'],
  img: ['src', 'alt', 'width', 'height'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start', 'reversed'],
  li: ['value'],
  time: ['datetime'],
  details: ['open'],
  ...Object.fromEntries(
    (
      'p h2 h3 h4 h5 h6 ul dl dt dd blockquote pre code kbd samp var strong em b i s del ins sub sup abbr cite q ' +
      'br hr table caption thead tbody tfoot tr figure figcaption summary div span'
    )
      .split(' ')
      .map((name) => [name, []]),
  ),
};

/** Elements that go with all that is in them. A figure's drawing is one: its words stand beside it. */
const dropped = new Set(
  'script style template noscript svg math button select textarea iframe object embed video audio canvas'.split(
    ' ',
  ),
);
const empty = new Set(['br', 'hr', 'img']);
/** Where the text of a page begins, and what comes after it. */
const TEXT = '<div class="prose">';
const END = '<div class="article-end"';
const SAFE_ADDRESS = /^(https?|mailto|tel):/i;

/**
 * The text of an article's page as HTML that another site can show as it is: only elements and attributes of a fixed
 * list, no script, style, id, class or handler, and every link whole.
 *
 * @param page - the HTML of the built page; the text is its first `<div class="prose">` within `<article>`
 * @param address - where the page is published
 * @returns nothing when the page holds no article
 */
export function portableHtml(page: string, address: string): string | undefined {
  let html: string | undefined;
  let inArticle = 0;
  /** How deep in the text, and since which depth everything is dropped. 0 is outside. */
  let depth = 0;
  let droppedFrom = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (depth === 0) {
        if (name === 'article') inArticle += 1;
        const isText = name === 'div' && attributes['class']?.split(' ').includes('prose');
        if (inArticle > 0 && isText && html === undefined) [html, depth] = ['', 1];
        return;
      }
      depth += 1;
      if (droppedFrom > 0) return;
      if (dropped.has(name)) droppedFrom = depth;
      else if (name === 'input' && attributes['type'] === 'checkbox')
        html += 'checked' in attributes ? '☑' : '☐';
      else if (kept[name]) html += `<${name}${keptAttributes(name, attributes, address)}>`;
    },
    ontext(text) {
      if (depth > 0 && droppedFrom === 0) html += escapeText(text);
    },
    onclosetag(name) {
      if (depth === 0) {
        if (name === 'article') inArticle -= 1;
        return;
      }
      if (depth > 1 && droppedFrom === 0 && kept[name] && !empty.has(name)) html += `</${name}>`;
      if (droppedFrom === depth) droppedFrom = 0;
      depth -= 1;
    },
  });
  parser.end(textOf(page));
  return html?.trim();
}

/** The part of a page of ours that holds its text: the rest is several times as long, and need not be parsed. */
function textOf(page: string): string {
  const article = page.indexOf('<article');
  const start = page.indexOf(TEXT, article);
  const end = page.lastIndexOf(END);
  return article < 0 || start < 0 || end < start ? page : `<article>${page.slice(start, end)}`;
}

function keptAttributes(name: string, attributes: Readonly<Record<string, string>>, address: string): string {
  return (kept[name] ?? [])
    .filter((key) => key in attributes)
    .map((key) => {
      const value = attributes[key] ?? '';
      if (key !== 'href' && key !== 'src') return ` ${key}="${escapeText(value)}"`;
      const whole = URL.canParse(value, address) ? new URL(value, address).href : '';
      return SAFE_ADDRESS.test(whole) ? ` ${key}="${escapeText(whole)}"` : '';
    })
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
