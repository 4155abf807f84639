import { z } from 'zod';

const answered = z
  .strictObject({
    state: z.literal('answered'),
    status: z.int().describe('The HTTP status at the end of all redirects.'),
    address: z.string().describe('The address at the end of all redirects.'),
    movedTo: z.string().optional().describe('The address to link instead, when the page has moved for good.'),
  })
  .describe('The page is there, or its host said that it is not for us.');

const dead = z
  .strictObject({
    state: z.literal('dead'),
    status: z
      .int()
      .nullable()
      .describe('The HTTP status at the end of all redirects; null without an answer.'),
    address: z.string().describe('The address that failed, at the end of all redirects.'),
    reason: z.string().describe('What that address does, as the words that follow its name in a sentence.'),
  })
  .describe('The page cannot be had.');

const checkedAt = z.iso.datetime().describe('When the address was asked, in UTC.');

/** What is known of an address once it was asked. */
export type Outcome = z.infer<typeof answered> | z.infer<typeof dead>;

/** An outcome as the cache keeps it. */
export const keptOutcomeSchema = z.discriminatedUnion('state', [
  answered.extend({ checkedAt }),
  dead.extend({ checkedAt }),
]);

export type KeptOutcome = z.infer<typeof keptOutcomeSchema>;

/** An address about which nothing is known: its host put us off, or it is one that is not asked. Never kept. */
export interface Unsettled {
  state: 'undecided' | 'refused';
  reason: string;
}

/** Whether anything is known of an address. */
export function isSettled(outcome: Outcome | Unsettled): outcome is Outcome {
  return outcome.state === 'answered' || outcome.state === 'dead';
}
