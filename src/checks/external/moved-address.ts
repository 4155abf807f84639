/** One redirect: its status, where it stood and where it leads. */
export interface Redirect {
  status: number;
  from: URL;
  to: URL;
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The address that should be linked instead, or nothing when the page has not moved for good.
 *
 * It is where the permanent redirects end: behind the first temporary one, the address in front of it is still the one
 * to link. A site that adds a language to the address adds it to the new one as well, so that it is left out.
 */
export function movedAddress(redirects: readonly Redirect[]): string | undefined {
  const temporary = redirects.findIndex(({ status }) => status !== 301 && status !== 308);
  const lasting = temporary === -1 ? redirects : redirects.slice(0, temporary);
  const first = lasting.at(0);
  const last = lasting.at(-1);
  if (!first || !last || addition(first.from, last.to)) return undefined;

  const moved = new URL(last.to);
  for (const { from, to } of lasting) {
    const language = addition(from, to)?.language;
    if (language && to.host === moved.host) moved.pathname = moved.pathname.replace(`/${language}/`, '/');
  }
  return moved.href;
}

/**
 * What one address adds to another when that is all it does: a language, a trailing slash, a query. Nothing when they
 * differ in more than that.
 */
function addition(from: URL, to: URL): { language?: string } | undefined {
  if (from.origin !== to.origin) return undefined;
  const keepsQuery = [...from.searchParams].every(([key, value]) => to.searchParams.has(key, value));
  const losesSlash = from.pathname.length > 1 && from.pathname.endsWith('/') && !to.pathname.endsWith('/');
  if (!keepsQuery || losesSlash) return undefined;

  const before = segments(from);
  const after = segments(to);
  if (before.join('/') === after.join('/')) return {};
  const place = after.findIndex((segment, index) => segment !== before[index]);
  const language = after[place];
  if (language === undefined || after.toSpliced(place, 1).join('/') !== before.join('/')) return undefined;
  return isLanguage(language) ? { language } : undefined;
}

function segments({ pathname }: URL): string[] {
  return pathname.split('/').filter(Boolean);
}

/** Whether a segment is a language, such as `de` or `en-us`. Of bare codes only those of two letters: `new` is Newari. */
function isLanguage(segment: string): boolean {
  const form = /^([a-z]{2}|[a-z]{2}-[a-z]{4}|[a-z]{2,3}(-[a-z]{4})?-([a-z]{2}|\d{3}))$/i;
  return form.test(segment) && names.of(segment.split('-')[0] ?? segment) !== undefined;
}
