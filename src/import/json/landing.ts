import type { Report } from '../anomalies.ts';
import { defined, isObject, type JsonObject, openObject } from './keys.ts';

/** The common problems of a kind of resource; `undefined` where the JSON is none. */
export function readLanding(json: unknown, report: Report): JsonObject | undefined {
  if (!isObject(json)) return undefined;
  const open = openObject(json, report);
  const problems = open.take('commonProblems') ?? [];
  const tools = open.take('troubleshootingTools') ?? [];
  if (!isList(problems) || !isList(tools)) return undefined;
  return defined({
    problems: problems.map((problem) => readItem(problem, report)),
    tools: tools.map((tool) => readItem(tool, report)),
    ...open.rest(),
  });
}

function isList(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.every(isObject);
}

function readItem(item: JsonObject, report: Report): JsonObject {
  const open = openObject(item, report);
  const blade = open.take('bladeLink');
  return defined({
    id: open.words('id') ?? '',
    title: open.words('title') ?? '',
    description: open.words('description'),
    category: open.words('category'),
    aliases: open.list('searchTags'),
    supportTopicId: open.words('supportTopicId'),
    articleId: open.words('commonSolutionArticleId'),
    symptomId: open.words('symptomId'),
    type: open.words('type'),
    bladeLink: isObject(blade) ? blade : undefined,
    problems: open.objects('subProblems').map((problem) => readItem(problem, report)),
    ...open.rest(),
  });
}
