import { z } from 'zod';
import { questions } from './asked.ts';
import { text } from './fields.ts';

/**
 * A subject that people ask about and no article covers, one row of `content/elsewhere.yaml`: search then says so, where
 * it would else take the nearest page for the answer.
 */
export const elsewhereSchema = z.strictObject({
  id: text.describe('A short name for the row.'),
  subject: text
    .optional()
    .describe(
      'What it is about, as it completes “It sounds like …, which no article here covers”; left out, nothing is said.',
    ),
  asked: questions,
});

export type ElsewhereRow = z.output<typeof elsewhereSchema>;
