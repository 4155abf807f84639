import { fnv1a } from './fnv1a.ts';

/** The two halves of each judged set. */
export const halves = ['tuning', 'test'] as const;
export type Half = (typeof halves)[number];

/**
 * The half that a query belongs to. It depends on nothing but the text of the query, exactly as it is typed: its
 * 32-bit FNV-1a hash, the upper 16 bits folded onto the lower; `test` when the result is odd.
 */
export function halfOf(query: string): Half {
  const hash = fnv1a(query);
  // Unfolded, the lowest bit of FNV-1a is only the parity of the lowest bits of the text.
  return ((hash ^ (hash >>> 16)) & 1) === 1 ? 'test' : 'tuning';
}
