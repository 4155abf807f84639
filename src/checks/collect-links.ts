import { eachNode, parseBody, placeOfNode } from './body-tree.ts';
import type { ExternalLink } from './external/external-link.ts';
import type { Content } from './read-content.ts';

/** Every http(s) address that the content links to, at each place that does: in bodies, and as sources. */
export function collectLinks({ articles, codes, tables }: Content): ExternalLink[] {
  const links: ExternalLink[] = [];
  for (const article of articles) {
    const { file, source, data } = article;
    data?.sources.forEach(({ url }, index) => {
      links.push({ url, file, ...source.placeOf(['sources', index, 'url']) });
    });
    const tree = parseBody(article);
    if (!('type' in tree)) continue;
    eachNode(tree, (node) => {
      if ((node.type === 'link' || node.type === 'definition') && /^https?:/i.test(node.url)) {
        links.push({ url: node.url, file, ...placeOfNode(node, article) });
      }
    });
  }
  for (const { file, place, data } of [...codes, ...tables.changes]) {
    for (const { url } of data.sources) links.push({ url, file, ...place });
  }
  return links;
}
