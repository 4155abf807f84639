import { spawnSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { folders } from '../folders.ts';
import { versionOf } from '../search/version-of.ts';
import { type BenchArticle, edited, plainArticle, writeContent, writePlain } from './articles.ts';
import type { Command } from './measure-run.ts';

export const toolNames = ['signpost', 'astro', 'starlight', 'hugo'] as const;
export type ToolName = (typeof toolNames)[number];

/** What is built, and where. */
export interface Job {
  /** A folder of the tool's own, which does not exist before it is prepared. */
  root: string;
  /** The content folder that the articles are from. */
  content: string;
  articles: readonly BenchArticle[];
  /** The other lanes as pages for a peer, where these are all the articles there are; see `readLanes`. */
  lanes: readonly BenchArticle[];
  /** Whether that is all there is. */
  whole: boolean;
}

/** Something that makes a site with search out of Markdown. */
export interface Tool {
  name: ToolName;
  /** With its version. */
  title(): Promise<string>;
  /** Why it cannot be measured here, and how to get it. */
  missing?(): string | undefined;
  prepare(job: Job): Promise<void>;
  /** The commands that make the site and its search index. */
  build(job: Job): Command[];
  /** The folder of the built site. */
  out(job: Job): string;
  /** Writes an article as its author changed it. */
  edit(job: Job, article: BenchArticle): Promise<void>;
}

const astro = (of: string) => join(of, 'node_modules/astro/bin/astro.mjs');

/** Pagefind with every setting at its default. */
const pagefind = (site: string): Command => ({
  args: [process.execPath, join(folders.bench, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', site],
  cwd: folders.bench,
});

const signpost: Tool = {
  name: 'signpost',
  title: async () => 'Signpost',
  prepare: ({ root, content, articles, whole }) =>
    writeContent(content, join(root, 'content'), articles, whole),
  build: ({ root }) => [
    {
      args: [process.execPath, astro(folders.root), 'build'],
      cwd: folders.root,
      env: { SIGNPOST_CONTENT: join(root, 'content'), SIGNPOST_DIST: join(root, 'dist') },
    },
  ],
  out: ({ root }) => join(root, 'dist'),
  edit: ({ root }, { path, text }) => writeFile(join(root, 'content/articles', path), edited(text)),
};

/** A peer that is made from a template, and reads plain Markdown below `source`. */
function peer(
  name: ToolName,
  template: string,
  source: string,
  change?: (text: string) => string,
): Pick<Tool, 'name' | 'prepare' | 'edit'> {
  return {
    name,
    async prepare({ root, articles, lanes }) {
      await mkdir(root, { recursive: true });
      await cp(template, root, { recursive: true });
      // Starlight's pages ask for an icon, and it brings none.
      await cp(join(folders.root, 'public/favicon.svg'), join(root, 'public/favicon.svg'));
      await writePlain(join(root, source), [...articles.map(plainArticle), ...lanes], change);
    },
    async edit({ root }, article) {
      const { path, text } = plainArticle(article);
      await mkdir(dirname(join(root, source, path)), { recursive: true });
      await writeFile(join(root, source, path), edited(change ? change(text) : text));
    },
  };
}

const astroOut = ({ root }: Job) => join(root, 'dist');
const buildAstro = ({ root }: Job): Command => ({
  args: [process.execPath, astro(folders.bench), 'build'],
  cwd: root,
});

const bareAstro: Tool = {
  ...peer('astro', folders.astroTemplate, 'articles'),
  title: async () => `Astro ${await versionOf('astro')}, bare, with Pagefind`,
  build: (job) => [buildAstro(job), pagefind(astroOut(job))],
  out: astroOut,
};

const starlight: Tool = {
  ...peer('starlight', folders.starlightTemplate, 'src/content/docs/articles'),
  title: async () => `Starlight ${await versionOf('@astrojs/starlight')}`,
  build: (job) => [buildAstro(job)],
  out: astroOut,
};

const hugo: Tool = {
  // Text that looks like one of Hugo's shortcodes is kept as text.
  ...peer('hugo', folders.hugoTemplate, 'content/articles', (text) =>
    text.replace(/\{\{([<%])(.*?)([>%])\}\}/gs, '{{$1/*$2*/$3}}'),
  ),
  title: async () => `Hugo ${hugoVersion()}, with Pagefind`,
  missing: () =>
    hugoVersion() === undefined
      ? 'Hugo is not installed: apt-get install hugo, or https://gohugo.io/installation/'
      : undefined,
  build: (job) => [{ args: ['hugo', '--quiet'], cwd: job.root }, pagefind(hugo.out(job))],
  out: ({ root }) => join(root, 'public'),
};

function hugoVersion(): string | undefined {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return /v(\d+\.\d+(?:\.\d+)?)/.exec(stdout ?? '')?.[1];
}

export const tools: Readonly<Record<ToolName, Tool>> = { signpost, astro: bareAstro, starlight, hugo };
