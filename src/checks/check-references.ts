import { didYouMean } from '../schemas/nearest.ts';
import type { CheckedArticle, CheckedCode } from './check-content.ts';
import type { Finding } from './finding.ts';

const ADDRESS = /^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;

/** What one file says of another: ids and addresses that must be unique, names that must exist. */
export function checkReferences(
  articles: readonly CheckedArticle[],
  codes: readonly CheckedCode[],
  findings: Finding[],
): void {
  checkAddresses(articles, findings);
  checkArticleIds(articles, findings);
  checkCodeIds(codes, findings);
  const articleIds = articles.map(givenArticleId).filter((id) => id !== undefined);
  const codeIds = codes.map(({ id }) => id);
  for (const article of articles) {
    checkNames(article, 'related', articleIds, 'an article id', findings);
    checkNames(article, 'codes', codeIds, 'a code in content/codes', findings);
    checkDays(article, findings);
  }
}

function checkAddresses(articles: readonly CheckedArticle[], findings: Finding[]) {
  const first = new Map<string, string>();
  for (const { file, id } of articles) {
    if (!ADDRESS.test(id)) {
      const message = `"${id}" is not an address. Expected articles/<area>/<name>, of letters, digits and hyphens.`;
      findings.push({ file, line: 1, key: 'file', message });
    }
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    else {
      const message = `has the address /articles/${id}/, which ${other} already has. Expected one file an address.`;
      findings.push({ file, line: 1, key: 'file', message });
    }
  }
}

function checkArticleIds(articles: readonly CheckedArticle[], findings: Finding[]) {
  const first = new Map<string, string>();
  for (const { file, data, source } of articles) {
    if (!data) continue;
    const folded = data.articleId.toLowerCase();
    const other = first.get(folded);
    if (other === undefined) first.set(folded, file);
    else {
      const message = `"${data.articleId}" is the id of ${other}. Expected one that no other article has.`;
      findings.push({ file, line: source.lineOf(['articleId']), key: 'articleId', message });
    }
  }
}

/** The id an article gives itself, whatever else is wrong with it: what points to it is not wrong for that. */
function givenArticleId({ source }: CheckedArticle): string | undefined {
  const id = (source.data as { articleId?: unknown } | null | undefined)?.articleId;
  return typeof id === 'string' ? id.trim() : undefined;
}

function checkCodeIds(codes: readonly CheckedCode[], findings: Finding[]) {
  const first = new Map<string, CheckedCode>();
  for (const code of codes) {
    const other = first.get(code.id.toLowerCase());
    if (other === undefined) first.set(code.id.toLowerCase(), code);
    else {
      const message = `"${code.id}" is already in ${other.file}:${other.line}. Expected one entry a code.`;
      findings.push({ file: code.file, line: code.line, key: 'id', message });
    }
  }
}

function checkNames(
  article: CheckedArticle,
  key: 'related' | 'codes',
  known: readonly string[],
  what: string,
  findings: Finding[],
) {
  const folded = new Set(known.map((name) => name.toLowerCase()));
  article.data?.[key].forEach((name, index) => {
    if (folded.has(name.toLowerCase())) return;
    const line = article.source.lineOf([key, index]);
    const message = `"${name}" is not ${what}.${didYouMean(name, known) || ` Expected ${what} that exists.`}`;
    findings.push({ file: article.file, line, key, message });
  });
}

function checkDays({ file, data, source }: CheckedArticle, findings: Finding[]) {
  if (!data?.expires || data.expires > data.reviewed) return;
  const message = `${data.expires} is not after reviewed, ${data.reviewed}. Expected a later day.`;
  findings.push({ file, line: source.lineOf(['expires']), key: 'expires', message });
}
