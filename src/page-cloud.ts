import type { OpenCloud } from './schemas/clouds.ts';

/** The cloud that pages are written for: whose hosts their links lead to. */
export const pageCloud: OpenCloud = 'public';
