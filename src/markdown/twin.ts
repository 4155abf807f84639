import type { Paragraph, PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Catalog, CatalogArticle } from '../catalog/catalog.ts';
import { outsideOf } from '../clouds/outside.ts';
import { notWritten } from '../clouds/page-links.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import { isComponentName } from '../schemas/components.ts';
import { componentAsMarkdown, isInline, type MarkdownSite } from './components-as-markdown.ts';
import { htmlAsMarkdown, isKeptHtml } from './kept-html.ts';
import { type BodyFormat, parseMarkdown } from './parse.ts';
import { plainBody, withoutBlankLines } from './plain-body.ts';
import { isPortalForm, writeOutPortalLinks } from './portal-links-as-markdown.ts';

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_' })
  .freeze();

/** Where the twin is published, and what its components depend on. */
export interface TwinSite extends MarkdownSite {
  /** The start of every address of the site, without a trailing slash. */
  origin: string;
  /** The address of the page it is the twin of, where that is not the article's own. */
  path?: string;
  /** Where the article at a path is read; nothing where the site does not have it. The path itself, where absent. */
  articleIn?: (path: string) => string | undefined;
}

/**
 * What the twin of an article depends on besides it.
 *
 * @param cloud - the cloud whose page it is the twin of, where that is not the article's own
 */
export function twinSite<Entry>(
  catalog: Catalog<Entry>,
  origin: string,
  article: CatalogArticle<Entry>,
  cloud?: OpenCloud,
): TwinSite {
  const here = cloud ?? catalog.homeCloud;
  // The twin of an article's own page is the text for all clouds, unless the site knows only one.
  const only = cloud ?? (catalog.openClouds.length === 1 ? catalog.homeCloud : undefined);
  return {
    origin,
    hosts: catalog.clouds.get(here)?.hosts ?? {},
    facts: catalog.facts,
    path: catalog.pathIn(article, here),
    articleIn(path) {
      const other = catalog.article(path.slice('/articles/'.length, -1));
      return other && catalog.pathIn(other, here);
    },
    ...(only ? { cloud: only } : {}),
  };
}

/**
 * The article as plain Markdown, for machines and for people who copy: its heading, what it is for, its body with
 * components written out and links made whole, and its sources.
 *
 * @throws when the body uses a component that has no Markdown of its own: a twin never drops text in silence.
 */
export function markdownTwin(
  { data, path }: Pick<CatalogArticle, 'data' | 'path'>,
  body: string,
  format: BodyFormat,
  site: TwinSite,
): string {
  const { origin } = site;
  const head = [
    `# ${data.pageTitle}`,
    data.description,
    `Reviewed ${data.reviewed}. ${origin}${site.path ?? path}`,
  ];
  const sources = data.sources.map(({ title, url }) => {
    const outside = outsideIn(url, site);
    return `- ${outside?.linked === false ? title : `[${title}](${url})`}${outside ? ` (${outside.note})` : ''}`;
  });
  return `${[
    ...head,
    (format === 'md' && asWritten(body, path, site)) || writtenAnew(body, path, format, site),
    ...(sources.length > 0 ? ['## Sources', sources.join('\n')] : []),
  ].join('\n\n')}\n`;
}

/** Parses a body and writes it with components and links as a reader of Markdown needs them. */
function writtenAnew(body: string, path: string, format: BodyFormat, site: TwinSite): string {
  const tree = parseMarkdown(body, format);
  unwrapLoneComponents(tree);
  writeOutComponents(tree, path, site);
  writeLinks(tree, path, site);
  return writer.stringify(tree).trim();
}

/** Plain Markdown as its author wrote it, but for links that a reader elsewhere could not follow. */
function asWritten(body: string, path: string, site: TwinSite): string | undefined {
  const isKept = (url: string) =>
    !url.startsWith('/') && !isPortalForm(url) && outsideIn(url, site) === undefined;
  return plainBody(withoutBlankLines(body), isKept, (link) => {
    if (isKept(link.url)) return undefined;
    const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [link] }] };
    writeLinks(tree, path, site);
    return writer.stringify(tree).trim();
  });
}

function writeLinks(tree: Root, path: string, site: TwinSite) {
  named(path, () =>
    writeOutPortalLinks(tree, { hosts: site.hosts, blades: site.facts?.blades ?? new Map() }),
  );
  linksForReader(tree, site);
  makeLinksWhole(tree, site.origin);
}

/** A component alone on a line of text stands on a line of its own, as MDX has it on the page. */
function unwrapLoneComponents(tree: Root) {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (index === undefined || !parent) return;
    const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim());
    if (only?.type !== 'mdxJsxTextElement' || others.length > 0 || !isBlock(only.name)) return;
    const inside: Paragraph[] = only.children.length > 0 ? [{ ...node, children: only.children }] : [];
    parent.children.splice(index, 1, { ...only, type: 'mdxJsxFlowElement', children: inside });
  });
}

function isBlock(name: string | null): boolean {
  return name !== null && isComponentName(name) && !isInline(name);
}

function writeOutComponents(tree: Root, path: string, site: TwinSite) {
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) {
        parent.children.splice(index, 1);
        return index;
      }
      throw new Error(`${path}: the Markdown twin cannot hold the expression {${node.value}}.`);
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
    const name = node.name ?? '';
    const written = named(path, () => {
      if (isComponentName(name)) return componentAsMarkdown(name, node, site);
      if (isKeptHtml(name)) return htmlAsMarkdown(node);
      throw new Error(`the Markdown twin does not know the component <${name}>.`);
    });
    parent.children.splice(index, 1, ...(written as typeof parent.children));
    return [SKIP, index];
  });
}

/** Does something, and names the page in whatever goes wrong. */
function named<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** What has to be said of an address in the cloud the twin is for. */
function outsideIn(url: string, { cloud, facts }: TwinSite) {
  return cloud && facts && outsideOf(url, cloud, facts.clouds);
}

/** Links as one cloud follows them; see `linksForCloud`, which does the same to a page. */
function linksForReader(tree: Root, site: TwinSite) {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => void definitions.set(identifier, url));
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
    const url = node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? '');
    const [, path, rest = ''] = /^(\/articles\/[^/#?]+\/[^/#?]+\/)([#?].*)?$/.exec(url) ?? [];
    const said = (words: string): PhrasingContent => ({ type: 'text', value: ` (${words})` });
    if (path && site.articleIn) {
      const there = site.articleIn(path);
      if (there === path) return undefined;
      const written: PhrasingContent[] =
        there === undefined
          ? [...node.children, said(notWritten(site.cloud ?? 'public'))]
          : [{ type: 'link', url: there + rest, children: node.children }];
      parent.children.splice(index, 1, ...written);
      return [SKIP, index + written.length];
    }
    const outside = outsideIn(url, site);
    if (!outside) return undefined;
    const written = [...(outside.linked ? [node] : node.children), said(outside.note)];
    parent.children.splice(index, 1, ...written);
    return [SKIP, index + written.length];
  });
  // Words that stand alone leave the address of their reference behind.
  visit(tree, 'definition', (node, index, parent) => {
    if (index === undefined || !parent || outsideIn(node.url, site)?.linked !== false) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

function makeLinksWhole(tree: Root, origin: string) {
  visit(tree, ['link', 'definition', 'image'], (node) => {
    if ('url' in node && node.url.startsWith('/')) node.url = `${origin}${node.url}`;
  });
}
