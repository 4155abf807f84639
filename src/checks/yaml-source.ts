import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';

/** Something YAML itself refuses, at a 1-based line of the text that was given. */
export interface YamlProblem {
  line: number;
  message: string;
}

/** A YAML text that still knows where each of its values stands. */
export interface YamlSource {
  /** The plain value, `undefined` when the text is not valid YAML. */
  data: unknown;
  problems: YamlProblem[];
  /** The 1-based line of the key or item at a path; the nearest parent's line where the path ends early. */
  lineOf(path: readonly PropertyKey[]): number;
  /** Numbers whose digits YAML does not keep, such as `05826`: the path of each and the text as written. */
  lossyNumbers(): { path: PropertyKey[]; written: string }[];
}

/** Parses YAML 1.2 and remembers positions. `firstLine` is the line of the file at which the text starts. */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  // One slip can give YAML several faults; the first is where its author has to look.
  const problems = document.errors.slice(0, 1).map((error) => ({
    line: lineAt(error.pos[0]),
    message: error.code === 'DUPLICATE_KEY' ? twice(text.slice(error.pos[0])) : sentence(error.message),
  }));
  const root = document.contents;

  function lineOf(path: readonly PropertyKey[]): number {
    let line = root?.range ? lineAt(root.range[0]) : firstLine;
    let node: unknown = root;
    for (const step of path) {
      if (isMap(node)) {
        const pair: Pair | undefined = node.items.find(
          (item) => isPair(item) && String(item.key) === String(step),
        );
        if (!pair) break;
        line = startOf(pair.key) ?? line;
        node = pair.value;
      } else if (isSeq(node) && typeof step === 'number') {
        node = node.items[step];
        line = startOf(node) ?? line;
      } else break;
    }
    return line;
  }

  function startOf(node: unknown): number | undefined {
    const range = (node as Node | null)?.range;
    return range ? lineAt(range[0]) : undefined;
  }

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

  return { data: problems.length > 0 ? undefined : document.toJS(), problems, lineOf, lossyNumbers };
}

function twice(rest: string): string {
  return `${/^[^\s:]+/.exec(rest)?.[0] ?? 'a key'} is given twice. Expected each key once.`;
}

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return `${first.replace(/[.:]?$/, '')}.`;
}
