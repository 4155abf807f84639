import { getEntry, render } from 'astro:content';
import type { MarkdownHeading } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { currentBuild } from './build/shared-build.ts';
import type { CatalogArticle } from './catalog/catalog.ts';

/** The body of an article, ready to be shown: HTML, or where it holds components a component. */
export interface ArticleText {
  html?: string;
  Content?: AstroComponentFactory;
  headings: readonly MarkdownHeading[];
}

/** Renders an article's body. A build has rendered plain Markdown already; the rest is Astro's. */
export async function renderArticle({ id }: Pick<CatalogArticle, 'id'>): Promise<ArticleText> {
  const body = currentBuild()?.bodies.get(id);
  if (body) return body;
  const entry = await getEntry('articles', id);
  if (!entry) throw new Error(`There is no article ${id}.`);
  const { Content, headings } = await render(entry);
  return { Content, headings };
}
