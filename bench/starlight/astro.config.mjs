import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

/** A Starlight site with every setting at its default, search included: what Signpost is weighed against. */
export default defineConfig({ integrations: [starlight({ title: 'Starlight' })] });
