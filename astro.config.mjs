import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fillSelfHelp } from './src/build/api-integration.ts';
import { countBudgets } from './src/build/budget-integration.ts';
import { checkAfterBuild, checkBeforeBuild } from './src/build/check-integration.ts';
import { publishClient } from './src/build/client-integration.ts';
import { countArticles } from './src/build/count-integration.ts';
import { writeHeaders } from './src/build/headers-integration.ts';
import { limitPaneScript } from './src/build/pane-integration.ts';
import { indexForSearch } from './src/build/search-integration.ts';
import { isListed } from './src/build/sitemap.ts';
import {
  labelledCells,
  outboundLinks,
  portalLinks,
  reachableCode,
  usableTasks,
} from './src/markdown/plugins.ts';
import { portalOrigins } from './src/portal-origins.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  outDir: process.env.SIGNPOST_DIST || 'dist',
  // Each content folder has a cache of its own: Astro's is by entry, and two folders may share an address. So has each
  // cloud, for which a site may be built while another is.
  cacheDir: `node_modules/.astro/${`${process.env.SIGNPOST_CONTENT || 'content'} ${process.env.SIGNPOST_CLOUD ?? ''}`.trim().replace(/[^\w-]+/g, '-')}`,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', concurrency: 4 },
  markdown: {
    processor: satteri({
      hastPlugins: [outboundLinks, portalLinks, labelledCells, reachableCode, usableTasks],
    }),
    // A highlighter would write inline styles, which the Content-Security-Policy forbids.
    syntaxHighlight: false,
  },
  integrations: [
    checkBeforeBuild(),
    mdx(),
    sitemap({ filter: isListed }),
    countArticles(),
    publishClient(),
    fillSelfHelp(),
    indexForSearch(),
    writeHeaders(),
    countBudgets(),
    checkAfterBuild(),
    limitPaneScript(),
  ],
  experimental: { contentIntellisense: true },
  vite: {
    build: { assetsInlineLimit: 0 },
    define: { PORTAL_ORIGINS: JSON.stringify(portalOrigins().join(' ')) },
    worker: { format: 'es' },
  },
  devToolbar: { enabled: false },
});
