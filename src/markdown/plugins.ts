import type { Element } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import { isBladeLink } from '../portal/blade-link.ts';
import { isButtonLink, parseButtonLink } from '../portal/button-link.ts';
import { markOf } from '../portal/marked-links.ts';

/** Links that leave the site: no opener, and a mark that style sheets and readers can see. */
export const outboundLinks = defineHastPlugin({
  name: 'signpost-outbound-links',
  element: {
    filter: ['a'],
    visit(node, context) {
      const href = node.properties['href'];
      if (typeof href === 'string' && /^https?:/i.test(href)) {
        context.setProperty(node, 'rel', ['noopener', 'external']);
      }
    },
  },
});

/**
 * The portal's own forms of links. Where a blade opens depends on the cloud of the page, so such a link waits, without
 * an address, for `BladeLinks.astro`; a button that leads to a page becomes a link to it.
 */
export const portalLinks = defineHastPlugin({
  name: 'signpost-portal-links',
  element: {
    filter: ['a'],
    visit(node, context) {
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
    },
  },
});

/** A code block may be wider than the page: it can be reached by keyboard, to be scrolled. */
export const reachableCode = defineHastPlugin({
  name: 'signpost-reachable-code',
  element: {
    filter: ['pre'],
    visit(node, context) {
      context.setProperty(node, 'tabIndex', 0);
    },
  },
});

/** The boxes of a task list can be ticked while working through it, and say what they stand for. */
export const usableTasks = defineHastPlugin({
  name: 'signpost-usable-tasks',
  element: {
    filter: ['li'],
    visit(node, context) {
      for (const box of descendants(node, 'input')) {
        context.setProperty(box, 'disabled', null);
        context.setProperty(box, 'ariaLabel', context.textContent(node).trim());
      }
    },
  },
});

/** Tables become labelled rows when narrow: every cell carries the heading of its column. */
export const labelledCells = defineHastPlugin({
  name: 'signpost-labelled-cells',
  element: {
    filter: ['table'],
    visit(node, context) {
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
    },
  },
});

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
