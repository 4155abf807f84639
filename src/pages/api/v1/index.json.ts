import type { APIRoute } from 'astro';
import { indexFile } from '../../../api/index-file.ts';
import { jsonResponse } from '../../../api/json-response.ts';
import { loadCatalog } from '../../../catalog/load.ts';

export const GET: APIRoute = async () => jsonResponse(indexFile(await loadCatalog()));
