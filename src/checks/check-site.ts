import { effectiveClouds } from '../catalog/resolve.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Finding } from './finding.ts';
import { checkOutside, onlyCloudOf } from './outside-links.ts';
import type { Content, ReadArticle } from './read-content.ts';
import { readSite, type SiteFiles, type SitePage } from './site-pages.ts';

const ORIGIN = 'https://site.invalid';
const MOST_ANCHORS = 12;
const MOST_COMPARED = 1000;

/** Reads a built site and proves it: its links, and of a site for one cloud that nothing leads outside it unsaid. */
export async function checkBuiltSite(
  folder: string,
  content: Content,
  findings: Finding[],
): Promise<SiteFiles> {
  const site = readSite(folder);
  const onlyCloud = await onlyCloudOf(folder);
  checkSite(site, content, findings, onlyCloud);
  if (onlyCloud) await checkOutside(folder, new Set(site.files.keys()), onlyCloud, content, findings);
  return site;
}

/**
 * Proves the links of a built site, in one pass over its pages: every link inside the site leads to a file that is
 * there, every `#…` finds its place, and every article can be reached from the home page.
 *
 * @param site - the built site, as `readSite` reads it
 * @param content - what it was built from, so that a finding stands in the file its author wrote
 * @param onlyCloud - the one cloud the site is for, where it is not for all
 */
export function checkSite(
  site: SiteFiles,
  content: Content,
  findings: Finding[],
  onlyCloud?: OpenCloud,
): void {
  const articles = new Map(
    content.articles
      .filter(({ data }) => !onlyCloud || (data && effectiveClouds(data).includes(onlyCloud)))
      .map((article) => [`/articles/${article.id}/`, article]),
  );
  checkTargets(site, articles, findings);
  checkOrphans(site.pages, articles, findings);
}

function checkTargets(
  { pages, files }: SiteFiles,
  articles: ReadonlyMap<string, ReadArticle>,
  findings: Finding[],
) {
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
      const owner = articles.get(canonical ?? path) ?? articles.get(path);
      const key = `${owner?.file ?? path} ${href}`;
      if (said.has(key)) continue;
      said.add(key);
      findings.push({ ...fault, ...placeOfLink(href, path, owner) });
    }
  }
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

/** Where the author wrote the link: in the article's body, or, when a template made it, on the built page. */
function placeOfLink(href: string, path: string, article: ReadArticle | undefined) {
  if (article) {
    const lines = article.body.split('\n');
    const index = lines.findIndex((line) => line.includes(`(${href}`) || line.includes(`"${href}"`));
    if (index >= 0) {
      const column = (lines[index] as string).indexOf(href) + 1;
      return { file: article.file, line: index + article.bodyLine, column, endColumn: column + href.length };
    }
  }
  return { file: `dist${path}`, line: 1, column: 1, endColumn: 2 };
}

function checkOrphans(
  pages: ReadonlyMap<string, SitePage>,
  articles: ReadonlyMap<string, ReadArticle>,
  findings: Finding[],
) {
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
  for (const [path, { file }] of articles) {
    if (reached.has(path)) continue;
    const message = `No link leads from the home page to ${path}.`;
    findings.push({ rule: 'page-orphan', file, line: 1, column: 1, endColumn: 2, message });
  }
}
