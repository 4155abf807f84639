import type { Nodes } from 'mdast';
import { type BladeCall, isBladeLink, parseBladeLink } from '../portal/blade-link.ts';
import { bladeTable, lookUpBlade } from '../portal/blade-table.ts';
import { isButtonLink, parseButtonLink } from '../portal/button-link.ts';
import { bladeCall } from '../portal/portal-link.ts';
import type { NodeRule } from './article-rule.ts';
import type { Finding } from './finding.ts';
import type { Content } from './read-content.ts';

/** Links to pages inside a portal: the portal's own forms in Markdown, and the component. */
export const checkBlades: NodeRule = ({ report, content }) => {
  const table = bladeTable(content.tables.blades.map(({ data }) => data));
  const hold = (call: BladeCall | string, node: Nodes) => {
    if (typeof call === 'string') return report('blade-syntax', node, call);
    // A folder without a table has nothing to be held against: there, such a link is its words.
    if (table.size === 0) return undefined;
    const found = lookUpBlade(call, table);
    if ('message' in found) report(found.rule, node, found.message);
    return undefined;
  };
  return (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      if (isBladeLink(node.url)) hold(parseBladeLink(node.url), node);
      else if (isButtonLink(node.url)) {
        const target = parseButtonLink(node.url);
        if (typeof target === 'string') report('blade-syntax', node, target);
      }
      return;
    }
    const given = propsOfPortalLink(node);
    const inPath = /#(?:view|blade)\/(\w+)\/([\w.]+)/.exec(given?.['path'] ?? '');
    if (inPath) {
      const component = `<PortalLink blade="${inPath[1]}.${inPath[2]}">…</PortalLink>`;
      report('blade-syntax', node, `path leads to a page inside the portal. Expected ${component}.`);
    }
    if (given?.['blade']) hold(bladeCall(given), node);
  };
};

/** What is written in quotes in a `<PortalLink>`; what has to be worked out is left to the page. */
function propsOfPortalLink(node: Nodes): Record<string, string> | undefined {
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
  if (node.name !== 'PortalLink') return undefined;
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value.trim()]]
        : [],
    ),
  );
}

/** Blades are told apart without regard to case, unlike the ids of other tables. */
export function checkBladeIds({ tables }: Content, findings: Finding[]): void {
  const first = new Map<string, number>();
  for (const { file, place, data } of tables.blades) {
    const key = data.id.toLowerCase();
    const line = first.get(key);
    if (line === undefined) first.set(key, place.line);
    else {
      const message = `"${data.id}" is already on line ${line}. Expected one row a blade, in one spelling.`;
      findings.push({ rule: 'row-repeated', file, ...place, message });
    }
  }
}
