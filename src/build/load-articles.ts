import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { withoutBlankLines } from '../markdown/plain-body.ts';
import { asBody, isPlainArticle } from './plain-article.ts';
import type { SharedBuild } from './shared-build.ts';

/**
 * Gives Astro those articles of a build whose bodies it has to render, as the check before it has read them: nothing is
 * read, parsed or held against its schema twice. All others are rendered beside it into the build's own map, and not
 * into Astro's store, which is bundled whole as a module.
 */
export async function loadArticles(context: LoaderContext, build: SharedBuild): Promise<void> {
  const { store, generateDigest, renderMarkdown } = context;
  store.clear();
  for (const { id, file, body, data } of build.content.articles) {
    const text = withoutBlankLines(body);
    if (!data || isPlainArticle({ body: text, filePath: file })) continue;
    const entry = { id, data, body: text, filePath: file, digest: generateDigest(text) };
    if (file.endsWith('.mdx')) store.set({ ...entry, deferredRender: true });
    else {
      const rendered = await renderMarkdown(asBody(text), { fileURL: pathToFileURL(resolve(file)) });
      store.set({ ...entry, rendered, assetImports: rendered.metadata?.imagePaths ?? [] });
    }
  }
}
