import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { effectiveClouds } from '../catalog/resolve.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Finding } from './finding.ts';
import { checkOutside, onlyCloudOf } from './outside-links.ts';
import type { Content, ReadArticle } from './read-content.ts';

/** A page as the link rules need it. */
interface SitePage {
  /** The address without its host: `/faq/`. */
  path: string;
  anchors: Set<string>;
  links: string[];
  /** The address the page is canonical at; another page's when it is a copy. */
  canonical: string | undefined;
}

const ORIGIN = 'https://site.invalid';
const MOST_ANCHORS = 12;

/**
 * Proves the links of a built site, in one pass over its pages: every link inside the site leads to a file that is
 * there, every `#…` finds its place, and every article can be reached from the home page. Of a site for one cloud also
 * that nothing leads outside the cloud unsaid.
 *
 * @param site - the folder of the built site
 * @param content - what it was built from, so that a finding stands in the file its author wrote
 */
export async function checkSite(site: string, content: Content, findings: Finding[]): Promise<void> {
  const files = new Set(
    (await readdir(site, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(site.length).split('\\').join('/').replace(/^\/*/, '/'),
      ),
  );
  const pages = new Map<string, SitePage>();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const page = readPage(file.replace(/index\.html$/, ''), await readFile(join(site, file), 'utf8'));
    pages.set(page.path, page);
  }
  const onlyCloud = await onlyCloudOf(site);
  const articles = new Map(
    content.articles
      .filter(({ data }) => !onlyCloud || (data && effectiveClouds(data).includes(onlyCloud)))
      .map((article) => [`/articles/${article.id}/`, article]),
  );
  checkTargets(pages, files, articles, findings);
  if (onlyCloud) await checkOutside(site, files, onlyCloud, content, findings);
  checkOrphans(pages, articles, findings);
}

function readPage(path: string, html: string): SitePage {
  const page: SitePage = { path, anchors: new Set(), links: [], canonical: undefined };
  const parser = new Parser({
    onopentag(name, { id, href, src, rel }) {
      if (id) page.anchors.add(id);
      if (name === 'link' && rel === 'canonical' && href) page.canonical = new URL(href, ORIGIN).pathname;
      else if ((name === 'a' || name === 'link' || name === 'area') && href !== undefined)
        page.links.push(href);
      else if (src) page.links.push(src);
    },
  });
  parser.write(html);
  parser.end();
  return page;
}

function checkTargets(
  pages: ReadonlyMap<string, SitePage>,
  files: ReadonlySet<string>,
  articles: ReadonlyMap<string, ReadArticle>,
  findings: Finding[],
) {
  const said = new Set<string>();
  for (const { path, links, canonical } of pages.values()) {
    const owner = articles.get(canonical ?? path) ?? articles.get(path);
    for (const href of links) {
      const url = URL.canParse(href, `${ORIGIN}${path}`) ? new URL(href, `${ORIGIN}${path}`) : undefined;
      if (!url || url.origin !== ORIGIN) continue;
      const fault = faultOf(url, path, pages, files);
      const key = `${owner?.file ?? path} ${href}`;
      if (!fault || said.has(key)) continue;
      said.add(key);
      findings.push({ ...fault, ...placeOfLink(href, path, owner) });
    }
  }
}

function faultOf(
  { pathname, hash }: URL,
  from: string,
  pages: ReadonlyMap<string, SitePage>,
  files: ReadonlySet<string>,
): Pick<Finding, 'rule' | 'message'> | undefined {
  const path = decodeURIComponent(pathname);
  const page = pages.get(path) ?? pages.get(`${path}/`);
  if (!page) {
    if (files.has(path)) return undefined;
    const near = nearest(
      path,
      [...pages.keys()].filter((other) => other !== from),
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
  for (const path of reached) {
    for (const href of pages.get(path)?.links ?? []) {
      const target = URL.canParse(href, `${ORIGIN}${path}`) ? new URL(href, `${ORIGIN}${path}`) : undefined;
      if (target?.origin === ORIGIN && pages.has(target.pathname)) reached.add(target.pathname);
    }
  }
  for (const [path, { file }] of articles) {
    if (reached.has(path)) continue;
    const message = `No link leads from the home page to ${path}.`;
    findings.push({ rule: 'page-orphan', file, line: 1, column: 1, endColumn: 2, message });
  }
}
