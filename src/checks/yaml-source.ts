import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { quickYaml } from './quick-yaml.ts';

/** A stretch of one line: 1-based line, 1-based first column, and the column after its end. */
export interface Place {
  line: number;
  column: number;
  endColumn: number;
}

/** Something YAML itself refuses. */
export interface YamlProblem extends Place {
  message: string;
}

/** A YAML text that still knows where each of its values stands. */
export interface YamlSource {
  /** The plain value, `undefined` when the text is not valid YAML. */
  data: unknown;
  problems: YamlProblem[];
  /**
   * Where a path stands: its value when that is a scalar, else its key or, in a list, its first character; for a path
   * that ends early, the nearest parent. `key` asks for the key in any case.
   */
  placeOf(path: readonly PropertyKey[], part?: 'key' | 'value'): Place;
  /** Numbers whose digits YAML does not keep, such as `05826`: the path of each and the text as written. */
  lossyNumbers(): { path: PropertyKey[]; written: string }[];
}

/**
 * Parses YAML 1.2 and remembers positions. `firstLine` is the line of the file at which the text starts. What can be
 * read quickly is, which of a large folder is nearly all.
 */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const quick = quickYaml(text);
  if (quick === undefined) return readWholeYaml(text, firstLine);
  return {
    data: quick.data,
    problems: [],
    placeOf(path, part = 'value') {
      const place = quick.placeOf(path, part);
      return { ...place, line: place.line + firstLine - 1 };
    },
    // Every whole number it takes keeps its digits.
    lossyNumbers: () => [],
  };
}

/** The whole parser, for what the quick one leaves. */
export function readWholeYaml(text: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const root = document.contents;

  /** From one offset to another, cut at the end of the first line. */
  function place(start: number, end: number): Place {
    const { line, col } = lines.linePos(start);
    const stop = text.slice(start, end).split('\n')[0]?.trimEnd().length ?? 0;
    return { line: line + firstLine - 1, column: col, endColumn: col + Math.max(stop, 1) };
  }

  function placeOfNode(node: unknown): Place | undefined {
    const range = (node as Node | null)?.range;
    return range ? place(range[0], isScalar(node) ? range[1] : range[0] + 1) : undefined;
  }

  function placeOf(path: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Place {
    let found = placeOfNode(root) ?? { line: firstLine, column: 1, endColumn: 2 };
    let node: unknown = root;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair: Pair | undefined = node.items.find((item) => String(item.key) === String(step));
        if (!pair) break;
        found = placeOfNode(pair.key) ?? found;
        node = pair.value;
        const isLast = depth === path.length - 1;
        if (isScalar(node) && !(isLast && part === 'key')) found = placeOfNode(node) ?? found;
      } else if (isSeq(node) && typeof step === 'number') {
        node = node.items[step];
        found = placeOfNode(node) ?? found;
      } else break;
    }
    return found;
  }

  // One slip can give YAML several faults; the first is where its author has to look.
  const problems = document.errors.slice(0, 1).map((error) => ({
    ...place(error.pos[0], error.pos[1]),
    message: error.code === 'DUPLICATE_KEY' ? twice(text.slice(error.pos[0])) : sentence(error.message),
  }));

  function lossyNumbers() {
    const found: { path: PropertyKey[]; written: string }[] = [];
    const walk = (node: unknown, path: PropertyKey[]) => {
      if (isMap(node)) for (const pair of node.items) walk(pair.value, [...path, String(pair.key)]);
      else if (isSeq(node)) node.items.forEach((item, index) => void walk(item, [...path, index]));
      else if (isScalar(node) && typeof node.value === 'number' && node.source !== undefined) {
        if (String(node.value) !== node.source) found.push({ path, written: node.source });
      }
    };
    walk(root, []);
    return found;
  }

  return { data: problems.length > 0 ? undefined : document.toJS(), problems, placeOf, lossyNumbers };
}

function twice(rest: string): string {
  return `${/^[^\s:]+/.exec(rest)?.[0] ?? 'a key'} is given twice. Expected each key once.`;
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return `${first.replace(/[.:]?$/, '')}.`;
}
