import type { Nodes } from 'mdast';
import type { NodeRule } from './article-rule.ts';

/** What a step tells a person to do. Only these start an action, so that "copy and paste error" is none. */
const verbs =
  'add|allow|ask|assign|check|choose|clear|click|close|confirm|connect|copy|create|delete|disable|download|enable|enter|expand|find|give|go|import|install|look|make|move|note|open|paste|press|read|remove|repeat|reset|restart|return|run|save|scroll|select|send|set|sign|start|stop|switch|test|tick|try|turn|type|update|upload|verify|wait|write';

const starts = new RegExp(
  `^(?:(?:on|in|at|from|under|for|if|when|to|as|with)\\b[^,]*, )?(?:${verbs})\\b`,
  'i',
);
const joined = new RegExp(`(?:,? (?:and then|then|and)|;) (?:${verbs})\\b`, 'gi');
const sentence = new RegExp(`[.!] (?:then,? |now,? |next,? )?(?:${verbs})\\b`, 'i');

/** Words after which "and" joins two things that are waited for or hoped for, not two that are to be done. */
const subordinate = /\b(?:can|could|must|will|should|until|that|which|who|to)\b[^,.;]*$/i;

/**
 * Steps of an ordered list that ask for two things. It reads the first paragraph of a step that starts with an action,
 * and looks for another after "and", "then" or a new sentence. Labels, code and links are names, whatever they say.
 */
export const checkSteps: NodeRule = ({ report }) => {
  return (node, parents) => {
    if (node.type !== 'listItem' || !isOrdered(parents.at(-1))) return;
    const [first] = node.children;
    if (first?.type !== 'paragraph') return;
    const words = plainWords(first).replace(/\s+/g, ' ').trim();
    const second = starts.test(words) ? secondAction(words) : undefined;
    if (second) {
      report(
        'step-two-actions',
        first,
        `The step asks for a second action: "${second} …". Expected one action a step.`,
      );
    }
  };
};

function secondAction(words: string): string | undefined {
  const together = [...words.matchAll(joined)].find(({ index }) => !subordinate.test(words.slice(0, index)));
  return (together ?? sentence.exec(words))?.[0].replace(/^[,;.! ]+/, '');
}

/** The words of a step with a dash for every label, code and link. */
function plainWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'strong' || node.type === 'inlineCode' || node.type === 'link') return '–';
  return 'children' in node ? node.children.map((child) => plainWords(child)).join('') : '';
}

function isOrdered(parent: Nodes | undefined): boolean {
  return parent?.type === 'list' && parent.ordered === true;
}
