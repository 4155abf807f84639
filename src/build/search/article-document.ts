import type { Catalog, CatalogArticle } from '../../catalog/catalog.ts';
import type { ArticleFile } from '../../catalog/from-content.ts';
import { bodyInCloud } from '../../clouds/body-in-cloud.ts';
import { homeCloud } from '../../page-cloud.ts';
import { escapeHtml } from '../../portal/link-html.ts';

/**
 * What the page of an article says to the full-text index and to machines, before the page is built: a small page with
 * the same title, filters, words and places, so that thousands are read while pages are still rendered. `ArticleBody`
 * says the same on the page itself, and a test holds the two together.
 *
 * @param html - the rendered body
 */
export function articleDocument(
  article: CatalogArticle<ArticleFile>,
  html: string,
  catalog: Catalog<ArticleFile>,
): string {
  const { data, area, entry } = article;
  const context = catalog.titleContext(article);
  const aliases = [...data.aliases, ...data.codes].join('. ');
  const clouds = data.cloudEnvironments.filter((cloud) => catalog.openClouds.includes(cloud));
  const filters = [
    ...clouds.map((cloud) => `cloud:${cloud}`),
    ...data.productPesIds.map((id) => `product:${id}`),
  ];
  return [
    '<!doctype html><html lang="en"><body><article data-pagefind-body',
    ` data-kind="${escapeHtml(data.kind)}" data-area="${escapeHtml(area)}" data-aliases="${escapeHtml(aliases)}"`,
    ' data-pagefind-filter="kind[data-kind], area[data-area]"',
    ' data-pagefind-meta="kind[data-kind], aliases[data-aliases]">',
    ...filters.map((filter) => `<span data-pagefind-filter="${escapeHtml(filter)}"></span>`),
    `<header><h1>${escapeHtml(data.pageTitle)}`,
    context ? `<span><span> · </span>${escapeHtml(context)}</span>` : '',
    '</h1>',
    data.description === data.pageTitle ? '' : `<p>${escapeHtml(data.description)}</p>`,
    '</header>',
    `<div class="prose">${bodyInCloud(html, entry.body, homeCloud(), catalog)}</div></article></body></html>`,
  ].join('');
}
