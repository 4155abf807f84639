/** The elements of HTML that stay as they are, without attributes: Markdown has no sign for them. */
export const keptElements: ReadonlySet<string> = new Set([
  'br',
  'sub',
  'sup',
  'kbd',
  'var',
  'details',
  'summary',
]);

/**
 * The names of HTML's elements, present and past. A name that is not among them, such as `<region>`, is a word that
 * someone put in angle brackets, and is shown.
 */
export const htmlElements: ReadonlySet<string> = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
  fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe
  image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta
  meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre
  progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub
  summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`.split(
    /\s+/,
  ),
);

/** The elements that are lines of their own: one that is open when its paragraph ends goes on beyond it. */
export const blockElements: ReadonlySet<string> = new Set(
  `address article aside blockquote center dd details div dl dt fieldset figure footer form header li main nav ol
  section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);
