import { build } from 'vite';

const ENTRY = '\0what-is-used';
const SCRIPT = '\0pagefind.js';

/**
 * Pagefind's script with nothing but what our search uses of it: one function, in a worker, without a page around it.
 * What it would write to the console is left out; what it cannot load it throws as well, or the search after it does.
 *
 * @throws when the script cannot be read, or has no such function
 */
export async function lightenScript(script: string): Promise<string> {
  const built = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    publicDir: false,
    // What it asks to know where it runs.
    define: {
      'typeof window': '"undefined"',
      'typeof document': '"undefined"',
      'typeof Worker': '"undefined"',
    },
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        treeshake: { moduleSideEffects: false, propertyReadSideEffects: false },
        output: { format: 'es', minify: { compress: { dropConsole: true }, mangle: true } },
      },
    },
    plugins: [
      {
        name: 'what-is-used',
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY || id === SCRIPT ? id : undefined),
        load: (id) =>
          id === ENTRY
            ? `export { createInstance } from ${JSON.stringify(SCRIPT)}`
            : id === SCRIPT
              ? script
              : undefined,
      },
    ],
  });
  const [output] = [built].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('Nothing was left of the script of Pagefind.');
  return chunk.code;
}
