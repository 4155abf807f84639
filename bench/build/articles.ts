import { existsSync } from 'node:fs';
import { cp, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { folders } from '../folders.ts';
import { runStep } from '../run-step.ts';
import { sample } from '../search/sample.ts';
import type { Size } from './options.ts';

/** An imported article: its path below `articles/`, with its ending, and its text. */
export interface BenchArticle {
  path: string;
  text: string;
}

/** The corpus as content: imported, unless the folder already is what an import made. */
export async function importedFolder(corpus: string, work: string): Promise<string> {
  const given = resolve(corpus);
  if (!existsSync(given)) throw new Error(`--corpus: there is no folder ${given}.`);
  if (existsSync(join(given, 'import-manifest.json'))) return given;
  const content = join(work, 'imported');
  await runStep({
    says: `Importing ${given}`,
    command: process.execPath,
    args: [join(folders.root, 'src/cli/import.ts'), given, '--out', content],
    cwd: folders.root,
    // Files that were rejected are said by the import; the others are there.
    accepts: [0, 1],
  });
  return content;
}

/** The articles of a content folder, in the order of their paths. */
export async function readArticles(content: string): Promise<BenchArticle[]> {
  const folder = join(content, 'articles');
  const paths = await Array.fromAsync(glob('**/*.{md,mdx}', { cwd: folder }));
  return Promise.all(
    paths
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !path.includes('.imported.md'))
      .sort()
      .map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  );
}

/** As many articles as wanted, the same ones in every run. */
export function someOf(articles: readonly BenchArticle[], size: Size): BenchArticle[] {
  if (size === undefined || size >= articles.length) return [...articles];
  return sample(articles, size, ({ path }) => path).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A content folder with these articles and every table; with the whole corpus, also its other lanes. */
export async function writeContent(
  from: string,
  to: string,
  articles: readonly BenchArticle[],
  whole: boolean,
): Promise<void> {
  await mkdir(to, { recursive: true });
  const others = whole ? ['*.yaml', 'questions', 'services', 'landings', 'codes'] : ['*.yaml', 'codes'];
  for await (const name of glob(others, { cwd: from })) {
    await cp(join(from, name), join(to, name), { recursive: true });
  }
  await writeAll(join(to, 'articles'), articles);
}

/** The same pages for a peer: plain Markdown, with no more frontmatter than a title and a description. */
export async function writePlain(
  to: string,
  pages: readonly BenchArticle[],
  change: (text: string) => string = (text) => text,
): Promise<void> {
  await writeAll(
    to,
    pages.map(({ path, text }) => ({ path, text: change(text) })),
  );
}

const FRONTMATTER = /^---\n(.*?)\n---\n/s;

interface Names {
  pageTitle: string;
  description: string;
}

export function titleOf({ text }: BenchArticle): string {
  const { pageTitle }: Names = parse(FRONTMATTER.exec(text)?.[1] ?? '');
  return pageTitle;
}

/** An article with its body as it is, as a `.md` file with a title and a description. */
export function plainArticle({ path, text }: BenchArticle): BenchArticle {
  const frontmatter = FRONTMATTER.exec(text);
  if (!frontmatter) throw new Error(`${path} has no frontmatter.`);
  const { pageTitle, description }: Names = parse(frontmatter[1] ?? '');
  return {
    path: path.replace(/\.mdx$/, '.md'),
    text: `---\n${stringify({ title: pageTitle, description })}---\n${text.slice(frontmatter[0].length)}`,
  };
}

/** The article that is edited: one sentence more at its end. */
export const edited = (text: string): string =>
  `${text.trimEnd()}\n\nThis sentence was added by an editor.\n`;

async function writeAll(folder: string, articles: readonly BenchArticle[]): Promise<void> {
  const made = new Set(articles.map(({ path }) => dirname(path)));
  for (const name of made) await mkdir(join(folder, name), { recursive: true });
  for (const { path, text } of articles) await writeFile(join(folder, path), text);
}
