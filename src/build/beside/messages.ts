import type { Bundles } from '../../api/schemas.ts';
import type { CatalogContent } from '../../catalog/from-content.ts';
import type { Manifest } from '../../search/manifest.ts';
import type { RenderSettings } from '../render-bodies.ts';
import type { RenderedBody } from '../rendered-bodies.ts';
import type { SearchIndexReport } from '../search/search-index.ts';

/** What the build tells the work beside it, in this order. */
export interface Told {
  settings: RenderSettings;
  /** Articles, some at a time, as they are read. */
  articles: CatalogContent['articles'];
  /** What else was read, when all is. */
  others: Omit<CatalogContent, 'articles'>;
  /** The folder of the site, when it is cleared of the last build: from now on files may be written there. */
  site: string;
  /** A page that the work waits for, as it is published; see `awaitedPages`. */
  page: { path: string; html: string };
  /** Every page is written. */
  built: true;
}

/** What the work beside the build answers. */
export interface Answered {
  /** Bodies of articles, by their addresses, some at a time. */
  bodies: [id: string, body: RenderedBody][];
  /** All bodies are rendered. */
  rendered: true;
  /** The bundles are written, where the site has any; the list of them is for the build to write. */
  bundles: { files: number; bundles: Bundles };
  /** Everything the search loads is written. */
  search: { report: SearchIndexReport; manifest: Manifest };
}

/** One of several messages: its name, and what it holds. */
export type Message<All> = { [Name in keyof All]: { is: Name; data: All[Name] } }[keyof All];
