import type { Owned } from '../../../src/build/search/owners.ts';
import { keysOf } from '../../../src/search/identifiers/keys.ts';
import { groupByEach } from '../group-by-each.ts';
import type { CorpusArticle } from './articles.ts';

/** What the corpus's headers say of who explains an identifier: an article its own id, and a topic that no other answers. */
export function ownedByCorpus(articles: readonly CorpusArticle[]): Owned[] {
  const byTopic = groupByEach(articles, ({ topicIds }) => topicIds);
  const topics = [...byTopic].flatMap(([id, [article, another]]) =>
    article && !another ? [owned(id, 'topic', article)] : [],
  );
  return [...topics, ...articles.map((article) => owned(article.articleId, 'article', article))];
}

function owned(id: string, what: Owned['what'], { path, title }: CorpusArticle): Owned {
  return { keys: keysOf(id), name: id, what, owner: { url: path, title, kind: 'troubleshooting' } };
}
