import type { AnomalyCode } from '../anomalies.ts';

/** The schemes a link may have. The portal's own open a blade; the site's renderer knows what to do with them. */
const SAFE = /^(?:https?|mailto|tel|data-blade|button-data-blade|button-data-context):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** What browsers ignore in an address, and with what a script can hide. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const IGNORED = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202F\u2060\uFEFF]/g;

/** What becomes of an address: the same, another one, or none, so that only the words of the link stay. */
export interface ReadAddress {
  address?: string;
  code?: AnomalyCode;
  what?: string;
}

/** What is known of the corpus and of the article a link stands in. */
export interface LinkTargets {
  /** The address of the page that a path of the source became. */
  pageOf?: (path: string) => string | undefined;
  /** The anchors of the article. */
  anchors: ReadonlySet<string>;
}

/** Reads the address of a link as a browser would, mends what can be mended, and refuses what could run. */
export function readAddress(written: string, { pageOf, anchors }: LinkTargets): ReadAddress {
  const trimmed = written.trim();
  if (trimmed === '') return { code: 'link-empty', what: 'A link has no address.' };
  const bare = trimmed.replace(IGNORED, '');
  const wrapped = /^\((https?:.*?)\)?$/i.exec(bare)?.[1];
  if (wrapped !== undefined) {
    const address = isBalanced(wrapped) ? wrapped : `${wrapped})`;
    return { address, code: 'link-broken-sign', what: 'There was a bracket too many.' };
  }
  const button = /^button-link:/i.exec(bare);
  if (button) {
    const inner = readAddress(bare.slice(button[0].length), { ...(pageOf ? { pageOf } : {}), anchors });
    return inner.address && !inner.code
      ? { address: inner.address, code: 'link-button', what: 'A button is a link.' }
      : inner;
  }
  const mended = bare
    .replace(/^(?:h?t?tps|https?):[\\/]{1,3}(?=\w)/i, (scheme) =>
      /s:/i.test(scheme) ? 'https://' : 'http://',
    )
    // A browser takes a backslash before the query for a slash.
    .replace(/^https?:[^?#]*/i, (path) => path.replaceAll('\\', '/'))
    .replace(/^datablade:/i, 'data-blade:');
  // Without a host it would lead into the site itself.
  if (/^https?:(?!\/\/[^/?#\s])/i.test(mended)) {
    return { code: 'link-unresolved', what: `"${bare.slice(0, 80)}" names no site.` };
  }
  if (SAFE.test(mended)) {
    const isSame = mended.toLowerCase() === bare.toLowerCase();
    const address = isSame ? trimmed : mended;
    if (isSame && bare === trimmed) return { address };
    const code = isSame ? undefined : ('link-scheme' as const);
    return {
      address: isSame ? bare.replace(/ /g, '%20') : address,
      ...(code ? { code, what: `"${bare.slice(0, 80)}" was mended.` } : {}),
    };
  }
  if (/^\/\//.test(bare))
    return { address: `https:${bare}`, code: 'link-scheme', what: 'https was put before it.' };
  if (SCHEME.test(bare) && !/^[a-z]:[\\/]/i.test(bare)) {
    return { code: 'link-unsafe', what: `"${bare.slice(0, 60)}" has a scheme that is not allowed.` };
  }
  return readRelative(bare, pageOf, anchors);
}

function readRelative(
  bare: string,
  pageOf: LinkTargets['pageOf'],
  anchors: ReadonlySet<string>,
): ReadAddress {
  if (bare.startsWith('#')) {
    const anchor = bare.slice(1).toLowerCase();
    return anchors.has(anchor)
      ? {
          address: `#${anchor}`,
          ...(bare === `#${anchor}` ? {} : { code: 'link-anchor' as const, what: bare }),
        }
      : { code: 'link-unresolved', what: `There is no heading "${bare.slice(0, 60)}".` };
  }
  if (/^\/search\/\?q=/.test(bare)) return { address: bare };
  if (/\.md(?:#|$)/i.test(bare)) {
    const page = pageOf?.(bare.replace(/#.*$/, ''));
    if (page) return { address: page };
  }
  if (/^www\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|cn|us|ms)(?:\/|$)/i.test(bare)) {
    return { address: `https://${bare}`, code: 'link-scheme', what: 'https was put before it.' };
  }
  if (
    /^\/(?:[a-z]{2}-[a-z]{2}\/)?(?:azure|powershell|windows|windows-server|sql|cli|rest|dotnet|entra|security)\//i.test(
      bare,
    )
  ) {
    return {
      address: `https://learn.microsoft.com${bare}`,
      code: 'link-relative',
      what: `"${bare.slice(0, 80)}"`,
    };
  }
  return { code: 'link-unresolved', what: `"${bare.slice(0, 80)}" leads nowhere.` };
}

/** An address as the destination of a Markdown link. */
export function asDestination(address: string): string {
  const escaped = address.replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign));
  return isBalanced(escaped) ? escaped : escaped.replace(/\(/g, '%28').replace(/\)/g, '%29');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
