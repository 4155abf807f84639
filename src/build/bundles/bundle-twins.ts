import type { CatalogArticle } from '../../catalog/catalog.ts';
import type { OpenCloud } from '../../schemas/clouds.ts';
import type { BundleFile } from './bundle-lines.ts';

/** The Markdown of all articles of a service, one after the other, each from its heading on. */
export interface ServiceTwins {
  /** The folder of the articles. */
  service: string;
  articles: number;
  path: string;
}

/**
 * Where the Markdown of an article is: a file of its own, or that of its service's letter.
 *
 * @param cloud - the cloud whose page is meant, where that is not the article's own
 */
export function twinPath(
  { path, area }: Pick<CatalogArticle, 'path' | 'area'>,
  bundled: boolean,
  cloud?: OpenCloud,
): string {
  return bundled ? servicePath(area) : `${path}${cloud ? `${cloud}/` : ''}index.md`;
}

/** Services of one letter share a file: a corpus has hundreds, most of them small, and its host takes few files more. */
const servicePath = (service: string) => `/articles/${/^[a-z]/i.exec(service)?.[0].toLowerCase() ?? '0'}.md`;

/** Between two articles: a comment, which no article's Markdown has. */
export const BETWEEN = '\n<!-- next article -->\n\n';

/** An article's Markdown, as all clouds or as one cloud has it. */
export interface Twin {
  area: string;
  twin: string;
  /** Where it is what the article says in one cloud, beside its own. */
  cloud?: OpenCloud | undefined;
}

/** Joins the twins of each service, in the order given. */
export function bundleTwins(twins: readonly Twin[]): {
  files: BundleFile[];
  services: ServiceTwins[];
} {
  const byService = Map.groupBy(twins, ({ area }) => area);
  const files: BundleFile[] = [];
  const services: ServiceTwins[] = [];
  for (const [service, own] of byService) {
    const path = servicePath(service);
    const text = own.map(({ twin }) => twin).join(BETWEEN);
    const file = files.find((other) => other.path === path);
    if (file) file.text += BETWEEN + text;
    else files.push({ path, text });
    services.push({ service, articles: own.filter(({ cloud }) => !cloud).length, path });
  }
  return { files, services };
}
