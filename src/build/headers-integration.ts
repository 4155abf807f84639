import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { siteCloud } from '../site-cloud.ts';
import { headersFile, staticWebAppConfig } from './headers.ts';

/** Writes the hosts' header files for a site for one cloud: those in `public/` let the portals of every cloud frame it. */
export function writeHeaders(): AstroIntegration {
  return {
    name: 'signpost:headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (!siteCloud()) return;
        await writeFile(new URL('_headers', dir), headersFile());
        await writeFile(new URL('staticwebapp.config.json', dir), staticWebAppConfig());
      },
    },
  };
}
