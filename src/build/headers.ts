import { normaliseCloud } from '../catalog/normalise.ts';
import { triedOrigins } from '../portal-origins.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import type { Redirect } from '../schemas/redirect.ts';
import { sisterOrigins } from '../sisters.ts';
import { site } from '../site.ts';
import { siteCloud } from '../site-cloud.ts';

/** Response headers of one group of paths. The path ends in `*` where it stands for all below it, else it is one file. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Only their indexes are read: no script or style of theirs runs here. */
const sisters = sisterOrigins();

/** Who may frame a site for one cloud: its own portals. One for all clouds: every portal. */
export function frameAncestorsOf(cloud: OpenCloud | undefined): string[] {
  return site.frameAncestors.filter((origin) => {
    const host = origin.replace(/^https:\/\/(\*\.)?/, '');
    return !cloud || (normaliseCloud(host) ?? 'public') === cloud;
  });
}

/** A bad value is refused before a build, in words; here it changes nothing. */
function cloudOfPolicy(): OpenCloud | undefined {
  try {
    return siteCloud();
  } catch {
    return undefined;
  }
}

/**
 * One constant policy for every page. `'wasm-unsafe-eval'` is for the full-text engine's WebAssembly; frames are
 * governed here because a `<meta>` policy cannot, and X-Frame-Options, which knows no lists, is left out on purpose.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  ["connect-src 'self'", ...sisters].join(' '),
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  `frame-ancestors 'self' ${frameAncestorsOf(cloudOfPolicy()).join(' ')}`,
].join('; ');

const everywhere = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  // The address of the search page holds the query, and a query leaves the browser in no header either.
  'Referrer-Policy': 'strict-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
} as const;

const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Files that any other site may read. Kept for a few minutes, so that a page which asks often asks us seldom. */
const forEveryOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
} as const;

/** The index of a site with sisters is read by them. It holds nothing that its pages do not show to everyone. */
const forSisters = sisters.length > 0 ? { 'Access-Control-Allow-Origin': '*' } : {};

/** The rules, the general one first. A later rule adds to the earlier and replaces a header of the same name. */
export const headerRules: readonly HeaderRule[] = [
  { path: '/*', headers: { ...everywhere, 'Cache-Control': REVALIDATE } },
  { path: '/_astro/*', headers: { 'Cache-Control': IMMUTABLE } },
  { path: '/api/v1/*', headers: forEveryOrigin },
  { path: '/client.js', headers: forEveryOrigin },
  // Hosts that know types by the end of a name take TypeScript for video.
  { path: '/client.d.ts', headers: { ...forEveryOrigin, 'Content-Type': 'text/plain; charset=utf-8' } },
  { path: '/pagefind/*', headers: { ...forSisters, 'Cache-Control': IMMUTABLE } },
  { path: '/search/index/*', headers: { ...forSisters, 'Cache-Control': IMMUTABLE } },
  { path: '/search/index/manifest.json', headers: { ...forSisters, 'Cache-Control': REVALIDATE } },
];

/** The policy with more origins that may frame the site. */
export function policyFramedBy(origins: readonly string[]): string {
  return [contentSecurityPolicy, ...origins].join(' ');
}

/**
 * The headers a server sends for a path, as every host profile sends them.
 *
 * @param framers - portals of this machine that may frame the site too, which no host profile lists
 */
export function headersFor(path: string, framers = triedOrigins()): Record<string, string> {
  const matching = headerRules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  const tried = framers.length > 0 && { 'Content-Security-Policy': policyFramedBy(framers) };
  return Object.assign({}, ...matching.map((rule) => rule.headers), tried);
}

/** `_headers`, as Cloudflare Pages and Netlify read it: there, a header set twice is joined unless it is unset first. */
export function headersFile(): string {
  const blocks = headerRules.map(({ path, headers }, index) => {
    const unset = index === 0 ? [] : Object.keys(headers).map((name) => `  ! ${name}`);
    const set = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [path, ...unset, ...set].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/**
 * `staticwebapp.config.json`, as Azure Static Web Apps reads it. Redirects come first: the first route that matches is
 * the only one that counts there.
 */
export function staticWebAppConfig(redirects: readonly Redirect[] = []): string {
  const [general, ...others] = headerRules;
  const config = {
    $schema: 'https://json.schemastore.org/staticwebapp.config.json',
    trailingSlash: 'always',
    globalHeaders: general?.headers ?? {},
    routes: [
      ...redirects.map(({ id, to }) => ({ route: id, redirect: to, statusCode: 301 })),
      ...others.toReversed().map(({ path, headers }) => ({ route: path, headers })),
    ],
    responseOverrides: { '404': { rewrite: '/404.html' } },
    mimeTypes: {
      '.jsonl': 'application/jsonl; charset=utf-8',
      '.md': 'text/markdown; charset=utf-8',
      '.ts': 'text/plain; charset=utf-8',
      '.txt': 'text/plain; charset=utf-8',
      '.xml': 'application/xml; charset=utf-8',
      '.wasm': 'application/wasm',
      '.pagefind': 'application/wasm',
    },
  };
  // Spaces would leave room for fewer redirects.
  return `${redirects.length > 0 ? JSON.stringify(config) : JSON.stringify(config, null, 2)}\n`;
}
