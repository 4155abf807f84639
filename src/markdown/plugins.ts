import type { Element } from 'hast';
import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { isBladeLink } from '../portal/blade-link.ts';
import { isButtonLink, parseButtonLink } from '../portal/button-link.ts';
import { markOf } from '../portal/marked-links.ts';

/** Links that leave the site: no opener, and a mark that style sheets and readers can see. */
function leaveSite(node: Readonly<Element>, context: HastVisitorContext): void {
  const href = node.properties['href'];
  if (typeof href === 'string' && /^https?:/i.test(href)) {
    context.setProperty(node, 'rel', ['noopener', 'external']);
  }
}

/**
 * The portal's own forms of links. Where a blade opens depends on the cloud of the page, so such a link waits, without
 * an address, for `CloudLinks.astro`; a button that leads to a page becomes a link to it.
 */
function waitForPortal(node: Readonly<Element>, context: HastVisitorContext): void {
  const href = node.properties['href'];
  if (typeof href !== 'string') return;
  if (isBladeLink(href)) {
    context.setProperty(node, 'href', null);
    context.setProperty(node, 'dataBladeLink', markOf(href));
  } else if (isButtonLink(href)) {
    const url = parseButtonLink(href);
    context.setProperty(node, 'href', typeof url === 'string' ? null : url.href);
    context.setProperty(node, 'rel', ['noopener', 'external']);
    context.setProperty(node, 'className', ['button-link']);
  }
}

/** A code block may be wider than the page: it can be reached by keyboard, to be scrolled. */
function reachCode(node: Readonly<Element>, context: HastVisitorContext): void {
  context.setProperty(node, 'tabIndex', 0);
}

/** The boxes of a task list can be ticked while working through it, and say what they stand for. */
function useTask(box: Readonly<Element>, context: HastVisitorContext): void {
  let item: Readonly<HastNode> | undefined = context.parent(box);
  while (item && !(item.type === 'element' && item.tagName === 'li')) item = context.parent(item);
  if (!item) return;
  context.setProperty(box, 'disabled', null);
  context.setProperty(box, 'ariaLabel', context.textContent(item).trim());
}

/** Tables become labelled rows when narrow: every cell carries the heading of its column. */
function labelCells(node: Readonly<Element>, context: HastVisitorContext): void {
  const cells = [...descendants(node, 'th'), ...descendants(node, 'td')];
  for (const cell of cells) alignByAttribute(cell, context);
  keepRoles(node, context);
  const [head, ...rows] = descendants(node, 'tr');
  const labels = head ? descendants(head, 'th').map((cell) => context.textContent(cell).trim()) : [];
  for (const row of rows) {
    descendants(row, 'td').forEach((cell, index) => {
      if (labels[index]) context.setProperty(cell, 'dataLabel', labels[index]);
    });
  }
}

const roles = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader', td: 'cell' } as const;

/** A table drawn as blocks is no table to assistive technology unless its parts say so. */
function keepRoles(table: Readonly<Element>, context: HastVisitorContext) {
  context.setProperty(table, 'role', 'table');
  for (const [tagName, role] of Object.entries(roles)) {
    for (const part of descendants(table, tagName)) context.setProperty(part, 'role', role);
  }
}

/** An aligned column comes as an inline style, which the Content-Security-Policy forbids: an attribute stands for it. */
function alignByAttribute(cell: Element, context: HastVisitorContext) {
  const align =
    /text-align:\s*(\w+)/.exec(String(cell.properties['style'] ?? ''))?.[1] ?? cell.properties['align'];
  if (align === undefined) return;
  context.setProperty(cell, 'style', null);
  context.setProperty(cell, 'align', null);
  context.setProperty(cell, 'dataAlign', align);
}

/** The elements of one name below a node, in document order, not looking inside a match. */
function descendants(node: Readonly<Element>, tagName: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : descendants(child, tagName);
  });
}

type Visitor = (node: Readonly<Element>, context: HastVisitorContext) => void;

const visitors: Readonly<Record<string, readonly Visitor[]>> = {
  a: [leaveSite, waitForPortal],
  table: [labelCells],
  pre: [reachCode],
  // Not the item around it: of each of those, and there are many, its whole tree would be looked through.
  input: [useTask],
};

/** What becomes of the elements of an article. One plugin, since each plugin walks every tree again. */
export const articleElements = defineHastPlugin({
  name: 'signpost-article-elements',
  element: {
    filter: Object.keys(visitors),
    visit(node, context) {
      for (const visit of visitors[node.tagName] ?? []) visit(node, context);
    },
  },
});
