import { z } from 'zod';
import { didYouMean } from './nearest.ts';

/**
 * The building blocks of every schema: values as the portal's headers and YAML files write them, read leniently and
 * kept in one form. Each carries the JSON Schema that editors show, since what goes in differs from what comes out.
 */

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DIGIT_TOPIC = /^\d{7,9}$/;
const PES = /^\d{4,7}$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** How a found value is shown in a message: quoted, and cut when it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === undefined ? 'nothing' : `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** An identifier as YAML reads it. A number becomes the string of its digits. */
const idInput = z.union([z.string(), z.number()], { error: 'is not an id. Expected a quoted string.' });

function id(what: string, example: string, valid: (value: string) => boolean, pattern: string) {
  return idInput
    .transform((value, context) => {
      const folded = String(value)
        .trim()
        .replace(/^\{(.*)\}$/, '$1')
        .toLowerCase();
      if (valid(folded)) return folded;
      const message = `${shown(String(value))} is not ${what}. Expected ${example}.`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    })
    .meta({ anyOf: [{ type: 'string', pattern }, { type: 'integer' }] });
}

/** A support topic: 7 to 9 digits (older, shared by products) or a GUID (one per product and topic). */
export const supportTopicId = id(
  'a support topic id',
  '7 to 9 digits or a GUID, such as "32045826"',
  (value) => DIGIT_TOPIC.test(value) || GUID.test(value),
  '^\\s*(\\d{7,9}|\\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?)\\s*$',
);

/** A product: the support system's 4 to 7 digits ("PES id") or a service GUID. */
export const productPesId = id(
  'a product id',
  '4 to 7 digits or a service GUID, such as "16579"',
  (value) => PES.test(value) || GUID.test(value),
  '^\\s*(\\d{4,7}|\\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?)\\s*$',
);

/** A GUID, with or without braces; kept in lower case without them. */
export const guid = id(
  'a GUID',
  'a GUID such as "516fe906-3a1a-2878-02fd-8dd37ea207de"',
  (value) => GUID.test(value),
  '^\\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?$',
);

/**
 * One value of a closed set. Spaces and case do not matter when `folded`, as in the portal's own headers; the value
 * comes out as the table spells it.
 */
export function oneOf<const T extends string>(what: string, values: readonly T[], { folded = false } = {}) {
  const key = (value: string) => (folded ? value.replace(/\s+/g, '').toLowerCase() : value.trim());
  const byKey = new Map(values.map((value) => [key(value), value]));
  return z
    .string({ error: (issue) => `${shown(issue.input)} is not ${what}. Expected ${list(values)}.` })
    .transform((value, context): T => {
      const known = byKey.get(key(value));
      if (known !== undefined) return known;
      context.addIssue({
        code: 'custom',
        message: `${shown(value)} is not ${what}.${didYouMean(value, values) || ` Expected ${list(values)}.`}`,
      });
      return z.NEVER;
    })
    .meta({ enum: [...values] });
}

function list(values: readonly string[]): string {
  return values.length < 2
    ? values.join('')
    : `${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}`;
}

/**
 * A list written as a YAML list or, as in the portal's headers, as one comma-separated string. Empty items are
 * dropped and repeated ones kept once. Absent means empty.
 */
export function listOf<T extends string>(item: z.ZodType<T, string | number>) {
  const items = z.toJSONSchema(item, { io: 'input', unrepresentable: 'any' });
  delete items['$schema'];
  return z
    .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])), z.null()], {
      error: 'is not a list. Expected a YAML list or one comma-separated string.',
    })
    .transform((value): (string | number)[] => {
      const parts = Array.isArray(value) ? value : String(value ?? '').split(',');
      return parts.map((part) => String(part).trim()).filter((part) => part !== '');
    })
    .pipe(z.array(item))
    .transform((values) => [...new Set(values)])
    .meta({ anyOf: [{ type: 'array', items }, { type: 'string' }, { type: 'integer' }] })
    .default([]);
}

/** A line of text: trimmed, never empty. */
export const text = z
  .string({ error: (issue) => `${shown(issue.input)} is not text. Expected one line of text.` })
  .trim()
  .min(1, { error: 'is empty. Expected one line of text.' });

/** Text that the portal's headers may leave empty; empty comes out as absent. */
export const optionalText = z
  .union([z.string(), z.number(), z.null()], { error: 'is not text. Expected one line of text.' })
  .transform((value) => String(value ?? '').trim() || undefined)
  .optional();

/** Whether a string is a day that exists, written `YYYY-MM-DD`: 2026-02-30 is not. */
function isDay(written: string): boolean {
  const time = Date.parse(`${written}T00:00:00Z`);
  return ISO_DATE.test(written) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/** A calendar day, `YYYY-MM-DD`, without a time zone. YAML readers that make a `Date` of it are undone. */
export const day = z
  .union([z.string(), z.date()], {
    error: (issue) => `${shown(issue.input)} is not a date. Expected YYYY-MM-DD.`,
  })
  .transform((value, context) => {
    const written = typeof value === 'string' ? value.trim() : value.toISOString().slice(0, 10);
    if (isDay(written)) return written;
    context.addIssue({
      code: 'custom',
      message: `${shown(written)} is not a date. Expected a day that exists, as YYYY-MM-DD.`,
    });
    return z.NEVER;
  })
  .meta({ type: 'string', format: 'date' });

/** An https address. */
export const httpsUrl = z
  .string({
    error: (issue) => `${shown(issue.input)} is not an address. Expected one that starts with https://.`,
  })
  .trim()
  .refine((value) => value.startsWith('https://') && URL.canParse(value), {
    error: (issue) => `${shown(issue.input)} is not an address. Expected one that starts with https://.`,
  })
  .meta({ type: 'string', format: 'uri', pattern: '^https://' });

const NO_SOURCE = 'is not a source. Expected an https address, or a title and an https url.';

/** Where a fact stands: an https address, with the words a reader sees for it. */
export const source = z
  .preprocess(
    (value) => (typeof value === 'string' ? { title: value.replace(/^https:\/\//, ''), url: value } : value),
    z.strictObject(
      { title: text.describe('The words a reader sees.'), url: httpsUrl.describe('An https address.') },
      { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : NO_SOURCE) },
    ),
  )
  .meta({
    anyOf: [
      { type: 'string', format: 'uri', pattern: '^https://' },
      {
        type: 'object',
        properties: {
          title: { type: 'string' },
          url: { type: 'string', format: 'uri', pattern: '^https://' },
        },
        required: ['title', 'url'],
        additionalProperties: false,
      },
    ],
  });
