import { readYaml, type YamlSource } from './yaml-source.ts';

/** The two parts of an article file. Lines are 1-based lines of the file. */
export interface ArticleSource {
  frontmatter: YamlSource;
  body: string;
  bodyLine: number;
}

const FENCE = /^---[ \t]*$/;

/**
 * Splits an article into frontmatter and body.
 *
 * @returns the parts, or the sentence that says why there are none.
 */
export function readArticleSource(text: string): ArticleSource | string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!FENCE.test(lines[0] ?? '')) {
    return 'There is no frontmatter. Expected a first line of "---", the keys, and a second "---".';
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) return 'The frontmatter does not end. Expected a second line of "---" after the keys.';
  return {
    frontmatter: readYaml(lines.slice(1, end).join('\n'), 2),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
