import type { Definition, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isBladeLink } from '../portal/blade-link.ts';
import { isButtonLink, parseButtonLink } from '../portal/button-link.ts';
import { targetOrWords } from '../portal/portal-link.ts';
import type { PortalPlace, PortalTarget } from '../portal/portal-target.ts';

/** A link to a portal in Markdown: the words, linked where there is an address, and what to open where that is only near. */
export function portalLinkAsMarkdown(
  { href, hint }: PortalTarget,
  words: PhrasingContent[],
): PhrasingContent[] {
  const linked: PhrasingContent[] = href ? [{ type: 'link', url: href, children: words }] : words;
  if (!hint) return linked;
  return [
    ...linked,
    { type: 'text', value: ` (${hint.lead} ` },
    { type: 'strong', children: [{ type: 'text', value: hint.open }] },
    { type: 'text', value: ')' },
  ];
}

/** Writes out every link in one of the portal's own forms, those by reference too; of a faulty one the words stay. */
export function writeOutPortalLinks(tree: Root, place: PortalPlace): void {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node: Definition, index, parent) => {
    if (index === undefined || !parent || !isPortalForm(node.url)) return undefined;
    definitions.set(node.identifier, node.url);
    parent.children.splice(index, 1);
    return index;
  });
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
    const address = node.type === 'link' ? node.url : definitions.get(node.identifier);
    if (address === undefined || !isPortalForm(address)) return undefined;
    const written = portalLinkAsMarkdown(targetOf(address, place), node.children);
    parent.children.splice(index, 1, ...written);
    return [SKIP, index + written.length];
  });
}

/** Whether an address is in one of the portal's own forms. */
export function isPortalForm(address: string): boolean {
  return isBladeLink(address) || isButtonLink(address);
}

function targetOf(address: string, place: PortalPlace): PortalTarget {
  if (!isButtonLink(address)) return targetOrWords(address, place);
  const url = parseButtonLink(address);
  if (typeof url === 'string') return {};
  return { href: url.href };
}
