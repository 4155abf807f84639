import { z } from 'zod';
import { cloudNames } from './clouds.ts';
import { day, oneOf, text } from './fields.ts';

const host = text.describe('A host, with a path where the address needs one, without a scheme.').optional();

/** What is known of a cloud, one row of `content/clouds.yaml`. A host that is not known is left out, never guessed. */
export const cloudSchema = z.strictObject({
  id: oneOf('a cloud', cloudNames, { folded: true }).describe('The portal’s code name.'),
  name: text.describe('The name a reader knows.'),
  status: oneOf('a status', ['open', 'retired']).describe('Whether the cloud is still run.'),
  retiredOn: day.optional().describe('The day the cloud closed.'),
  hosts: z
    .strictObject({
      portal: host,
      entra: host,
      signIn: host,
      passwordReset: host,
      registration: host,
      docs: host,
    })
    .default({})
    .describe('Where each portal stands in this cloud.'),
  isolated: z
    .boolean({ error: 'is neither true nor false.' })
    .default(false)
    .describe(
      'Whether the public internet cannot be reached from it: nothing outside its own hosts is linked.',
    ),
  reviewed: day.describe('The day on which the hosts were last checked.'),
  notes: z.array(text).default([]).describe('What a reader of this cloud should know.'),
});

export type CloudFacts = z.output<typeof cloudSchema>;
