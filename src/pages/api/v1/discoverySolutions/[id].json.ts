import type { APIRoute } from 'astro';
import { discoveryIds, discoverySolutionsFile } from '../../../../api/discovery-solutions.ts';
import { jsonResponse } from '../../../../api/json-response.ts';
import { areBundled } from '../../../../build/bundles/are-bundled.ts';
import { loadCatalog } from '../../../../catalog/load.ts';

export const getStaticPaths = async () => {
  const catalog = await loadCatalog();
  return areBundled(catalog) ? [] : discoveryIds(catalog).map((id) => ({ params: { id } }));
};

export const GET: APIRoute = async ({ params }) =>
  jsonResponse(discoverySolutionsFile(await loadCatalog(), params['id'] ?? ''));
