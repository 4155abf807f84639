import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An article to check: its path below `articles/`, and its text. */
export interface BenchArticle {
  path: string;
  text: string;
}

/** Our own articles again and again under other ids, each with other topics. */
export async function madeUpArticles(count: number): Promise<BenchArticle[]> {
  const folder = 'content/articles';
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.mdx'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Array.from({ length: count }, (_, index) => {
    const text = (texts[index % texts.length] as string)
      .replace(/^articleId: .*$/m, `articleId: made-up-${index}`)
      .replace(/^pageTitle: (.*)$/m, `pageTitle: ${index} $1`)
      .replace(/^supportTopicIds: .*$/m, `supportTopicIds: ["${32_000_000 + Math.floor(index / 2)}"]`)
      .replace(/^(codes|related): .*\n/gm, '');
    return { path: `area-${index % 60}/made-up-${index}.mdx`, text };
  });
}

/** The files of a legacy corpus, with just enough of their headers for the check to have all its work. */
export async function corpusArticles(folder: string): Promise<BenchArticle[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const source = (await readFile(join(folder, name), 'utf8')).replace(/^\uFEFF+/, '');
      const end = source.indexOf('/>');
      const header = end < 0 ? '' : source.slice(0, end);
      const ids = (attribute: string, pattern: RegExp) =>
        (new RegExp(`${attribute}\\s*=\\s*"([^"]*)"`, 'i').exec(header)?.[1] ?? '')
          .split(',')
          .map((id) => id.trim())
          .filter((id) => pattern.test(id));
      const frontmatter = [
        `pageTitle: ${JSON.stringify(`Article ${index}`)}`,
        `description: ${JSON.stringify(`From file ${index} of the corpus.`)}`,
        `articleId: corpus-${index}`,
        `supportTopicIds: ${JSON.stringify(ids('supportTopicIds', /^\d{7,9}$/))}`,
        `productPesIds: ${JSON.stringify(ids('productPesIds', /^\d{4,7}$/))}`,
        'cloudEnvironments: [public, fairfax, usnat, ussec]',
        'kind: troubleshooting',
        'reviewed: 2026-11-22',
      ];
      const body = end < 0 ? source : source.slice(end + 2);
      return {
        path: `area-${index % 60}/corpus-${index}.md`,
        text: `---\n${frontmatter.join('\n')}\n---\n${body}`,
      };
    }),
  );
}
