import { z } from 'zod';
import { openCloudNames } from './clouds.ts';
import { guid, listOf, oneOf, productPesId, supportTopicId, text } from './fields.ts';

/** A support topic of the portal, one row of `content/topics.yaml`. */
export const topicSchema = z.strictObject({
  id: supportTopicId.describe('The id the portal sends: 7 to 9 digits, or a GUID.'),
  title: text.describe('Our short name for the problem, with current product names.'),
  products: listOf(productPesId).describe('The products the portal offers the topic for.'),
  clouds: listOf(oneOf('a cloud', openCloudNames, { folded: true })).describe(
    'The clouds the portal offers it in.',
  ),
  guids: z
    .array(z.strictObject({ guid, product: productPesId.optional() }))
    .default([])
    .describe('Newer ids of the same topic: one GUID per product.'),
});

export type Topic = z.output<typeof topicSchema>;
