import type { APIRoute } from 'astro';
import { loadCatalog } from '../catalog/load.ts';
import { isLargeSite } from '../catalog/site-size.ts';
import { kinds } from '../schemas/kinds.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const catalog = await loadCatalog();
  const isLarge = isLargeSite(catalog);
  const products = catalog.sections.all.map(
    ({ name, path, articles }) => `- [${name}](${site.url}${path}): ${articles.length} articles`,
  );
  const sections = (isLarge ? [] : catalog.kinds).map((kind) => {
    const rows = catalog
      .byKind(kind)
      .map(({ path, data }) => `- [${data.pageTitle}](${site.url}${path}index.md): ${data.description}`);
    return [`## ${kinds[kind].title}`, '', ...rows].join('\n');
  });
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
