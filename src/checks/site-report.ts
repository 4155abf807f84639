import { nearest } from '../schemas/nearest.ts';
import type { Finding } from './finding.ts';
import type { SitePage } from './read-page.ts';
import type { SiteFiles } from './site-pages.ts';

const ORIGIN = 'https://site.invalid';
const MOST_ANCHORS = 12;
const MOST_COMPARED = 1000;

/** What was asked of a built site: the faults of its links, and which files it has. */
export interface SiteReport {
  faults: SiteFault[];
  files: string[];
}

/** A link that leads nowhere, or an article to which none leads. */
export interface SiteFault extends Pick<Finding, 'rule' | 'message'> {
  /** The page with the fault, and the article that it shows. */
  path: string;
  article?: string | undefined;
  /** The link, where it is one. */
  href?: string;
}

/**
 * Proves the links of a built site, in one pass over its pages: every link inside the site leads to a file that is
 * there, every `#…` finds its place, and every article can be reached from the home page.
 *
 * @param articles - the paths of all articles
 */
export function siteReport(site: SiteFiles, articles: readonly string[]): SiteReport {
  const known = new Set(articles);
  return {
    faults: [...brokenLinks(site, known), ...orphans(site.pages, known)],
    files: [...site.files.keys()],
  };
}

function brokenLinks({ pages, files }: SiteFiles, articles: ReadonlySet<string>): SiteFault[] {
  const faults: SiteFault[] = [];
  const said = new Set<string>();
  /** Links from the root without an anchor mean the same on every page. */
  const sound = new Set<string>();
  for (const { path, links, canonical, anchors } of pages.values()) {
    for (const href of links) {
      if (sound.has(href) || (href.startsWith('#') && anchors.has(href.slice(1)))) continue;
      const url = urlOf(href, path);
      const fault = url && faultOf(url, path, pages, files);
      if (!fault) {
        if (!url || href.startsWith('/')) sound.add(href);
        continue;
      }
      const article = [canonical ?? path, path].find((address) => articles.has(address));
      const key = `${article ?? path} ${href}`;
      if (said.has(key)) continue;
      said.add(key);
      faults.push({ ...fault, path, article, href });
    }
  }
  return faults;
}

/** The address within the site that a link leads to; none where it leads elsewhere. */
function urlOf(href: string, path: string): URL | undefined {
  if (/^https?:\/\/(?!site\.invalid)/i.test(href)) return undefined;
  const base = `${ORIGIN}${path}`;
  const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
  return url?.origin === ORIGIN ? url : undefined;
}

function faultOf(
  { pathname, hash }: URL,
  from: string,
  pages: SiteFiles['pages'],
  files: SiteFiles['files'],
): Pick<Finding, 'rule' | 'message'> | undefined {
  const path = decodeURIComponent(pathname);
  const page = pages.get(path) ?? pages.get(`${path}/`);
  if (!page) {
    if (files.has(path)) return undefined;
    // Among thousands of pages only those of the same part of the site are compared.
    const part = path.slice(0, path.indexOf('/', 1) + 1);
    const others = [...pages.keys()].filter((other) => other !== from);
    const near = nearest(
      path,
      others.length > MOST_COMPARED
        ? others.filter((other) => other.startsWith(part)).slice(0, MOST_COMPARED)
        : others,
    );
    return { rule: 'link-broken', message: `${path} is not there.${near ? ` Did you mean "${near}"?` : ''}` };
  }
  const anchor = decodeURIComponent(hash.slice(1));
  if (anchor === '' || anchor === 'top' || page.anchors.has(anchor)) return undefined;
  const near = nearest(anchor, [...page.anchors]);
  const shown = [...page.anchors].slice(0, MOST_ANCHORS).join(', ');
  return {
    rule: 'link-anchor',
    message: `${path} has no place "${anchor}".${near ? ` Did you mean "${near}"?` : ''} Available anchors: ${shown || 'none'}.`,
  };
}

function orphans(pages: ReadonlyMap<string, SitePage>, articles: ReadonlySet<string>): SiteFault[] {
  const reached = new Set(['/']);
  const seen = new Set<string>();
  for (const path of reached) {
    for (const href of pages.get(path)?.links ?? []) {
      // A link from the root leads to one place, from whichever page.
      if (seen.has(href) || href.startsWith('#')) continue;
      if (href.startsWith('/')) seen.add(href);
      const target = urlOf(href, path);
      if (target && pages.has(target.pathname)) reached.add(target.pathname);
    }
  }
  return [...articles]
    .filter((path) => !reached.has(path))
    .map((path) => ({
      rule: 'page-orphan',
      message: `No link leads from the home page to ${path}.`,
      path,
      article: path,
    }));
}
