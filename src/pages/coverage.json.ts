import type { APIRoute } from 'astro';
import { largeCoverageReport } from '../catalog/coverage-large.ts';
import { coverageReport } from '../catalog/coverage-report.ts';
import { loadCatalog } from '../catalog/load.ts';
import { isLargeSite } from '../catalog/site-size.ts';

/** The coverage page as data. The build adds `hosts` when everything else is written. */
export const GET: APIRoute = async () => {
  const catalog = await loadCatalog();
  const report = isLargeSite(catalog)
    ? largeCoverageReport(catalog)
    : coverageReport(catalog, ({ entry }) => ({
        body: entry.body ?? '',
        format: entry.filePath?.endsWith('.mdx') ? 'mdx' : 'md',
      }));
  return new Response(JSON.stringify(report), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
