import { readable } from './labels.ts';

const sections: Readonly<Record<string, string>> = { codes: 'Codes', t: 'Topics', p: 'Products' };

/** Where a page stands, as words: `/articles/password-reset/sspr-0029/` is “Password reset › sspr-0029”; on a sister site its host comes first. */
export function pagePath(url: string): string {
  if (!url.startsWith('/') && URL.canParse(url)) {
    const { host, pathname } = new URL(url);
    return `${host} › ${pagePath(pathname)}`;
  }
  const [first = '', ...rest] = url
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean);
  if (first !== 'articles') return [sections[first] ?? readable(first), ...rest].join(' › ');
  const [area = '', ...name] = rest;
  return [readable(area), ...name].join(' › ');
}
