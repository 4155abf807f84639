import type { Catalog } from '../catalog/catalog.ts';
import { type ArticleFile, catalogFromContent } from '../catalog/from-content.ts';
import { type Content, readContent } from '../checks/read-content.ts';
import { siteCloud } from '../site-cloud.ts';
import type { WorkBeside } from './beside/work-beside.ts';
import type { RenderedBody } from './rendered-bodies.ts';
import type { SiteReading } from './site-reading/site-reading.ts';

/** What the steps of one build share, so that a large folder is read, checked and rendered once. */
export interface SharedBuild {
  folder: string;
  content: Content;
  /** Of the whole site, or of the one cloud that it is built for. */
  catalog: Catalog<ArticleFile>;
  /** The bodies of plain Markdown, by the article's address; filled before the first page is rendered. */
  bodies: ReadonlyMap<string, RenderedBody>;
  beside: WorkBeside;
  /** The site as it is read for the check of its links, while it is written; not where it is read afterwards. */
  reading: SiteReading | undefined;
}

/**
 * Pages and loaders are bundled, and have another instance of every module than the integrations of the same build: the
 * one thing both see is the process.
 */
const KEY = Symbol.for('signpost.build');
const shared = globalThis as { [KEY]?: SharedBuild };

/** Begins a build of a folder whose content was read. Development has none, since there the content changes. */
export function beginBuild(
  folder: string,
  content: Content,
  threads: Pick<SharedBuild, 'beside' | 'reading'>,
): void {
  const catalog = catalogFromContent(content, siteCloud());
  shared[KEY] = { folder, content, catalog, bodies: threads.beside.bodies, ...threads };
}

/** The build that is under way. */
export function currentBuild(): SharedBuild | undefined {
  return shared[KEY];
}

/** What is made beside the build that is under way. */
export function workBeside(): WorkBeside {
  const build = currentBuild();
  if (!build) throw new Error('No build is under way.');
  return build.beside;
}

/** The content of the build that is under way; read anew where there is none of this folder. */
export async function contentOf(folder: string): Promise<Content> {
  const build = currentBuild();
  return build?.folder === folder ? build.content : readContent(folder, []);
}

/** The catalog of the build that is under way; made anew where there is none of this folder. */
export async function catalogOf(folder: string): Promise<Catalog<ArticleFile>> {
  const build = currentBuild();
  return build?.folder === folder
    ? build.catalog
    : catalogFromContent(await readContent(folder, []), siteCloud());
}
