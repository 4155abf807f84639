import { z } from 'zod';
import { type Family, families } from './spellings.ts';

const query = z.string().min(1).describe('What is typed, exactly.');

const expected = z.strictObject({
  path: z
    .string()
    .regex(/^\/(?:[\w.-]+\/)+$/, { error: 'is not a path. Expected one such as "/codes/33004/".' })
    .describe('The path of a page, with a slash at both ends.'),
  grade: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .describe('3 exactly the page, 2 a good page, 1 an acceptable one.'),
});

const expect = z
  .array(expected)
  .refine((pages) => pages.some(({ grade }) => grade === 3), { error: 'has no page of grade 3.' })
  .refine((pages) => new Set(pages.map(({ path }) => path)).size === pages.length, {
    error: 'has a page twice.',
  })
  .describe('The pages that answer the query.');

/** A file of queries that have an answer. */
export const answerableFile = z.array(z.strictObject({ query, expect }));

/** The file of identifiers: `query` is the identifier as its product prints it. */
export const identifierFile = z.array(
  z.strictObject({
    query,
    expect,
    family: z
      .enum(Object.keys(families) as [Family, ...Family[]])
      .describe('What kind of identifier it is, which says how it can be spelt.'),
    source: z.string().min(1).optional().describe('The event source that a log prints beside the id.'),
  }),
);

/** The file of queries that have no answer. */
export const unanswerableFile = z.array(
  z.strictObject({ query, why: z.string().min(1).describe('Why no page answers the query.') }),
);
