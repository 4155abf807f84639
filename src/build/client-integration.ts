import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The query makes the module another one than pages import: the bundler then shares nothing with them, and `client.js`
 * stays one file that needs no other.
 */
const ENTRY = `${fileURLToPath(new URL('../client/client.ts', import.meta.url))}?published`;
const TYPES = new URL('../client/types.ts', import.meta.url);

/** Builds the client for other sites to `/client.js`, with its types beside it. */
export function publishClient(): AstroIntegration {
  return {
    name: 'signpost:client',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'signpost:client',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                buildStart() {
                  this.emitFile({
                    type: 'chunk',
                    id: ENTRY,
                    fileName: 'client.js',
                    preserveSignature: 'strict',
                  });
                  this.emitFile({
                    type: 'asset',
                    fileName: 'client.d.ts',
                    source: readFileSync(TYPES, 'utf8'),
                  });
                },
              },
            ],
          },
        });
      },
    },
  };
}
