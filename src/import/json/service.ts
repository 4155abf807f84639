import type { Report } from '../anomalies.ts';
import { defined, isObject, type JsonObject, openObject } from './keys.ts';

/** The names of a product and its topics; `undefined` where the JSON is none. */
export function readService(json: unknown, report: Report): JsonObject | undefined {
  if (!isObject(json)) return undefined;
  const open = openObject(json, report);
  const topics = 'supportTopics' in json ? (open.take('supportTopics') ?? []) : undefined;
  if (!Array.isArray(topics) || !topics.every(isObject)) return undefined;
  const links = [1, 2, 3].flatMap((number) => {
    const url = open.words(`productLink${number}`);
    const title = open.words(`productLinkName${number}`);
    return url || title ? [{ title: title ?? url ?? '', url: url ?? '' }] : [];
  });
  return defined({
    shortDescription: open.words('shortDescription'),
    longDescription: open.words('longDescription'),
    links,
    topics: topics.map((topic) => readTopic(topic, report)),
    ...open.rest(),
  });
}

function readTopic(topic: JsonObject, report: Report): JsonObject {
  const open = openObject(topic, report);
  return defined({
    id: (open.words('id') ?? '').toLowerCase(),
    title: open.words('shortDescription') ?? '',
    description: open.words('longDescription'),
    category: open.words('category'),
    aliases: open.list('searchTags'),
    useInDiagnoseAndSolve: open.flag('useInDiagnoseAndSolve'),
    ...open.rest(),
  });
}
