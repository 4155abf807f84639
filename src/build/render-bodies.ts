import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CatalogContent } from '../catalog/from-content.ts';
import { withoutBlankLines } from '../markdown/plain-body.ts';
import { markdownOptions } from '../markdown/renderer.ts';
import { isPlainArticle } from './plain-article.ts';
import { BodyCache, type RenderedBody } from './rendered-bodies.ts';

/** Folders whose sources make a body what it is: a change in one of them makes every rendered body another one. */
const RENDERER = ['../markdown/', '../portal/'];

/** What rendering depends on besides the articles. */
export interface RenderSettings {
  /** The options of Markdown of Astro's configuration, as JSON. */
  markdown: string;
  /** The folders of the project, and of what Astro keeps between builds. */
  root: string;
  cacheDir: string;
}

/**
 * Renders the bodies of plain Markdown, as Astro would; see `isPlainArticle`. What the last build rendered is taken from
 * there.
 *
 * @yields the address of each article with its body
 */
export async function* renderBodies(
  articles: Iterable<CatalogContent['articles'][number]> | AsyncIterable<CatalogContent['articles'][number]>,
  settings: RenderSettings,
): AsyncGenerator<[id: string, body: RenderedBody]> {
  const { syntaxHighlight, shikiConfig, gfm, smartypants } = JSON.parse(settings.markdown);
  const renderer = await markdownOptions.processor.createRenderer({
    syntaxHighlight,
    shikiConfig,
    gfm,
    smartypants,
  });
  const cache = await BodyCache.open(settings.cacheDir, await rendererOf(settings));
  for await (const { id, file, body, data } of articles) {
    const text = withoutBlankLines(body);
    if (!data || !isPlainArticle({ body: text, filePath: file })) continue;
    const rendered = await cache.get(text, async () => {
      const { code, metadata } = await renderer.render(`\n\n${text}`, {
        fileURL: pathToFileURL(resolve(file)),
      });
      return { html: code, headings: metadata.headings };
    });
    yield [id, rendered];
  }
  await cache.save();
}

/** What a rendered body depends on besides its text: the options of Markdown, our plugins, and the renderer itself. */
async function rendererOf({ markdown, root }: RenderSettings): Promise<string> {
  const folders = RENDERER.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const files = (
    await Promise.all(
      folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name)).sort()),
    )
  ).flat();
  const sources = files.filter((name) => name.endsWith('.ts')).map((name) => readFile(name, 'utf8'));
  const lock = readFile(join(root, 'package-lock.json'), 'utf8').catch(() => '');
  return [markdown, await lock, ...(await Promise.all(sources))].join('\n');
}
