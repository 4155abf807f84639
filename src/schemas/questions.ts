import { z } from 'zod';
import { text } from './fields.ts';
import { portalHeader } from './portal-header.ts';

/** How a question is answered. */
export const questionControls = [
  'text',
  'lines',
  'number',
  'choice',
  'choices',
  'radio',
  'date',
  'information',
] as const;

const option = z.strictObject({
  value: z.string().describe('What conditions compare with.'),
  text: z.string().describe('What the person sees.'),
});

/** One question of a form. */
export const questionSchema = z.strictObject({
  id: z.string().describe('Its name, which conditions use.'),
  order: z.int().optional().describe('Its place in the form.'),
  control: z.enum(questionControls).describe('How it is answered; `information` only says something.'),
  label: z.string().default('').describe('The question.'),
  required: z.boolean().default(false).describe('Whether an answer is needed.'),
  hint: z.string().optional().describe('An example of an answer, shown in the field.'),
  help: z.string().optional().describe('What the question means, as Markdown.'),
  content: z.string().optional().describe('What `information` says, as Markdown.'),
  hints: z.array(z.string()).default([]).describe('What a good answer holds, an item each.'),
  options: z.array(option).default([]).describe('The answers to choose from.'),
  visibility: z
    .string()
    .optional()
    .describe('The condition under which it is asked: `id == value`, joined by && and ||. Always if absent.'),
  clients: z.array(z.string()).default([]).describe('Whose diagnostics read the answer.'),
  useAsAdditionalDetails: z.boolean().default(false).describe('Whether the answer goes into the request.'),
  validations: z
    .array(z.record(z.string(), z.union([z.string(), z.number()])))
    .default([])
    .describe('What the answer has to be, as the portal says it.'),
  dynamicOptions: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('Where the portal reads the answers to choose from. Free text elsewhere.'),
  other: z.record(z.string(), z.unknown()).optional().describe('What the form says besides.'),
});

/** A file of `content/questions`: what support asks about a topic, so that it can be had ready. */
export const questionsSchema = portalHeader.extend({
  title: z.string().optional().describe('The title of the form, where it has one of its own.'),
  subscriptionRequired: z.boolean().optional().describe('Whether it can only be asked with a subscription.'),
  fileAttachmentHint: z.string().optional().describe('Which files help.'),
  diagnosticCard: z
    .strictObject({ title: text, description: z.string(), insightNotAvailableText: z.string() })
    .partial()
    .optional()
    .describe('What the portal says while it runs a diagnostic on the answers.'),
  questions: z.array(questionSchema).default([]).describe('The questions, in order.'),
  other: z.record(z.string(), z.unknown()).optional().describe('What the form says besides.'),
});

export type Question = z.output<typeof questionSchema>;
export type Questions = z.output<typeof questionsSchema>;
