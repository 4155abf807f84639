import { readPageAddress } from '../portal/page-address.ts';
import { supportPortal, supportSubject } from '../portal/support-request.ts';
import type { Catalog, CatalogArticle, CatalogQuestions } from './catalog.ts';
import { onceFor } from './once-for.ts';
import type { ResolveRequest } from './resolve.ts';
import { describeRequest, explain } from './say.ts';
import { isLargeSite } from './site-size.ts';
import { type TopicRoute, topicRoutes } from './topic-routes.ts';

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

/** The page of a topic that is an article's page and one line more. */
export interface TopicCopy {
  /** Where it stands: `/t/40000001/`. */
  path: string;
  /** The article's page. */
  of: string;
  /** What is asked, in words. */
  asked: string;
}

/**
 * The topics whose pages are an article's page, with one line more, by their routes. A large site has thousands of them:
 * their pages are copied, which takes a hundredth of the time that rendering does. A topic whose page says or asks
 * something of its own is none of them.
 */
export function topicCopies(catalog: Catalog): ReadonlyMap<TopicRoute, TopicCopy> {
  return onceFor(catalog, 'topic copies', () => {
    const copies = new Map<TopicRoute, TopicCopy>();
    if (!isLargeSite(catalog)) return copies;
    for (const route of topicRoutes(catalog)) {
      const copy = copyFor(catalog, route);
      if (copy) copies.set(route, copy);
    }
    return copies;
  });
}

function copyFor(catalog: Catalog, { path, topicId, cloud, pesId }: TopicRoute): TopicCopy | undefined {
  if (cloud || pesId) return undefined;
  const resolution = catalog.resolve({ supportTopicId: topicId });
  const [only, ...others] = resolution.results;
  if (!only || others.length > 0 || explain(catalog, resolution).length > 0) return undefined;
  const isAskedAlike = areSame(formsFor(catalog, { supportTopicId: topicId }), formsOfArticle(catalog, only));
  if (!isAskedAlike || subjectOf(catalog, `/t/${topicId}/`) !== subjectOf(catalog, only.path))
    return undefined;
  return { path: `/t/${path}/`, of: only.path, asked: describeRequest(catalog, resolution) };
}

/** What a request to support would be about, by the page that it is written from. */
const subjectOf = (catalog: Catalog, path: string): string => {
  const page = readPageAddress(path);
  return JSON.stringify([supportSubject(page, catalog), supportPortal(page, catalog)]);
};

const areSame = (one: readonly CatalogQuestions[], other: readonly CatalogQuestions[]): boolean =>
  one.length === other.length && one.every(({ id }, index) => other[index]?.id === id);
