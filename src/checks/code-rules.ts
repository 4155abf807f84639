import { didYouMean } from '../schemas/nearest.ts';
import type { NodeRule } from './article-rule.ts';
import { placeOfWord } from './body-tree.ts';
import { codesMentionedIn, keyOfCode } from './mentioned-codes.ts';
import type { Content } from './read-content.ts';

const known = new WeakMap<Content, Set<string>>();

function knownSpellings(content: Content): Set<string> {
  let spellings = known.get(content);
  if (!spellings) {
    spellings = new Set(content.codes.flatMap(({ data }) => [data.id, ...data.spellings].map(keyOfCode)));
    known.set(content, spellings);
  }
  return spellings;
}

/** Codes that an article mentions, in its text or as inline code, and that no page explains. */
export const checkMentions: NodeRule = ({ report, content, article }) => {
  const spellings = knownSpellings(content);
  const ids = content.codes.map(({ data }) => data.id);
  const said = new Set<string>();
  return (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    for (const { written, index } of codesMentionedIn(node.value)) {
      const key = keyOfCode(written);
      if (spellings.has(key) || said.has(key)) continue;
      said.add(key);
      report(
        'code-without-page',
        placeOfWord(node, index, written, article),
        `${written} has no page.${didYouMean(written, ids)}`,
      );
    }
  };
};
