import { z } from 'zod';
import { day, source, text } from './fields.ts';

/** A dated change to the products, one row of `content/changes.yaml`. */
export const changeSchema = z.strictObject({
  id: text.describe('A short name, unique in the table.'),
  date: day.describe('The day it takes effect.'),
  when: text.optional().describe('How the date is said, where the day itself is not known: "March 2027".'),
  title: text.describe('What changes, in a few words.'),
  effect: text.describe('What a reader notices, in one sentence.'),
  action: text.describe('What to do about it, in one sentence.'),
  article: text.optional().describe('The `articleId` of the article that says more.'),
  sources: z
    .array(source)
    .min(1, { error: 'is empty. Expected at least one source.' })
    .describe('Where it was announced.'),
});

export type Change = z.output<typeof changeSchema>;
