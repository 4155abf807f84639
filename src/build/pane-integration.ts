import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { triedOrigins } from '../portal-origins.ts';

/** The most bytes of the script of the pane, compressed with brotli. */
export const PANE_SCRIPT_LIMIT = 2048;

/** Weighs the script of the pane, and fails the build when it is too heavy or not one file by itself. */
export function limitPaneScript(): AstroIntegration {
  return {
    name: 'signpost:pane',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const bytes = await weighPaneScript(fileURLToPath(new URL('_astro/', dir)));
        logger.info(`script of the pane: ${bytes} of ${PANE_SCRIPT_LIMIT} bytes by brotli`);
        const tried = triedOrigins();
        if (tried.length > 0)
          logger.warn(
            `${tried.join(', ')} may frame this build: it is for this machine, not to be published.`,
          );
      },
    },
  };
}

/**
 * The bytes of the script of the pane in a folder of built files.
 *
 * @throws when there is not one such file, when it needs others, or when it is too heavy
 */
export async function weighPaneScript(folder: string): Promise<number> {
  const files = (await readdir(folder)).filter((file) => /^pane\..*\.js$/.test(file));
  const [file] = files;
  if (!file || files.length > 1)
    throw new Error(`${folder} holds ${files.length} scripts of the pane. Expected one, pane.<hash>.js.`);
  const code = await readFile(`${folder}/${file}`);
  // The bundler's own helper is there already, with the script of the page; what fills links is loaded when it is wanted.
  const other = /\bfrom\s*["'`](?!\.\/preload-helper\.)([^"'`]*)/.exec(code.toString())?.[1];
  if (other) throw new Error(`${file} needs ${other} before it runs. Expected one script by itself.`);
  const bytes = brotliCompressSync(code).length;
  if (bytes > PANE_SCRIPT_LIMIT)
    throw new Error(`${file} weighs ${bytes} bytes by brotli. At most ${PANE_SCRIPT_LIMIT} are allowed.`);
  return bytes;
}
