import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { currentBuild, type SharedBuild, workBeside } from '../shared-build.ts';
import { awaitedPages } from './awaited-pages.ts';

/** Pages that have no folder of their own: Astro knows where they stand. */
const STATUS_PAGES = new Set(['/404/', '/500/']);

/**
 * Gives what works beside the build what it needs of it: the folder of the site, the pages that are waited for, all pages
 * to be written, and the end.
 */
export function giveBeside(): AstroIntegration {
  let folders: Pick<AstroConfig, 'outDir' | 'publicDir'>;
  return {
    name: 'signpost:beside',
    hooks: {
      'astro:config:done': ({ config }) => {
        folders = config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const build = currentBuild();
        if (build) setPrerenderer((standard) => givingPages(standard, build, folders));
      },
      'astro:build:done': () => workBeside().built(),
    },
  };
}

/** Renders pages as Astro does, those that are waited for first, and gives them away instead of having them written. */
function givingPages(
  standard: AstroPrerenderer,
  { catalog, beside, reading }: SharedBuild,
  { outDir, publicDir }: Pick<AstroConfig, 'outDir' | 'publicDir'>,
): AstroPrerenderer {
  const awaited = new Set(awaitedPages(catalog));
  const isAwaited = (path: string) => awaited.has(path);
  return {
    ...standard,
    name: 'signpost',
    async setup() {
      // Astro has emptied the folder before it bundled.
      beside.siteIs(fileURLToPath(outDir));
      await Promise.all([standard.setup?.(), beside.rendered]);
    },
    async getStaticPaths() {
      const all = await standard.getStaticPaths();
      const isFirst = ({ pathname }: (typeof all)[number]) => isAwaited(`${pathname.replace(/\/$/, '')}/`);
      return [...all.filter(isFirst), ...all.filter((path) => !isFirst(path))];
    },
    async render(request, options) {
      const rendered = await standard.render(request, options);
      const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
      const path = decodeURI(new URL(request.url).pathname);
      // A file of the public folder stands in the place of a page, and Astro says so.
      const isOurs =
        options.routeData.type === 'page' &&
        response.status === 200 &&
        !STATUS_PAGES.has(path) &&
        !existsSync(new URL(`.${encodeURI(path)}index.html`, publicDir));
      if (!isOurs || (!reading && !isAwaited(path))) return rendered;
      const html = await response.arrayBuffer();
      if (isAwaited(path)) beside.give(path, new TextDecoder().decode(html));
      if (!reading) return { ...rest, response: new Response(html, response) };
      const { routeData } = options;
      routeData.distURL ??= [];
      routeData.distURL.push(new URL(`.${encodeURI(path)}index.html`, outDir));
      reading.write(path, html);
      // Of a body that is empty it writes no file.
      return { ...rest, response: new Response(null, response) };
    },
    async teardown() {
      await standard.teardown?.();
      await reading?.written();
    },
  };
}
