import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

/**
 * A Starlight site with search, every other setting at its default: what Signpost is weighed against. Only its sidebar
 * is one link, because the default one lists every page on every page: with thousands of articles a build of it takes
 * ten times as long.
 */
export default defineConfig({
  integrations: [starlight({ title: 'Starlight', sidebar: [{ label: 'Home', link: '/' }] })],
});
