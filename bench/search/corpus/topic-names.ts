import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusQuestions } from './articles.ts';

/** A support topic, by another name than that of the article that answers it. */
export interface TopicName {
  topicId: string;
  name: string;
}

/**
 * Names of topics: titles of the questions that the portal asks about a topic, and, when `FACTS_DIR` names a folder that
 * has it, a table of further titles, `support-topics.tsv`.
 */
export async function topicNames(
  questions: readonly CorpusQuestions[],
  factsFolder: string | undefined,
): Promise<TopicName[]> {
  const asked = questions.flatMap(({ title, topicIds }) =>
    topicIds.map((topicId) => ({ topicId, name: title })),
  );
  if (factsFolder === undefined) return asked.map(tidy);
  const table = await readFile(join(factsFolder, 'support-topics.tsv'), 'utf8');
  const [, ...rows] = table.trim().split('\n');
  const told = rows.map((row) => {
    const [topicId = '', , , name = ''] = row.split('\t');
    return { topicId: topicId.toLowerCase(), name };
  });
  return [...asked, ...told].map(tidy);
}

/** What a title says besides the name: that it is a title of questions. */
const NOT_THE_NAME =
  /\b(?:scoping questions?|questions?|scoping|data ?collection ?(?:doc)?|information|intake form|ticketing)\b(?:\s+(?:for|on|about|to|regarding))?/gi;

function tidy({ topicId, name }: TopicName): TopicName {
  return {
    topicId,
    name: name
      .replace(NOT_THE_NAME, ' ')
      .replace(/^[\s:–-]+|[\s:–-]+$/g, '')
      .replace(/\s+/g, ' '),
  };
}
