import type { APIRoute } from 'astro';
import { areBundled } from '../build/bundles/are-bundled.ts';
import { twinPath } from '../build/bundles/bundle-twins.ts';
import { loadCatalog, type SiteCatalog } from '../catalog/load.ts';
import { isLargeSite } from '../catalog/site-size.ts';
import { kinds } from '../schemas/kinds.ts';
import { readable } from '../search/ui/labels.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const catalog = await loadCatalog();
  const isLarge = isLargeSite(catalog);
  const products = catalog.sections.all.map(
    ({ name, path, articles }) => `- [${name}](${site.url}${path}): ${articles.length} articles`,
  );
  const sections = areBundled(catalog) ? [servicesOf(catalog)] : articlesByKind(catalog);
  const codes = catalog.codes.map(
    ({ code, title, path }) => `- [${title}](${site.url}${path}): ${code.says}`,
  );
  const text = [
    `# ${site.name}`,
    `> ${site.description}`,
    ...sections,
    ...(isLarge ? [['## Products', '', ...products].join('\n')] : []),
    ...(codes.length > 0 ? [['## Codes', '', ...codes].join('\n')] : []),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};

function articlesByKind(catalog: SiteCatalog): string[] {
  return catalog.kinds.map((kind) => {
    const rows = catalog
      .byKind(kind)
      .map(
        (article) =>
          `- [${article.data.pageTitle}](${site.url}${twinPath(article, false)}): ${article.data.description}`,
      );
    return [`## ${kinds[kind].title}`, '', ...rows].join('\n');
  });
}

/** A large site: one link for all articles of a service. */
function servicesOf(catalog: SiteCatalog): string {
  const rows = catalog.areas.flatMap((area) => {
    const articles = catalog.byArea(area);
    const [first] = articles;
    const many = articles.length === 1 ? '1 article' : `${articles.length} articles`;
    return first ? [`- [${readable(area)}](${site.url}${twinPath(first, true)}): ${many}`] : [];
  });
  return ['## Articles by service', '', ...rows].join('\n');
}
