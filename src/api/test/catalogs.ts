import { type Catalog, createCatalog } from '../../catalog/catalog.ts';
import { catalogFromContent } from '../../catalog/from-content.ts';
import type { Candidate } from '../../catalog/resolve.ts';
import { readContent } from '../../checks/read-content.ts';
import { articleSchema } from '../../schemas/article.ts';
import { productSchema } from '../../schemas/product.ts';
import { questionsSchema } from '../../schemas/questions.ts';
import { topicSchema } from '../../schemas/topic.ts';

/** The catalog of our own content. */
export async function ourCatalog(): Promise<Catalog<unknown>> {
  return catalogFromContent(await readContent('content', []));
}

/** A catalog of made-up articles, each given by what the resolver reads of it. */
export function catalogOf(
  candidates: readonly (Partial<Candidate> & { articleId: string })[],
  tables: { products?: readonly object[]; topics?: readonly object[]; questions?: readonly Candidate[] } = {},
): Catalog<unknown> {
  return createCatalog<unknown>({
    articles: candidates.map((candidate) => {
      const { articleId } = candidate;
      const required = {
        kind: 'faq',
        reviewed: '2026-11-22',
        authors: ['secret-author'],
        ownershipId: 'secret-owner',
      };
      const base = articleSchema.parse({
        pageTitle: `About ${articleId}`,
        description: 'Text.',
        articleId,
        ...required,
      });
      return {
        id: `area/${articleId.toLowerCase()}`,
        data: { ...base, ...candidate } as typeof base,
        entry: undefined,
      };
    }),
    codeFamilies: [],
    topics: (tables.topics ?? []).map((row) => topicSchema.parse(row)),
    products: (tables.products ?? []).map((row) => productSchema.parse(row)),
    clouds: [],
    changes: [],
    questions: (tables.questions ?? []).map(({ selfHelpType: _, ...form }) => ({
      id: `area/${form.articleId}`,
      data: questionsSchema.parse({ pageTitle: 'Questions', description: 'Text.', ...form }),
    })),
  });
}
