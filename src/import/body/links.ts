import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import type { Report } from '../anomalies.ts';
import { asDestination, type LinkTargets, readAddress } from './addresses.ts';
import type { Edit } from './edits.ts';
import { span } from './mask.ts';

/** Mends the addresses of links, and makes text of links that lead nowhere or could run a script. */
export function convertLinks(
  text: string,
  tree: Root,
  targets: LinkTargets,
  report: Report,
  edits: Edit[],
): void {
  const visit = (node: Nodes) => {
    if (node.type === 'link') convertLink(node, text, targets, report, edits);
    if (node.type === 'image') convertImage(node, text, targets, report, edits);
    if (node.type === 'definition') convertDefinition(node, targets, report, edits);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
}

function convertLink(node: Link, text: string, targets: LinkTargets, report: Report, edits: Edit[]) {
  const { address, code, what } = readAddress(node.url, targets);
  if (address === node.url) return;
  const { start, end } = span(node);
  const line = node.position?.start.line ?? 1;
  const [first, last] = [node.children[0], node.children.at(-1)];
  const source = text.slice(start, end);
  const isBracketed = source.startsWith('[');
  if (code)
    report({
      code,
      line,
      what: what ?? '',
      from: node.url,
      ...(address === undefined ? {} : { to: address }),
    });
  if (!isBracketed) {
    if (address === undefined) edits.push({ start, end, text: source.replace(/^</, '\\<') });
    return;
  }
  const inner = { start: first ? span(first).start : start + 1, end: last ? span(last).end : start + 1 };
  if (address === undefined) {
    edits.push({ start, end: inner.start, text: '' }, { start: inner.end, end, text: '' });
    return;
  }
  const title = node.title ? ` "${node.title.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"` : '';
  edits.push({ start: inner.end, end, text: `](${asDestination(address)}${title})` });
}

/** Images of other sites are not loaded, since no page asks a third party for anything: a link leads to them. */
function convertImage(node: Image, text: string, targets: LinkTargets, report: Report, edits: Edit[]) {
  const { start, end } = span(node);
  const line = node.position?.start.line ?? 1;
  const words = (node.alt ?? '').replace(/\s+/g, ' ').trim();
  const { address } = readAddress(node.url, targets);
  const label = `Image${words === '' ? '' : `: ${words.replace(/[\\`*_[\]<>&]/g, '\\$&')}`}`;
  const added = { from: node.url, to: 'Image' };
  if (address === undefined || !/^https?:/i.test(address)) {
    report({ code: 'image-unresolved', line, what: `"${node.url.slice(0, 80)}" is on no site.`, ...added });
    edits.push({ start, end, text: label });
    return;
  }
  report({ code: 'image', line, what: address.slice(0, 120), ...added });
  // An image that is a link already keeps its link; the words say what it shows.
  const isLinked = text[start - 1] === '[';
  edits.push({ start, end, text: isLinked ? label : `[${label}](${asDestination(address)})` });
}

function convertDefinition(node: Definition, targets: LinkTargets, report: Report, edits: Edit[]) {
  const { address, code, what } = readAddress(node.url, targets);
  if (address === node.url) return;
  const { start, end } = span(node);
  const line = node.position?.start.line ?? 1;
  if (code) report({ code, line, what: what ?? '', from: node.url });
  const text = address === undefined ? '' : `[${node.label ?? node.identifier}]: ${asDestination(address)}`;
  edits.push({ start, end, text });
}
