import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listOf, parseCorpusFile } from './header.ts';

/** An article of the corpus that answers a problem. */
export interface CorpusArticle {
  /** Path of its page. */
  path: string;
  title: string;
  description: string;
  articleId: string;
  topicIds: readonly string[];
  productIds: readonly string[];
  clouds: readonly string[];
  /** With `resource` what the article is about, in lower case; empty when the file says none. */
  service: string;
  resource: string;
  area: string;
  /** Markdown. */
  body: string;
}

/** What the portal asks of a person with a problem: its title is another name of the problem. */
export interface CorpusQuestions {
  title: string;
  topicIds: readonly string[];
}

export interface Corpus {
  files: number;
  articles: CorpusArticle[];
  questions: CorpusQuestions[];
}

/** Lanes of files that answer; the others ask, diagnose or describe, and are nothing to find. */
const SOLUTIONS = new Set(['', 'generic', 'resource', 'apollo']);

/** Reads all files below a folder, `articles` of the corpus or the folder above it. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const names = (await Array.fromAsync(glob('**/*.md', { cwd: folder }))).sort();
  if (names.length === 0) throw new Error(`There is no Markdown file in ${folder}, which CORPUS_DIR names.`);
  const corpus: Corpus = { files: names.length, articles: [], questions: [] };
  const taken = new Set<string>();
  for (const name of names) {
    const { attributes, body } = parseCorpusFile(await readFile(join(folder, name), 'utf8'));
    const lane = (attributes['selfhelptype'] ?? '').toLowerCase();
    const title = attributes['pagetitle'] ?? '';
    const topicIds = listOf(attributes['supporttopicids']).map((id) => id.toLowerCase());
    if (lane === 'problemscopingquestions' && title) corpus.questions.push({ title, topicIds });
    if (!SOLUTIONS.has(lane) || title === '') continue;
    const path = freePath(name, taken);
    corpus.articles.push({
      path,
      title,
      description: attributes['description'] ?? '',
      articleId: attributes['articleid'] ?? '',
      topicIds,
      productIds: listOf(attributes['productpesids']),
      clouds: listOf(attributes['cloudenvironments']?.toLowerCase()),
      service: (attributes['service'] ?? '').toLowerCase(),
      resource: (attributes['resource'] ?? '').toLowerCase(),
      area: path.split('/')[2] ?? '',
      body,
    });
  }
  return corpus;
}

/** A path as our site would give the file, told apart from those that came before. */
function freePath(name: string, taken: Set<string>): string {
  const plain = name
    .replace(/^articles\//, '')
    .replace(/\.md$/, '')
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/[^a-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '') || 'x')
    .join('/');
  let path = `/articles/${plain}/`;
  for (let copy = 2; taken.has(path); copy += 1) path = `/articles/${plain}-${copy}/`;
  taken.add(path);
  return path;
}
