import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { checkBeforeBuild } from './src/build/check-integration.ts';
import { countArticles } from './src/build/count-integration.ts';
import { indexForSearch } from './src/build/search-integration.ts';
import { isListed } from './src/build/sitemap.ts';
import { labelledCells, outboundLinks, reachableCode, usableTasks } from './src/markdown/plugins.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  outDir: process.env.SIGNPOST_DIST || 'dist',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', concurrency: 4 },
  markdown: {
    processor: satteri({ hastPlugins: [outboundLinks, labelledCells, reachableCode, usableTasks] }),
    // A highlighter would write inline styles, which the Content-Security-Policy forbids.
    syntaxHighlight: false,
  },
  integrations: [checkBeforeBuild(), mdx(), sitemap({ filter: isListed }), countArticles(), indexForSearch()],
  experimental: { contentIntellisense: true },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
