import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { findMdxFault } from '../markdown/parse.ts';
import { type ArticleFrontmatter, articleSchema } from '../schemas/article.ts';
import { changeSchema } from '../schemas/change.ts';
import { cloudSchema } from '../schemas/cloud.ts';
import { codeFamilySchema } from '../schemas/code.ts';
import { productSchema } from '../schemas/product.ts';
import { topicSchema } from '../schemas/topic.ts';
import { readArticleSource } from './article-source.ts';
import { checkData } from './check-data.ts';
import { checkReferences } from './check-references.ts';
import type { Finding } from './finding.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** An article that was read, with what the checks across files need to point into it. */
export interface CheckedArticle {
  file: string;
  /** The address, `<area>/<name>`, in lower case. */
  id: string;
  source: YamlSource;
  /** Absent when the frontmatter has faults of its own. */
  data?: ArticleFrontmatter;
}

/** A code that was read. */
export interface CheckedCode {
  file: string;
  id: string;
  line: number;
}

/** What a run found. */
export interface ContentCheck {
  findings: Finding[];
  articles: CheckedArticle[];
  codes: CheckedCode[];
}

const tables = {
  'topics.yaml': topicSchema,
  'products.yaml': productSchema,
  'clouds.yaml': cloudSchema,
  'changes.yaml': changeSchema,
} as const satisfies Record<string, z.ZodObject>;

/**
 * Reads a whole content folder and finds every fault of every file: frontmatter and tables against their schemas,
 * bodies against the MDX grammar, and ids, addresses, `related` and `codes` against each other.
 *
 * @param folder - the content folder
 * @param root - the folder that paths in findings are relative to
 */
export async function checkContent(folder: string, root = process.cwd()): Promise<ContentCheck> {
  const findings: Finding[] = [];
  const articles: CheckedArticle[] = [];
  const codes: CheckedCode[] = [];
  const name = (path: string) => relative(root, path).split(sep).join('/');

  for (const path of await filesBelow(join(folder, 'articles'), /\.mdx?$/)) {
    const id = relative(join(folder, 'articles'), path)
      .split(sep)
      .join('/')
      .replace(/\.mdx?$/, '');
    const article = await checkArticle(path, name(path), id, findings);
    if (article) articles.push(article);
  }
  for (const path of await filesBelow(join(folder, 'codes'), /\.ya?ml$/)) {
    codes.push(...checkCodes(await readFile(path, 'utf8'), name(path), findings));
  }
  for (const [table, schema] of Object.entries(tables)) {
    const text = await readFile(join(folder, table), 'utf8').catch(() => undefined);
    if (text !== undefined) checkTable(text, schema, name(join(folder, table)), findings);
  }
  checkReferences(articles, codes, findings);
  return { findings, articles, codes };
}

async function checkArticle(path: string, file: string, id: string, findings: Finding[]) {
  const text = decodeUtf8(await readFile(path));
  if (text === undefined) {
    findings.push({ file, line: 1, key: 'file', message: 'is not UTF-8. Expected text saved as UTF-8.' });
    return undefined;
  }
  const parts = readArticleSource(text);
  if (typeof parts === 'string') {
    findings.push({ file, line: 1, key: 'frontmatter', message: parts });
    return undefined;
  }
  const { frontmatter } = parts;
  for (const { line, message } of frontmatter.problems) {
    findings.push({ file, line, key: 'frontmatter', message });
  }
  for (const { path: where, written } of frontmatter.lossyNumbers()) {
    findings.push({
      file,
      line: frontmatter.lineOf(where),
      key: String(where[0]),
      message: `${written} is read as a number and changed. Expected it in quotes: "${written}".`,
    });
  }
  checkBody(parts.body, parts.bodyLine, file, findings);
  const article: CheckedArticle = { file, id: id.toLowerCase(), source: frontmatter };
  if (frontmatter.problems.length === 0) {
    const data = checkData(articleSchema, frontmatter.data, { file, source: frontmatter }, findings);
    if (data) article.data = data;
  }
  return article;
}

function checkBody(body: string, firstLine: number, file: string, findings: Finding[]) {
  const fault = file.endsWith('.mdx') ? findMdxFault(body) : undefined;
  if (!fault) return;
  const message = `is not valid MDX: ${fault.reason}.`;
  findings.push({ file, line: fault.line + firstLine - 1, key: 'body', message });
}

function checkCodes(text: string, file: string, findings: Finding[]): CheckedCode[] {
  const source = readYaml(text);
  findings.push(...source.problems.map(({ line, message }) => ({ file, line, key: 'yaml', message })));
  if (source.problems.length > 0) return [];
  const family = checkData(codeFamilySchema, source.data, { file, source }, findings);
  return (family?.codes ?? []).map(({ id }, index) => ({
    file,
    id,
    line: source.lineOf(['codes', index, 'id']),
  }));
}

function checkTable(text: string, schema: z.ZodObject, file: string, findings: Finding[]) {
  const source = readYaml(text);
  findings.push(...source.problems.map(({ line, message }) => ({ file, line, key: 'yaml', message })));
  if (source.problems.length > 0) return;
  if (!Array.isArray(source.data)) {
    findings.push({ file, line: 1, key: 'yaml', message: 'is not a list. Expected one item a row.' });
    return;
  }
  const seen = new Map<string, number>();
  source.data.forEach((row: unknown, index) => {
    const parsed = checkData(schema, row, { file, source, path: [index] }, findings);
    if (!parsed) return;
    const id = String(parsed['id']);
    const line = source.lineOf([index, 'id']);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    else
      findings.push({
        file,
        line,
        key: 'id',
        message: `"${id}" is already on line ${first}. Expected one row an id.`,
      });
  });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The files below a folder whose names match, in code-point order; none when there is no such folder. */
async function filesBelow(folder: string, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
