import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Kind } from '../../schemas/kinds.ts';
import type { Topic } from '../../schemas/topic.ts';

/** All that is decided of a new article. */
export interface NewArticle {
  kind: Kind;
  area: string;
  title: string;
  topics: readonly Topic[];
  articleId: string;
  /** The day it is written, `YYYY-MM-DD`. */
  reviewed: string;
}

/** The text of a new article: the template of its kind with every `{{key}}` of the frontmatter filled in. */
export async function newArticleText({
  kind,
  title,
  topics,
  articleId,
  reviewed,
}: NewArticle): Promise<string> {
  const template = await readFile(join(import.meta.dirname, 'templates', `${kind}.mdx`), 'utf8');
  const clouds = topics.flatMap(({ clouds }) => clouds);
  return fill(template, {
    pageTitle: title,
    articleId,
    supportTopicIds: topics.map(({ id }) => id),
    productPesIds: topics.flatMap(({ products }) => products),
    cloudEnvironments: clouds.length > 0 ? clouds : ['public'],
    reviewed,
  });
}

function fill(template: string, values: Readonly<Record<string, string | readonly string[]>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`A template asks for {{${key}}}, which no new article has.`);
    return typeof value === 'string' ? stringify(value, { lineWidth: 0 }).trim() : list(value);
  });
}

/** A list on one line, each item once, digits in quotes so that they stay text. */
function list(items: readonly string[]): string {
  return `[${[...new Set(items)].map((item) => (/^[a-z]+$/.test(item) ? item : JSON.stringify(item))).join(', ')}]`;
}
