import type { ArticleFile } from '../catalog/from-content.ts';

const IMAGE = /!\[|<img\b/i;

/**
 * Whether a body is rendered beside the build, and not by Astro: plain Markdown is, without images. MDX is left to the
 * bundler, as it has to be, and an image that stands beside the article is for Astro to put where it is published.
 */
export function isPlainArticle({ body, filePath }: ArticleFile): boolean {
  return !filePath.endsWith('.mdx') && !IMAGE.test(body);
}

/** A body may begin as frontmatter does: what stands in front of it here is taken for that. */
export const asBody = (text: string): string => `---\n---\n\n${text}`;
