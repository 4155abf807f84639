import { z } from 'zod';
import { source, text } from './fields.ts';

/** What a plan gives: yes, no, or not said by any source we have. */
const answer = z.enum(['yes', 'no', 'unknown'], { error: 'is not an answer. Expected yes, no or unknown.' });

/** A plan that can be bought, in the order of a reader's comparison. */
const plan = z.strictObject({
  id: text.describe('A short name for use in this file.'),
  name: text.describe('The current name of the plan.'),
  formerly: z.array(text).default([]).describe('Names the plan or what it replaces had before.'),
});

/** One thing a plan may allow. */
const capability = z.strictObject({
  id: text.describe('A short name for use in articles.'),
  name: text.describe('What can be done, and by whom, in a few words.'),
  plans: z.record(z.string(), answer).describe('The answer for every plan, by its id.'),
  note: text.optional().describe('What a reader has to know besides.'),
  sources: z
    .array(source)
    .min(1, { error: 'is empty. Expected at least one source.' })
    .describe('Where it stands.'),
});

/** `content/plans.yaml`: which plan allows what. */
export const plansSchema = z
  .strictObject({
    plans: z.array(plan).describe('The columns, the smallest plan first.'),
    capabilities: z.array(capability).describe('The rows.'),
  })
  .superRefine(({ plans, capabilities }, context) => {
    capabilities.forEach((capability, index) => {
      for (const { id } of plans) {
        if (!(id in capability.plans)) {
          context.addIssue({
            code: 'custom',
            path: ['capabilities', index, 'plans'],
            message: `has no answer for the plan "${id}". Expected yes, no or unknown for every plan.`,
          });
        }
      }
    });
  });

export type Plans = z.output<typeof plansSchema>;
