import { longDate } from '../dates.ts';
import { clouds } from '../schemas/clouds.ts';
import type { Catalog } from './catalog.ts';
import type { Reason, Resolution } from './resolve.ts';

/** What was asked for, in words: the topic, and the product and cloud where they were named. */
export function describeRequest(catalog: Catalog, { asked }: Resolution): string {
  const parts = [
    asked.topicId && `Support topic ${asked.topicId}${quoted(catalog.topics.get(asked.topicId)?.title)}`,
    asked.productPesId &&
      `product ${asked.productPesId}${quoted(catalog.products.get(asked.productPesId)?.name)}`,
    asked.cloud !== catalog.homeCloud && clouds[asked.cloud].name,
  ];
  return parts.filter(Boolean).join(' · ');
}

function quoted(name: string | undefined): string {
  return name ? `, ${name}` : '';
}

/** A sentence for every way in which the answer is not exactly what was asked. None when it is. */
export function explain(catalog: Catalog, { reasons, asked, match, articles }: Resolution): string[] {
  const cloud = clouds[asked.cloud].name;
  const closed = catalog.clouds.get(asked.cloud)?.retiredOn;
  const product = catalog.products.get(asked.productPesId ?? '')?.name ?? `product ${asked.productPesId}`;
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
