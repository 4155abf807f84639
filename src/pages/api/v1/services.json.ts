import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../api/json-response.ts';
import { servicesFile } from '../../../api/services.ts';
import { loadCatalog } from '../../../catalog/load.ts';

export const GET: APIRoute = async () => jsonResponse(servicesFile(await loadCatalog()));
