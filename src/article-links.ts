import type { CatalogArticle } from './catalog/catalog.ts';
import { site } from './site.ts';

/** The parts of `src/site.ts` these links are made from. */
type Templates = Pick<typeof site, 'feedbackUrl' | 'editUrl'>;

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : encodeURIComponent(value);
  });
}

/** Where an answer to "did this help?" goes, or nothing when the site does not ask. */
export function feedbackAddress(
  { path, data }: Pick<CatalogArticle, 'path' | 'data'>,
  answer: 'yes' | 'no',
  { feedbackUrl }: Templates = site,
): string | undefined {
  return feedbackUrl && fill(feedbackUrl, { answer, path, articleId: data.articleId });
}

/** Where an article's file is edited, or nothing when the site does not say. Slashes of the path stay slashes. */
export function editAddress(file: string | undefined, { editUrl }: Templates = site): string | undefined {
  if (!editUrl || !file) return undefined;
  return editUrl.replace('{file}', file.split('/').map(encodeURIComponent).join('/'));
}

/** The address of a page in a portal. A host of `content/clouds.yaml` may bring a path of its own. */
export function portalAddress(host: string, path = ''): string {
  const joint = path === '' || /^[/#?]/.test(path) ? '' : '/';
  return `https://${host}${joint}${path}`;
}
