import { z } from 'zod';
import { listOf, source, text } from './fields.ts';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** An identifier people paste: an error code, an event id, a result code. One entry of `content/codes/*.yaml`. */
export const codeSchema = z.strictObject({
  id: text
    .refine((value) => CODE.test(value), {
      error: 'is not an identifier. Expected letters, digits, ".", "_" or "-".',
    })
    .describe('The identifier as its product prints it.'),
  name: text.optional().describe('The name the product uses inside, where it is known.'),
  says: text.describe('What the person sees, in searchable words.'),
  means: text.describe('What has happened, in one or two sentences.'),
  cause: text.describe('Why it happens.'),
  fix: z.array(text).default([]).describe('What to do, one action a step. Empty where nothing need be done.'),
  actionNeeded: z
    .boolean({ error: 'is not true or false.' })
    .describe('Whether anything has to be done at all: many events are only news.'),
  loggedIn: text.optional().describe('Where it is shown or logged.'),
  article: text
    .optional()
    .describe('The `articleId` of the article that says more, where none owns the code.'),
  spellings: listOf(text).describe('Other ways people write it.'),
  sources: z.array(source).default([]).describe('Where the facts stand.'),
});

export type Code = z.output<typeof codeSchema>;

/** A file of `content/codes`: the identifiers of one family. */
export const codeFamilySchema = z.strictObject({
  family: z
    .strictObject({
      id: text.describe('A short name for addresses.'),
      title: text.describe('The name of the family.'),
      description: text.describe('Which product prints these, and where.'),
    })
    .describe('What the codes of this file have in common.'),
  codes: z.array(codeSchema).describe('The identifiers.'),
});

export type CodeFamily = z.output<typeof codeFamilySchema>;
