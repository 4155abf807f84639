import type { APIRoute } from 'astro';
import { coverageReport } from '../catalog/coverage-report.ts';
import { loadCatalog } from '../catalog/load.ts';

/** The coverage page as data. The build adds `hosts` when everything else is written. */
export const GET: APIRoute = async () => {
  const report = coverageReport(await loadCatalog(), ({ entry }) => ({
    body: entry.body ?? '',
    format: entry.filePath?.endsWith('.mdx') ? 'mdx' : 'md',
  }));
  return new Response(JSON.stringify(report), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
