import type { Retired } from '../schemas/retired.ts';
import type { ArticleRule, NodeRule } from './article-rule.ts';
import { placeOfWord } from './body-tree.ts';
import type { Content } from './read-content.ts';

/** A matcher for old names or commands: each hit, and what stands in its place today. */
interface Matcher {
  pattern: RegExp;
  now: ReadonlyMap<string, string>;
}

const matchers = new WeakMap<Content, Record<Retired['kind'], Matcher | undefined>>();

/** Built once a run: one pattern of all names, the longest first, so that a longer name that is right wins. */
function matcherOf(content: Content, kind: Retired['kind']): Matcher | undefined {
  let built = matchers.get(content);
  if (!built) {
    const rows = content.tables.retired.map(({ data }) => data);
    built = { name: build(rows, 'name'), command: build(rows, 'command') };
    matchers.set(content, built);
  }
  return built[kind];
}

function build(rows: readonly Retired[], kind: Retired['kind']): Matcher | undefined {
  const own = rows.filter((row) => row.kind === kind);
  const words = own.flatMap(({ id, except }) => [id, ...except]).sort((a, b) => b.length - a.length);
  if (words.length === 0) return undefined;
  const alternatives = words.map((word) => word.split('*').map(escapePattern).join('[A-Za-z]*'));
  return {
    pattern: new RegExp(
      `(?<![\\w-])(?:${alternatives.map((words) => `(${words})`).join('|')})(?![\\w])`,
      'g',
    ),
    now: new Map(words.map((word, index) => [String(index), own.find(({ id }) => id === word)?.now ?? ''])),
  };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Every old name or command in a text, with its place in it. A name that is still right is passed over. */
function find(text: string, matcher: Matcher): { index: number; found: string; now: string }[] {
  return [...text.matchAll(matcher.pattern)].flatMap((match) => {
    const which = match.slice(1).findIndex((group) => group !== undefined);
    const now = matcher.now.get(String(which));
    return now ? [{ index: match.index, found: match[0], now }] : [];
  });
}

/** Old names in the words a reader sees. Code and `aliases` may hold them. */
export const checkNames: NodeRule = (context) => {
  const matcher = matcherOf(context.content, 'name');
  return (node) => {
    if (!matcher || node.type !== 'text') return;
    for (const { index, found, now } of find(node.value, matcher)) {
      context.report(
        'name-retired',
        placeOfWord(node, index, found, context.article),
        `"${found}" is an old name. Expected "${now}".`,
      );
    }
  };
};

/** Old names in the title, the description and the hint. */
export const checkNamesOfKeys: ArticleRule = ({ article: { data }, content, reportKey }) => {
  const matcher = matcherOf(content, 'name');
  if (!matcher) return;
  for (const key of ['pageTitle', 'description', 'infoBubbleText'] as const) {
    for (const { found, now } of find(data[key] ?? '', matcher)) {
      reportKey('name-retired', key, `"${found}" is an old name. Expected "${now}".`);
    }
  }
};

/** Retired modules and commands in code blocks. */
export const checkCommands: NodeRule = (context) => {
  const matcher = matcherOf(context.content, 'command');
  return (node) => {
    if (!matcher || node.type !== 'code') return;
    for (const { index, found, now } of find(node.value, matcher)) {
      context.report(
        'module-retired',
        placeOfWord(node, index, found, context.article),
        `${found} is retired. Expected ${now}.`,
      );
    }
  };
};
