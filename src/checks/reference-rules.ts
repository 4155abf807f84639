import { didYouMean } from '../schemas/nearest.ts';
import type { Finding } from './finding.ts';
import type { Content, ReadArticle } from './read-content.ts';

const ADDRESS = /^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;
const START = { line: 1, column: 1, endColumn: 2 };

/** What one file says of another: ids and addresses that must be unique, names that must exist. */
export function checkReferences({ articles, codes }: Content, findings: Finding[]): void {
  checkAddresses(articles, findings);
  checkArticleIds(articles, findings);
  checkCodeIds(codes, findings);
  checkOwners(articles, findings);
  const articleIds = articles.map(givenArticleId).filter((id) => id !== undefined);
  const codeIds = codes.map(({ data }) => data.id);
  const known = { related: namesOf(articleIds), codes: namesOf(codeIds) };
  for (const article of articles) {
    checkNames(article, 'related', known.related, findings);
    checkNames(article, 'codes', known.codes, findings);
    checkDays(article, findings);
  }
}

function checkAddresses(articles: readonly ReadArticle[], findings: Finding[]) {
  const first = new Map<string, string>();
  for (const { file, id } of articles) {
    if (!ADDRESS.test(id)) {
      const message = `"${id}" is not an address. Expected articles/<area>/<name>, of letters, digits and hyphens.`;
      findings.push({ rule: 'address-invalid', file, ...START, message });
    }
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    else {
      const message = `The address /articles/${id}/ is already that of ${other}. Expected one file an address.`;
      findings.push({ rule: 'address-taken', file, ...START, message });
    }
  }
}

function checkArticleIds(articles: readonly ReadArticle[], findings: Finding[]) {
  const first = new Map<string, string>();
  for (const { file, data, source } of articles) {
    if (!data) continue;
    const folded = data.articleId.toLowerCase();
    const other = first.get(folded);
    if (other === undefined) first.set(folded, `"${data.articleId}" of ${file}`);
    else {
      const message = `articleId: "${data.articleId}" is taken by ${other}. Expected one that no other article has.`;
      findings.push({ rule: 'article-id-taken', file, ...source.placeOf(['articleId']), message });
    }
  }
}

/** The id an article gives itself, whatever else is wrong with it: what points to it is not wrong for that. */
function givenArticleId({ source }: ReadArticle): string | undefined {
  const id = (source.data as { articleId?: unknown } | null | undefined)?.articleId;
  return typeof id === 'string' ? id.trim() : undefined;
}

function checkCodeIds(codes: Content['codes'], findings: Finding[]) {
  const first = new Map<string, Content['codes'][number]>();
  for (const code of codes) {
    const folded = code.data.id.toLowerCase();
    const other = first.get(folded);
    if (other === undefined) first.set(folded, code);
    else {
      const message = `"${code.data.id}" is already in ${other.file}:${other.place.line}. Expected one entry a code.`;
      findings.push({ rule: 'row-repeated', file: code.file, ...code.place, message });
    }
  }
}

function checkOwners(articles: readonly ReadArticle[], findings: Finding[]) {
  const owners = new Map<string, string>();
  for (const { file, data, source } of articles) {
    data?.codes.forEach((code, index) => {
      const other = owners.get(code.toLowerCase());
      if (other === undefined) owners.set(code.toLowerCase(), file);
      else {
        const message = `codes: "${code}" is owned by ${other} already. Expected one owner a code.`;
        findings.push({ rule: 'code-owned-twice', file, ...source.placeOf(['codes', index]), message });
      }
    });
  }
}

/** Names that exist, and the same without case. */
interface Names {
  all: readonly string[];
  folded: ReadonlySet<string>;
}

const namesOf = (all: readonly string[]): Names => ({
  all,
  folded: new Set(all.map((name) => name.toLowerCase())),
});

const references = {
  related: { rule: 'related-unknown', what: 'an article id' },
  codes: { rule: 'code-unknown', what: 'a code in content/codes' },
} as const;

function checkNames(
  { file, data, source }: ReadArticle,
  key: keyof typeof references,
  known: Names,
  findings: Finding[],
) {
  const { rule, what } = references[key];
  data?.[key].forEach((name, index) => {
    if (known.folded.has(name.toLowerCase())) return;
    const message = `${key}: "${name}" is not ${what}.${didYouMean(name, known.all) || ` Expected ${what} that exists.`}`;
    findings.push({ rule, file, ...source.placeOf([key, index]), message });
  });
}

function checkDays({ file, data, source }: ReadArticle, findings: Finding[]) {
  if (!data?.expires || data.expires > data.reviewed) return;
  const message = `expires: ${data.expires} is not after reviewed, ${data.reviewed}. Expected a later day.`;
  findings.push({ rule: 'expires-before-review', file, ...source.placeOf(['expires']), message });
}
