import type { APIRoute } from 'astro';
import { aliasesFile } from '../../../api/aliases-file.ts';
import { jsonResponse } from '../../../api/json-response.ts';
import { loadCatalog } from '../../../catalog/load.ts';

export const GET: APIRoute = async () => jsonResponse(aliasesFile(await loadCatalog()));
