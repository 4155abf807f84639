import type { Nodes } from 'mdast';
import { today as currentDay } from '../dates.ts';
import type { ArticleFrontmatter } from '../schemas/article.ts';
import { componentNames } from '../schemas/components.ts';
import type { ArticleContext, ArticleRule, NodeRule } from './article-rule.ts';
import { checkAsked } from './asked-rules.ts';
import { checkBladeIds, checkBlades } from './blade-rules.ts';
import { checkBlocks } from './block-rules.ts';
import { eachNode, parseBody, placeOfNode } from './body-tree.ts';
import { checkMentions } from './code-rules.ts';
import type { Finding } from './finding.ts';
import { checkFreshness, checkTitle } from './frontmatter-rules.ts';
import { checkHeadings } from './heading-rules.ts';
import { checkLinks } from './link-rules.ts';
import { checkCommands, checkNames, checkNamesOfKeys } from './name-rules.ts';
import { type Content, type ReadArticle, readContent } from './read-content.ts';
import { checkReferences } from './reference-rules.ts';
import { checkSteps } from './step-rules.ts';
import { checkTopics } from './topic-rules.ts';

const nodeRules: readonly NodeRule[] = [
  checkHeadings,
  checkBlocks,
  checkSteps,
  checkLinks,
  checkBlades,
  checkNames,
  checkCommands,
  checkMentions,
];
const articleRules: readonly ArticleRule[] = [checkTitle, checkFreshness, checkNamesOfKeys];

export interface CheckOptions {
  /** The folder that paths in findings are relative to. */
  root?: string;
  /** The day the freshness rules count from, `YYYY-MM-DD`. */
  today?: string;
  /** Is given the articles as they are read, some at a time. */
  whenSomeRead?: (articles: readonly ReadArticle[]) => void;
  /** Is given all that was read, before it is held against the rules. */
  whenRead?: (content: Content) => void;
}

/** What a run found, and what it read. */
export interface ContentCheck {
  findings: Finding[];
  content: Content;
}

/**
 * Reads a whole content folder and finds every fault of every file: frontmatter and tables against their schemas, ids
 * and names against each other, topics against their answers, and every body against the rules of text and links.
 */
export async function checkContent(folder: string, options: CheckOptions = {}): Promise<ContentCheck> {
  const { root = process.cwd(), today = currentDay() } = options;
  const findings: Finding[] = [];
  const content = await readContent(folder, findings, root, options.whenSomeRead);
  options.whenRead?.(content);
  checkReferences(content, findings);
  checkBladeIds(content, findings);
  checkTopics(content, findings);
  checkAsked(content, findings);
  for (const article of content.articles) checkArticle(article, content, today, findings);
  return { findings, content };
}

function checkArticle(article: ReadArticle, content: Content, today: string, findings: Finding[]) {
  const { file, source, bodyLine, data } = article;
  const tree = parseBody(article);
  if (!('type' in tree)) {
    const { line, column, reason } = tree;
    const place = { line: line + bodyLine - 1, column, endColumn: column + 1 };
    findings.push({ rule: 'body-syntax', file, ...place, message: `The body is not valid MDX: ${reason}.` });
    return;
  }
  if (!data) return;
  const context: ArticleContext = {
    article: { ...article, data },
    tree,
    content,
    today,
    components: componentNames,
    report(rule, where, message) {
      const place = 'type' in where ? placeOfNode(where as Nodes, article) : where;
      findings.push({ rule, file, ...place, message });
    },
    reportKey(rule, key: keyof ArticleFrontmatter, message) {
      findings.push({ rule, file, ...source.placeOf([key]), message });
    },
  };
  for (const rule of articleRules) rule(context);
  const visitors = nodeRules.map((rule) => rule(context));
  eachNode(tree, (node, parents) => {
    for (const visitor of visitors) visitor(node, parents);
  });
}
