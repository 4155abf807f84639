import type { ArticleFrontmatter } from '../schemas/article.ts';
import { clouds, openCloudNames } from '../schemas/clouds.ts';
import { laneOf } from '../schemas/self-help-types.ts';

/** What tells articles of one title apart. */
interface Titled {
  id: string;
  data: Pick<
    ArticleFrontmatter,
    'pageTitle' | 'selfHelpType' | 'cloudEnvironments' | 'resourceTags' | 'productPesIds' | 'resource'
  >;
}

const lanes: Readonly<Record<string, string>> = { diagnostics: 'diagnostic', rca: 'root cause' };

/**
 * What to say beside the title of each article whose title another has too: its product, and as much more as it takes
 * until no two are alike: what it is, its clouds, its flavour, its kind of resource, its product's number, its name.
 * Articles with a title of their own have none.
 *
 * @param sectionName - what the article's product is called
 */
export function titleContexts<T extends Titled>(
  articles: readonly T[],
  sectionName: (article: T) => string | undefined,
): Map<string, string> {
  const tellers: readonly ((article: T) => string | undefined)[] = [
    sectionName,
    ({ data }) => lanes[laneOf(data.selfHelpType)],
    ({ data }) =>
      data.cloudEnvironments.length === openCloudNames.length
        ? 'all clouds'
        : data.cloudEnvironments.map((cloud) => clouds[cloud].short).join(', '),
    ({ data }) => data.resourceTags.join(', '),
    ({ data }) => data.resource,
    ({ data }) => data.productPesIds.join(', '),
    ({ id }) => id.slice(id.indexOf('/') + 1),
  ];
  const contexts = new Map<string, string>();
  const tell = (group: readonly T[], said: readonly string[], level: number) => {
    const teller = tellers[level];
    if (group.length === 1 || !teller) {
      for (const { id } of group) if (said.length > 0) contexts.set(id, said.join(' · '));
      return;
    }
    const parts = Map.groupBy(group, (article) => teller(article) ?? '');
    for (const [words, part] of parts) {
      // The product is always said; what all have in common besides is not.
      const helps = words !== '' && (level === 0 || parts.size > 1);
      tell(part, helps ? [...said, words] : said, level + 1);
    }
  };
  for (const group of Map.groupBy(articles, ({ data }) => data.pageTitle.toLowerCase()).values()) {
    if (group.length > 1) tell(group, [], 0);
  }
  return contexts;
}
