import { z } from 'zod';
import { text } from './fields.ts';

/** Other words for one thing, one row of `content/synonyms.yaml`: who searches for one of them finds the others too. */
export const synonymSchema = z.strictObject({
  id: text.describe('A short name for the row.'),
  name: text.describe('What it is called today, as the articles call it.'),
  also: z
    .array(text)
    .min(1, { error: 'is empty. Expected at least one other name.' })
    .describe('What people type instead: old names, short forms, everyday words. Case does not matter.'),
  former: z
    .boolean({ error: 'is not true or false.' })
    .default(false)
    .describe('Whether the other names are out of use: the search then says what it is called now.'),
});

export type SynonymRow = z.output<typeof synonymSchema>;
