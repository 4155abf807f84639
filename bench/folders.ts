import { join, resolve } from 'node:path';

/** Where the benches read and write. All they make is below `bench/.work`, which git leaves out. */
const bench = import.meta.dirname;
const work = join(bench, '.work');

export const folders = {
  root: resolve(bench, '..'),
  bench,
  work,
  /** The site, built apart from `dist`, so that a bench and a build do not disturb each other. */
  signpost: join(work, 'signpost'),
  starlightTemplate: join(bench, 'starlight'),
  astroTemplate: join(bench, 'bare-astro'),
  hugoTemplate: join(bench, 'hugo'),
  starlightSource: join(work, 'starlight'),
  starlight: join(work, 'starlight', 'dist'),
} as const;
