import { z } from 'zod';
import { source, text } from './fields.ts';

/** A number that several pages need, one row of `content/limits.yaml`: a limit, a default, a lifetime, a range. */
export const limitSchema = z.strictObject({
  id: text.describe('A short name for `<Limit id="…" />`.'),
  group: text.describe('What it belongs to: the heading it stands under on the page of limits.'),
  name: text.describe('What is limited, in a few words.'),
  value: text.describe(
    'The number with its unit, as a sentence says it: "15 minutes", "8 to 256 characters".',
  ),
  clouds: z
    .record(z.string(), text)
    .default({})
    .describe('The value where a cloud differs, by the cloud’s code name.'),
  note: text.optional().describe('What a reader has to know besides.'),
  sources: z
    .array(source)
    .min(1, { error: 'is empty. Expected at least one source.' })
    .describe('Where it stands.'),
});

export type Limit = z.output<typeof limitSchema>;
