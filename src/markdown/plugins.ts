import type { Element } from 'hast';
import { defineHastPlugin } from 'satteri';

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

/** Tables become labelled rows when narrow: every cell carries the heading of its column. */
export const labelledCells = defineHastPlugin({
  name: 'signpost-labelled-cells',
  element: {
    filter: ['table'],
    visit(node, context) {
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

/** The elements of one name below a node, in document order, not looking inside a match. */
function descendants(node: Readonly<Element>, tagName: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : descendants(child, tagName);
  });
}
