/**
 * The wait a `Retry-After` header asks for, in milliseconds from `now`: it holds seconds or an HTTP date.
 *
 * @returns nothing when the header is missing or is neither.
 */
export function retryAfter(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
