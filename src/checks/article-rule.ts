import type { Nodes, Root } from 'mdast';
import type { ArticleFrontmatter } from '../schemas/article.ts';
import type { Finding } from './finding.ts';
import type { Content, ReadArticle } from './read-content.ts';
import type { RuleCode } from './rules.ts';
import type { Place } from './yaml-source.ts';

/** What a rule about one article is given, and how it reports. */
export interface ArticleContext {
  article: ReadArticle & { data: ArticleFrontmatter };
  tree: Root;
  content: Content;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** The names of the components an article can use. */
  components: readonly string[];
  /** Reports at a node of the body, or at a place of the file. */
  report(rule: RuleCode, where: Nodes | Place, message: string): void;
  /** Reports at a key of the frontmatter. */
  reportKey(rule: RuleCode, key: keyof ArticleFrontmatter, message: string): void;
}

/** Looks at every node of an article's body once; made anew for each article. */
export type NodeRule = (context: ArticleContext) => (node: Nodes, parents: readonly Nodes[]) => void;

/** Looks at an article as a whole. */
export type ArticleRule = (context: ArticleContext) => void;

export type { Finding };
