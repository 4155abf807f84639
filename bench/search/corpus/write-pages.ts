import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import type { CorpusArticle } from './articles.ts';

const SIXTH_CLOUD = 'blackforest';

/**
 * Writes a page for each article, with the attributes that our own pages have. The folder is emptied first.
 */
export async function writeCorpusPages(articles: readonly CorpusArticle[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const article of articles) {
    const place = join(folder, article.path);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'index.html'), pageOf(article));
  }
}

function pageOf({
  title,
  description,
  clouds,
  articleId,
  topicIds,
  area,
  body,
  productIds,
}: CorpusArticle): string {
  // Our own pages give the codes that they own together with their aliases.
  const identifiers = [articleId, ...topicIds].join('. ');
  const filters = [
    ...clouds.filter((cloud) => cloud !== SIXTH_CLOUD).map((cloud) => `cloud:${cloud}`),
    ...productIds.map((id) => `product:${id}`),
    `area:${area}`,
  ];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body><main><article data-pagefind-body data-kind="troubleshooting" data-pagefind-filter="kind[data-kind]" data-pagefind-meta="kind[data-kind], aliases[data-aliases]" data-aliases="${escapeHtml(identifiers)}">
${filters.map((filter) => `<span data-pagefind-filter="${escapeHtml(filter)}"></span>`).join('')}
<header><h1>${escapeHtml(title)}</h1><p class="lede">${escapeHtml(description === title ? '' : description)}</p></header>
<div class="prose">
${contentOf(body, title)}
</div></article></main></body></html>
`;
}

/** The body as HTML, without a first heading that says the title again. */
function contentOf(body: string, title: string): string {
  const withoutTitle = body.replace(/^\s*#\s+(.*?)\s*#*\s*$/m, (whole, heading: string, at: number) =>
    body.slice(0, at).trim() === '' && same(heading, title) ? '' : whole,
  );
  // A page has one title. What the corpus gives as a second one is a heading.
  return markdownToHtml(withoutTitle)
    .html.replace(/<(\/?)h1\b/g, '<$1h2')
    .replace(/<!--[\s\S]*?-->/g, '');
}

function same(heading: string, title: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(heading) === letters(title);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
