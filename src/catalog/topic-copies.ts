import { readPageAddress } from '../portal/page-address.ts';
import { supportSubject } from '../portal/support-request.ts';
import type { Catalog, CatalogArticle, CatalogQuestions } from './catalog.ts';
import type { ResolveRequest } from './resolve.ts';
import { explain } from './say.ts';
import { isLargeSite } from './site-size.ts';
import type { TopicRoute } from './topic-routes.ts';

/** What support asks about a topic, as the page that answers it shows it. */
export function formsFor<Entry>(catalog: Catalog<Entry>, request: ResolveRequest): CatalogQuestions[] {
  const asked = request.supportTopicId?.toLowerCase() ?? '';
  const topicId = catalog.tables.topicAliases?.get(asked)?.topicId ?? asked;
  // Most topics have none: nothing is resolved for them.
  if (catalog.questionsOf(topicId).length === 0) return [];
  const { questions } = catalog.resolve(request);
  if (questions.length > 0) return questions;
  return catalog.resolve({ ...request, selfHelpType: 'problemScopingQuestions' }).questions;
}

/** What support asks about an article's topics, where it is the same for all of them. */
export function formsOfArticle<Entry>(
  catalog: Catalog<Entry>,
  { data }: CatalogArticle<Entry>,
): readonly CatalogQuestions[] {
  const [first = [], ...others] = data.supportTopicIds.map((supportTopicId) =>
    formsFor(catalog, { supportTopicId }),
  );
  return others.every((forms) => areSame(forms, first)) ? first : [];
}

/**
 * The article whose page, with one line more, is the page of a topic. A large site has thousands of such topics: their
 * pages are copied, which takes a fifth of the time that rendering does.
 *
 * @returns nothing where the topic's page says or asks something of its own
 */
export function articleToCopy<Entry>(
  catalog: Catalog<Entry>,
  { topicId, cloud, pesId }: TopicRoute,
): CatalogArticle<Entry> | undefined {
  if (cloud || pesId || !isLargeSite(catalog)) return undefined;
  const resolution = catalog.resolve({ supportTopicId: topicId });
  const [only, ...others] = resolution.results;
  if (!only || others.length > 0 || explain(catalog, resolution).length > 0) return undefined;
  const isAskedAlike = areSame(formsFor(catalog, { supportTopicId: topicId }), formsOfArticle(catalog, only));
  return isAskedAlike && subjectOf(catalog, `/t/${topicId}/`) === subjectOf(catalog, only.path)
    ? only
    : undefined;
}

/** What a request to support would be about, by the page that it is written from. */
const subjectOf = <Entry>(catalog: Catalog<Entry>, path: string): string =>
  JSON.stringify(supportSubject(readPageAddress(path), catalog));

const areSame = (one: readonly CatalogQuestions[], other: readonly CatalogQuestions[]): boolean =>
  one.length === other.length && one.every(({ id }, index) => other[index]?.id === id);
