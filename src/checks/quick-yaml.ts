/** A word or words that YAML 1.2 reads as text, whatever their letters; see `quickYaml`. */
const PLAIN = /^(?:[A-Za-z](?:[^:#\s]|[:#](?=\S)|[ ](?![#\s])|(?<=\S)#)*|\d{4}-\d\d-\d\d)$/;
const INTEGER = /^(?:0|[1-9]\d{0,14})$/;
const NOT_TEXT = /^(?:true|false|null)$/i;
const LINE = /^([A-Za-z][\w.]*):(?:( +)(.*?))? *$/;

/** What a line of quickly read YAML holds: its key and value, and the 1-based column of each and after its end. */
interface QuickLine {
  key: string;
  value: unknown;
  start: number;
  written: string;
}

/** YAML that was read quickly: the data, and where a path stands in it, as `YamlSource` says. */
export interface QuickYaml {
  data: Record<string, unknown>;
  placeOf(
    path: readonly PropertyKey[],
    part: 'key' | 'value',
  ): { line: number; column: number; endColumn: number };
}

/**
 * Reads the YAML that nearly all frontmatter is, a line a key with a word, a whole number, a text in double quotes or a
 * list of these in brackets, twenty times as fast as a parser that can read everything. A test holds the two to the
 * same reading.
 *
 * @returns nothing where there is anything else; then the whole parser has to read it
 */
export function quickYaml(text: string): QuickYaml | undefined {
  if (text.includes('\t') || text.includes('\r')) return undefined;
  const data: Record<string, unknown> = {};
  const lines: QuickLine[] = [];
  for (const line of text.split('\n')) {
    const [whole, key, gap = '', written = ''] = LINE.exec(line) ?? [];
    if (whole === undefined || key === undefined || Object.hasOwn(data, key) || key === '__proto__')
      return undefined;
    const value = readValue(written);
    if (value === undefined) return undefined;
    data[key] = value;
    lines.push({ key, value, start: key.length + 2 + gap.length, written });
  }
  return {
    data,
    placeOf([key, index], part) {
      const at = lines.findIndex((line) => line.key === String(key));
      const found = lines[at];
      if (!found) return { line: 1, column: 1, endColumn: 2 };
      const { value, start, written } = found;
      const item = Array.isArray(value) && typeof index === 'number' ? itemPlace(written, index) : undefined;
      if (item) return { line: at + 1, column: start + item.start, endColumn: start + item.end };
      if (part === 'value' && !Array.isArray(value)) {
        return { line: at + 1, column: start, endColumn: start + written.length };
      }
      return { line: at + 1, column: 1, endColumn: 1 + found.key.length };
    },
  };
}

/** From where to where an item of a list in brackets stands. */
function itemPlace(written: string, index: number): { start: number; end: number } | undefined {
  const item = [...written.matchAll(/"(?:[^"\\]|\\.)*"|\d+/g)][index];
  return item && { start: item.index, end: item.index + item[0].length };
}

function readValue(written: string): unknown {
  if (written.startsWith('"') || written.startsWith('[')) return readJson(written);
  if (INTEGER.test(written)) return Number(written);
  return PLAIN.test(written) && !NOT_TEXT.test(written) ? written : undefined;
}

/** JSON is YAML; only texts, whole numbers and lists of them are taken, whose positions nobody asks for. */
function readJson(written: string): unknown {
  try {
    const value: unknown = JSON.parse(written);
    const isScalar = (item: unknown) =>
      typeof item === 'string' || (Number.isInteger(item) && !/[.eE]/.test(written));
    return isScalar(value) || (Array.isArray(value) && value.every(isScalar)) ? value : undefined;
  } catch {
    return undefined;
  }
}
