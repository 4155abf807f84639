import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { topicCopies } from '../../catalog/topic-copies.ts';
import { KeptPages } from '../kept/kept-pages.ts';
import { currentBuild, type SharedBuild, workBeside } from '../shared-build.ts';
import { siteFiles } from '../site-files.ts';
import { awaitedPages } from './awaited-pages.ts';

/** Pages that have no folder of their own: Astro knows where they stand. */
const STATUS_PAGES = new Set(['/404/', '/500/']);

type Folders = Pick<AstroConfig, 'root' | 'cacheDir' | 'outDir' | 'publicDir'>;

/**
 * Renders pages, or keeps those of the last build, and gives what works beside the build what it needs of it: the folder
 * of the site, the pages that are waited for, all pages to be written, and the end.
 */
export function giveBeside(): AstroIntegration {
  let folders: Folders;
  return {
    name: 'signpost:beside',
    hooks: {
      'astro:config:done': ({ config }) => {
        folders = config;
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        const build = currentBuild();
        const log = (line: string) => logger.info(line);
        if (build) setPrerenderer((standard) => givingPages(standard, build, folders, log));
      },
      'astro:build:done': () => workBeside().built(),
    },
  };
}

/**
 * Renders what has changed as Astro does, those pages that are waited for first, and gives all of them away instead of
 * having them written.
 */
function givingPages(
  standard: AstroPrerenderer,
  { catalog, beside, reading }: SharedBuild,
  { root, cacheDir, outDir, publicDir }: Folders,
  log: (line: string) => void,
): AstroPrerenderer {
  const awaited = new Set(awaitedPages(catalog));
  const isAwaited = (path: string) => awaited.has(path);
  const published = new Set(existsSync(publicDir) ? siteFiles(fileURLToPath(publicDir)) : []);
  let kept: KeptPages;
  return {
    ...standard,
    name: 'signpost',
    async setup() {
      // The folder was cleared before Astro bundled, and has put scripts and styles there.
      const site = fileURLToPath(outDir);
      beside.siteIs(site);
      kept = await KeptPages.open(fileURLToPath(root), fileURLToPath(cacheDir), site);
      await Promise.all([standard.setup?.(), beside.rendered]);
    },
    async getStaticPaths() {
      const all = await standard.getStaticPaths();
      kept.keysAre(all);
      reading?.copy([...topicCopies(catalog).values()]);
      const isFirst = ({ pathname }: (typeof all)[number]) => isAwaited(`${pathname.replace(/\/$/, '')}/`);
      return [...all.filter(isFirst), ...all.filter((path) => !isFirst(path))];
    },
    async render(request, options) {
      const path = decodeURI(new URL(request.url).pathname);
      const isPage = options.routeData.type === 'page' && !STATUS_PAGES.has(path);
      const known = isPage ? kept.get(path) : undefined;
      const rendered = known ? new Response(known) : await standard.render(request, options);
      const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
      if (!isPage || response.status !== 200) return rendered;
      const html = known ?? new Uint8Array(await response.arrayBuffer());
      if (!known) kept.put(path, html);
      if (isAwaited(path)) beside.give(path, new TextDecoder().decode(html));
      // A file of the public folder stands in the place of a page, and Astro says so.
      if (!reading || published.has(`${path}index.html`))
        return { ...rest, response: new Response(html, response) };
      const { routeData } = options;
      routeData.distURL ??= [];
      routeData.distURL.push(new URL(`.${encodeURI(path)}index.html`, outDir));
      reading.write(path, html);
      // Of a body that is empty it writes no file.
      return { ...rest, response: new Response(null, response) };
    },
    async teardown() {
      await standard.teardown?.();
      const { keyed, kept: count } = await kept.save();
      if (count > 0) log(`${count} of ${keyed} pages that can be kept are those of the last build`);
      await reading?.written();
    },
  };
}
