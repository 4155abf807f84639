import { z } from 'zod';
import { text } from './fields.ts';

/** Longer questions tell nothing that a shorter one does not. */
const MOST_WORDS = 30;

/** How people ask: each as somebody would type it who has not read the page. */
export const questions = z
  .array(
    text.refine((question) => question.split(/\s+/).length <= MOST_WORDS, {
      error: `is too long. Expected a question of at most ${MOST_WORDS} words.`,
    }),
  )
  .min(1, { error: 'is empty. Expected at least one question.' })
  .describe(
    'Questions as people type them who do not know the right words. They are searched and never shown; new words count more than more questions.',
  );

/** How people ask for a page, one row of a file in `content/asked/`. */
export const askedSchema = z.strictObject({
  page: text
    .regex(/^\/(?:articles\/[^/]+\/[^/]+|codes\/[^/]+)\/$/, {
      error: 'is not an address. Expected that of an article or a code, such as "/codes/33004/".',
    })
    .describe('The address of the page that answers: /articles/<area>/<name>/ or /codes/<code>/.'),
  asked: questions,
});

export type AskedRow = z.output<typeof askedSchema>;
