import type { Root } from 'mdast';

import { slug } from '../../markdown/slug.ts';
import type { Report } from '../anomalies.ts';
import { withComponents } from './callouts.ts';
import { convertComments } from './comments.ts';
import { applyEdits, type Edit } from './edits.ts';
import { convertHeadings } from './headings.ts';
import { convertHtml, showPlaceholders } from './html.ts';
import { convertLines } from './lines.ts';
import { mendLinkSigns } from './link-signs.ts';
import { convertLinks } from './links.ts';
import { CODE, maskOf } from './mask.ts';
import { convertPortalBlocks } from './portal-blocks.ts';
import { proveBody } from './prove-body.ts';
import { readMarkdown } from './read-markdown.ts';
import { rewriteHtml } from './rewrite-html.ts';
import { escapeText } from './text-signs.ts';
import { wordsOf } from './words.ts';

/** What a body is converted for. */
export interface BodyContext {
  title: string;
  /** The address of the page that a path of the source became. */
  pageOf?: (path: string) => string | undefined;
  /** Whether it stays plain Markdown, without the components of an article. */
  plain?: boolean;
}

/** A body as it is written. */
export interface ConvertedBody {
  text: string;
  format: 'md' | 'mdx';
  /** The names of the values that the portal would fill in. */
  placeholders: string[];
}

/**
 * Makes a body of ours of a body of the portal's. It is read as CommonMark with GitHub's extensions and changed only
 * where something has to change, so that its author finds it as it was. What comes out holds no HTML but the few
 * elements that are allowed, no address that could run a script, and no heading of the first level: this is proved, and
 * a body that fails is written anew from its tree.
 */
export function convertBody(
  source: string,
  { title, pageOf, plain }: BodyContext,
  report: Report,
): ConvertedBody {
  let text = source;
  let tree = readMarkdown(text);
  const pass = (change: (edits: Edit[]) => void) => {
    const edits: Edit[] = [];
    change(edits);
    if (edits.length === 0) return;
    text = applyEdits(text, edits);
    tree = readMarkdown(text);
  };

  let placeholders: string[] = [];
  pass((edits) => {
    const mask = maskOf(text, tree);
    placeholders = convertComments(text, mask, report, edits);
    convertPortalBlocks(text, mask, title, report, edits);
  });
  pass((edits) => {
    const mask = maskOf(text, tree);
    convertLines(text, mask, report, edits);
    mendLinkSigns(text, mask, report, edits);
  });
  pass((edits) => showPlaceholders(text, tree, report, edits));
  pass((edits) => convertHtml(text, tree, report, edits));
  pass((edits) => escapeText(text, tree, report, edits));
  pass((edits) => convertHeadings(text, tree, title, report, edits));
  pass((edits) =>
    convertLinks(text, tree, { ...(pageOf ? { pageOf } : {}), anchors: anchorsOf(tree) }, report, edits),
  );

  text = tidy(text, tree);
  const fault = proveBody(text);
  if (fault !== undefined) {
    report({ code: 'body-rewritten', line: 1, what: fault });
    text = `${rewriteHtml(text, 1, () => {})}\n`;
    const stillThere = proveBody(text);
    // The last resort: no sign is left that could start a tag or a link.
    if (stillThere !== undefined) text = text.replace(/</g, '&lt;').replace(/\]\(/g, ']\\(');
  }
  if (text.trim() === '') report({ code: 'body-empty', line: 1, what: 'There is no text.' });
  return { ...(plain ? { text, format: 'md' } : withComponents(text, report)), placeholders };
}

function anchorsOf(tree: Root): Set<string> {
  const headings = tree.children.filter((node) => node.type === 'heading');
  return new Set(headings.map((heading) => slug(wordsOf(heading))));
}

/** One empty line between blocks, none at either end, and an end to the last code block. */
function tidy(text: string, tree: Root): string {
  const mask = maskOf(text, tree);
  const edits: Edit[] = [];
  for (const run of text.matchAll(/\n(?:[ \t]*\n){2,}/g)) {
    if ((mask[run.index + 1] ?? 0) & CODE) continue;
    edits.push({ start: run.index, end: run.index + run[0].length, text: '\n\n' });
  }
  for (const run of text.matchAll(/[ \t]+$/gm)) {
    // Two spaces at the end of a line are a break, where the paragraph goes on.
    const isBreak =
      run[0].length > 1 && /^\n[ \t]*\S/.test(text.slice(run.index + run[0].length, run.index + 400));
    if (isBreak || (mask[run.index] ?? 0) & CODE) continue;
    edits.push({ start: run.index, end: run.index + run[0].length, text: '' });
  }
  const tidied = applyEdits(text, edits)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return tidied === '' ? '' : `${tidied}\n`;
}
