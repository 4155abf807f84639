/** The keys of an imported article in the order they are written: what a reader sees, how it is found, the rest. */
const ORDER = [
  'pageTitle',
  'description',
  'articleId',
  'kind',
  'selfHelpType',
  'supportTopicIds',
  'productPesIds',
  'service',
  'resource',
  'resourceTags',
  'cloudEnvironments',
  'disableClouds',
  'displayOrder',
  'reviewed',
];

const PLAIN = /^[A-Za-z][A-Za-z0-9 ,._/'-]*[A-Za-z0-9.]$/;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: YAML allows none of these unescaped.
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** An article as a file: its frontmatter as YAML, then its body. */
export function articleText(data: Readonly<Record<string, unknown>>, body: string): string {
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  const lines = Object.entries(data)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key, value]) => `${key}: ${asYaml(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`.toWellFormed();
}

/** A value on one line. JSON is YAML, but words that need no quotes are written without. */
function asYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => quoted(String(item))).join(', ')}]`;
  if (typeof value === 'string') {
    const isPlain = PLAIN.test(value) && !RESERVED.test(value) && !value.includes(', ');
    return isPlain || /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : quoted(value);
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, item]) => `${quoted(key)}: ${quoted(String(item))}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return String(value);
}

function quoted(words: string): string {
  return JSON.stringify(words).replace(
    UNPRINTABLE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
