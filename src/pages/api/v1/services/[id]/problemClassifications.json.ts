import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../../../api/json-response.ts';
import { problemClassificationsFile, serviceIds } from '../../../../../api/services.ts';
import { areBundled } from '../../../../../build/bundles/are-bundled.ts';
import { loadCatalog } from '../../../../../catalog/load.ts';

export const getStaticPaths = async () => {
  const catalog = await loadCatalog();
  return areBundled(catalog) ? [] : serviceIds(catalog).map((id) => ({ params: { id } }));
};

export const GET: APIRoute = async ({ params }) =>
  jsonResponse(problemClassificationsFile(await loadCatalog(), params['id'] ?? ''));
