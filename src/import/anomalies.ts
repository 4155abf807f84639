/**
 * Everything the import can meet that is not as it should be. A *note* says how the file was written and changes nothing
 * a reader would miss; a *repair* is a guess or a removal that a person may want to look at, and is kept in the article's
 * frontmatter; a *rejection* means that nothing was written for the file.
 */
export const anomalies = {
  // How the file was saved.
  bom: { level: 'note', means: 'a byte order mark before the text was taken off' },
  'bom-repeated': { level: 'note', means: 'several byte order marks were taken off' },
  'utf-16': { level: 'note', means: 'the file was saved as UTF-16' },
  'windows-1252': { level: 'repair', means: 'the file is not UTF-8 and was read as Windows-1252' },
  'line-ends': { level: 'note', means: 'carriage returns were made line feeds' },
  'line-ends-mixed': { level: 'note', means: 'several kinds of line ends were made one' },
  'zero-width': { level: 'note', means: 'characters without a width were removed' },
  'control-character': { level: 'repair', means: 'control characters were removed' },
  'merge-marker': {
    level: 'repair',
    means: 'the markers of an unfinished merge were removed, both sides kept',
  },

  // Where the header stands and how it ends.
  'text-before-header': { level: 'repair', means: 'text before the header was put at the start of the body' },
  'header-indented': { level: 'note', means: 'blank lines or spaces before the header' },
  'header-absent': { level: 'repair', means: 'there is no header; the file was taken for a general article' },
  'header-other-tag': { level: 'repair', means: 'the header is in another tag than <properties>' },
  'header-no-tag': { level: 'repair', means: 'the header has attributes and no tag' },
  'header-yaml': { level: 'repair', means: 'the header is YAML' },
  'header-end': { level: 'repair', means: 'the header ends with something other than />' },
  'header-unclosed': {
    level: 'repair',
    means: 'the header does not end; it was taken to end before the body',
  },
  'header-comment': { level: 'note', means: 'a comment inside the header was left out' },
  'header-comma': { level: 'note', means: 'a comma between attributes was ignored' },
  'header-stray': { level: 'repair', means: 'text in the header that is no attribute was left out' },

  // How an attribute is written.
  'name-case': { level: 'note', means: 'an attribute name is cased in another way' },
  'name-misspelt': { level: 'repair', means: 'a misspelt attribute name was read as the one it resembles' },
  'name-unknown': {
    level: 'note',
    means: 'an attribute without a meaning here was kept under `otherAttributes`',
  },
  'equals-spaced': { level: 'note', means: 'spaces around an equals sign' },
  'equals-missing': { level: 'repair', means: 'an equals sign is missing' },
  'space-missing': { level: 'note', means: 'no space between two attributes' },
  'value-missing': { level: 'repair', means: 'an attribute has no value' },
  'quote-single': { level: 'note', means: 'a value in single quotes' },
  'quote-smart': { level: 'repair', means: 'a value in typographic quotes' },
  'quote-none': { level: 'repair', means: 'a value without quotes' },
  'quote-missing': { level: 'repair', means: 'a closing quote is missing; the value ends with its line' },
  'quote-inside': { level: 'repair', means: 'a quote inside a value was kept as part of it' },
  duplicate: { level: 'note', means: 'an attribute stands twice with the same value' },
  'duplicate-differs': { level: 'repair', means: 'an attribute stands twice; the first value was kept' },

  // What is in a value.
  'value-entity': { level: 'note', means: 'a character reference in a value was decoded' },
  'value-newline': { level: 'note', means: 'a line end in a value was made a space' },
  'value-padded': { level: 'note', means: 'spaces around a value were taken off' },
  'list-separator': { level: 'repair', means: 'a list is separated by something other than commas' },
  'list-comment': { level: 'repair', means: 'a comment inside a list was left out' },
  'list-repeated': { level: 'note', means: 'a list names a value more than once' },
  'topic-malformed': {
    level: 'repair',
    means: 'a support topic id is neither 7 to 9 digits nor a GUID, and was left out',
  },
  'topic-length': { level: 'note', means: 'a support topic id has 7 or 9 digits where 8 are usual' },
  'product-malformed': {
    level: 'repair',
    means: 'a product id is neither 4 to 7 digits nor a GUID, and was left out',
  },
  'cloud-misspelt': { level: 'repair', means: 'a misspelt cloud was read as the one it resembles' },
  'cloud-unknown': { level: 'repair', means: 'a cloud of no known name was left out' },
  'cloud-retired': { level: 'note', means: 'Azure Germany, which is closed, was left out of the clouds' },
  'cloud-none-open': {
    level: 'repair',
    means: 'the article is for no cloud that is still run; it is held, not published',
  },
  'cloud-absent': { level: 'note', means: 'no clouds are named; the article counts for the global cloud' },
  'cloud-contradiction': { level: 'note', means: 'a cloud is both named and switched off; it counts as off' },
  'order-malformed': { level: 'repair', means: 'the display order is not a whole number, and was left out' },
  'lane-absent': { level: 'repair', means: 'no self-help type; the file was taken for a general article' },
  'lane-list': { level: 'repair', means: 'several self-help types; the first one counts' },
  'lane-unknown': {
    level: 'repair',
    means: 'the self-help type is not known; the file is held, not published',
  },
  'title-absent': {
    level: 'repair',
    means: 'there is no title; one was taken from the body or the file name',
  },
  'description-absent': {
    level: 'repair',
    means: 'there is no description; one was taken from the body or the title',
  },
  'id-absent': { level: 'repair', means: 'there is no article id; one was made from the path' },
  'id-unsafe': {
    level: 'repair',
    means: 'the article id cannot stand in an address; one was made from it and the path',
  },
  'id-taken': {
    level: 'repair',
    means: 'another file has the same article id; one was made from it and the path',
  },
  'address-changed': { level: 'note', means: 'the path has characters that cannot stand in an address' },
  'address-taken': { level: 'repair', means: 'another file has the same address; a number was added' },

  // What is in a body.
  'title-heading': {
    level: 'note',
    means: 'the first heading repeats the title, which stands above the page',
  },
  'heading-bold': { level: 'note', means: 'a heading wholly in bold is a heading only' },
  'heading-level': { level: 'note', means: 'a heading was given the level its place calls for' },
  'heading-space': { level: 'repair', means: 'the space after the signs of a heading was missing' },
  'heading-empty': { level: 'note', means: 'a heading without words was removed' },
  'line-break': { level: 'note', means: 'a <br> was made a break or a paragraph' },
  token: { level: 'note', means: 'a value that the portal fills in stands as a name in italics' },
  'token-unbalanced': { level: 'repair', means: 'a mark of a value that the portal fills in has no partner' },
  part: { level: 'note', means: 'a mark for a part of the article, such as issueDescription, was taken off' },
  'comment-unclosed': { level: 'repair', means: 'a comment does not end; its text is shown' },
  comment: { level: 'note', means: 'a comment that no reader sees was left out' },
  section: { level: 'note', means: 'a section of the help pane was made a heading' },
  insight: { level: 'note', means: 'an automatic check of the portal was made a note' },
  metric: { level: 'note', means: 'a chart of the portal was made a note' },
  video: { level: 'note', means: 'a video was made a link' },
  'community-search': { level: 'note', means: 'a list of community answers was made a search link' },
  callout: { level: 'note', means: 'a callout was made a note or a warning' },
  'html-converted': { level: 'note', means: 'raw HTML was made Markdown' },
  'html-removed': { level: 'repair', means: 'an HTML element that is not allowed was removed' },
  'html-attribute': { level: 'repair', means: 'attributes that are not allowed were removed from HTML' },
  placeholder: { level: 'note', means: 'words in angle brackets that are no HTML stand as text' },
  'link-unsafe': { level: 'repair', means: 'a link that could run a script was made text' },
  'link-broken-sign': { level: 'repair', means: 'a link with a space between its parts was joined' },
  'link-scheme': { level: 'repair', means: 'a misspelt scheme of a link was mended' },
  'link-empty': { level: 'repair', means: 'a link without an address was made text' },
  'link-relative': { level: 'repair', means: 'a link relative to the documentation was made absolute' },
  'link-unresolved': { level: 'repair', means: 'a link to nothing that is known was made text' },
  'link-anchor': { level: 'note', means: 'an anchor was written as its heading has it' },
  'link-button': { level: 'note', means: 'a button to a page was made a link' },
  image: { level: 'note', means: 'an image of another site was made a link to it' },
  'image-unresolved': { level: 'repair', means: 'an image that is on no site was made text' },
  'fence-unclosed': { level: 'repair', means: 'a code block does not end; it was ended with the body' },
  'body-rewritten': {
    level: 'note',
    means: 'the body was written anew from what was read, since edits would not do',
  },
  'body-empty': { level: 'repair', means: 'the body says nothing' },

  // What is in a JSON body.
  'json-repaired': {
    level: 'repair',
    means: 'the JSON was mended: commas, quotes, brackets or control characters',
  },
  'form-markdown': {
    level: 'repair',
    means: 'the questions are no JSON but Markdown: each item of a list became a question',
  },
  'json-key-case': { level: 'note', means: 'a key of the JSON is cased in another way' },
  'json-expression': {
    level: 'note',
    means: 'a condition names a question or an answer that is not in the form',
  },
  'json-control-unknown': {
    level: 'repair',
    means: 'a question is of an unknown kind and became a text question',
  },

  // Why nothing was written.
  'not-article': { level: 'note', means: 'the file is no text of an article, and was left out' },
  empty: { level: 'reject', means: 'the file is empty' },
  'too-large': { level: 'reject', means: 'the file is larger than any article can be' },
  unreadable: { level: 'reject', means: 'the file cannot be read as text' },
  'json-invalid': { level: 'reject', means: 'the JSON is broken beyond mending' },
  'json-shape': { level: 'reject', means: 'the JSON is not what its self-help type calls for' },
  'schema-invalid': { level: 'reject', means: 'what came out does not hold against the schema' },
} as const satisfies Record<string, { level: 'note' | 'repair' | 'reject'; means: string }>;

export type AnomalyCode = keyof typeof anomalies;

/** One anomaly at one place. */
export interface Anomaly {
  code: AnomalyCode;
  /** 1-based line of the source file. */
  line: number;
  /** What was found, and what became of it. */
  what: string;
  /** The source's own text that did not come over, as it was written. Empty or absent where no text was lost. */
  from?: string;
  /** The text that stands in its place, as it is written. */
  to?: string;
}

export type Report = (anomaly: Anomaly) => void;

export const levelOf = (code: AnomalyCode): 'note' | 'repair' | 'reject' => anomalies[code].level;
