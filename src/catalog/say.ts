import { longDate } from '../dates.ts';
import { clouds } from '../schemas/clouds.ts';
import type { Reason, Resolution } from './resolve.ts';

/** The names that sentences are made with; a catalog has them all, and so has a browser that read the index. */
export interface Names {
  homeCloud: string;
  topics: { get(id: string): { title?: string | undefined } | undefined };
  products: { get(id: string): { name: string } | undefined };
  clouds: { get(id: string): { retiredOn?: string | undefined } | undefined };
}

/** What is said of an answer depends on this much of it. */
export interface Answered extends Pick<Resolution, 'match' | 'reasons'> {
  asked: { topicId?: string; productPesId?: string; cloud: string };
  articles: readonly unknown[];
}

/** What was asked for, in words: the topic, and the product and cloud where they were named. */
export function describeRequest(names: Names, { asked }: Answered): string {
  const parts = [
    asked.topicId && `Support topic ${asked.topicId}${quoted(names.topics.get(asked.topicId)?.title)}`,
    asked.productPesId &&
      `product ${asked.productPesId}${quoted(names.products.get(asked.productPesId)?.name)}`,
    asked.cloud !== names.homeCloud && cloudName(asked.cloud),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The name of a cloud, as a reader knows it. */
export function cloudName(cloud: string): string {
  return Object.entries(clouds).find(([name]) => name === cloud)?.[1].name ?? cloud;
}

function quoted(name: string | undefined): string {
  return name ? `, ${name}` : '';
}

/** A sentence for every way in which the answer is not exactly what was asked. None when it is. */
export function explain(names: Names, { reasons, asked, match, articles }: Answered): string[] {
  const cloud = cloudName(asked.cloud);
  const closed = names.clouds.get(asked.cloud)?.retiredOn;
  const product = names.products.get(asked.productPesId ?? '')?.name ?? `product ${asked.productPesId}`;
  const it = articles.length > 1 ? 'These articles are' : 'This article is';
  const sentences: Readonly<Record<Reason, string>> = {
    'bad-topic': 'What was asked for is not a support topic: a topic is 7 to 9 digits or a GUID.',
    'bad-product': 'What was asked for is not a product: a product is 4 to 7 digits or a GUID.',
    'bad-cloud': 'What was asked for is not a cloud that we know.',
    'retired-cloud': `${cloud} closed${closed ? ` on ${longDate(closed)}` : ''}. Nothing here is written for it.`,
    'unknown-topic': 'No article covers this support topic.',
    'not-for-product': `${it} written for the same topic in another product than ${product}. Names and steps may differ.`,
    'not-in-cloud':
      articles.length > 0
        ? `${it} written for global Azure, not for ${cloud}. Addresses, plans and features may differ there.`
        : `No article covers this support topic in ${cloud}.`,
    'nothing-asked': 'No support topic was named.',
  };
  const said = reasons.map((reason) => sentences[reason]);
  if (match === 'questions-only')
    said.push('No article covers this topic yet. Have these answers ready when you ask for help.');
  return said;
}
