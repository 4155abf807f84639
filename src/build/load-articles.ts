import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { withoutBlankLines } from '../markdown/plain-body.ts';
import { BodyCache, type RenderedBody } from './rendered-bodies.ts';
import type { SharedBuild } from './shared-build.ts';

/** Folders whose sources make a body what it is: a change in one of them makes every rendered body another one. */
const RENDERER = ['../markdown/', '../portal/'];

const IMAGE = /!\[|<img\b/i;

/**
 * Renders the articles of a build from what the check before it has read already: nothing is read, parsed or held
 * against its schema twice. Bodies of plain Markdown go into the build's own map and not into Astro's store, which is
 * bundled whole as a module; MDX is left to the bundler, as it has to be.
 */
export async function loadArticles(context: LoaderContext, build: SharedBuild): Promise<void> {
  const { store, config, generateDigest, renderMarkdown } = context;
  const cache = await BodyCache.open(fileURLToPath(config.cacheDir), await rendererOf(config));
  store.clear();
  for (const { id, file, body, data } of build.content.articles) {
    if (!data) continue;
    const text = withoutBlankLines(body);
    const entry = { id, data, body: text, filePath: file, digest: generateDigest(text) };
    const render = () =>
      // A body may begin as frontmatter does; what is in front of it here is taken for that.
      renderMarkdown(`---\n---\n\n${text}`, { fileURL: pathToFileURL(resolve(file)) });
    if (file.endsWith('.mdx')) store.set({ ...entry, deferredRender: true });
    else if (IMAGE.test(text)) {
      // An image that stands beside the article is for Astro to put where it is published.
      const rendered = await render();
      store.set({ ...entry, rendered, assetImports: rendered.metadata?.imagePaths ?? [] });
    } else {
      const rendered = await cache.get(text, async (): Promise<RenderedBody> => {
        const { html, metadata } = await render();
        return { html, headings: metadata?.headings ?? [] };
      });
      build.bodies.set(id, rendered);
    }
  }
  await cache.save();
}

/** What a rendered body depends on besides its text: the options of Markdown, our plugins, and the renderer itself. */
async function rendererOf({ markdown, root }: LoaderContext['config']): Promise<string> {
  const folders = RENDERER.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const files = (
    await Promise.all(
      folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name)).sort()),
    )
  ).flat();
  const sources = files.filter((name) => name.endsWith('.ts')).map((name) => readFile(name, 'utf8'));
  const lock = readFile(join(fileURLToPath(root), 'package-lock.json'), 'utf8').catch(() => '');
  return [JSON.stringify(markdown), await lock, ...(await Promise.all(sources))].join('\n');
}
