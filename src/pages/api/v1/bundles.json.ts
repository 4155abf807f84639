import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../api/json-response.ts';
import type { Bundles } from '../../../api/schemas.ts';

/** Nothing is bundled, until a build that bundles writes what is. */
const none: Bundles = {};

export const GET: APIRoute = () => jsonResponse(none);
