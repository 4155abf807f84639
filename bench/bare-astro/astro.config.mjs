import { defineConfig } from 'astro/config';

/** Astro with every setting at its default and one layout: the least that makes the same articles into pages. */
export default defineConfig({});
