import { didYouMean } from '../schemas/nearest.ts';
import type { Finding } from './finding.ts';
import type { Content } from './read-content.ts';

/** How people ask: each page that is asked for exists and has one row, and no question is written for two. */
export function checkAsked({ asked, articles, codes, tables }: Content, findings: Finding[]): void {
  const pages = [
    ...articles.map(({ id }) => `/articles/${id}/`),
    ...codes.map(({ data }) => `/codes/${data.id.toLowerCase()}/`),
  ];
  const known = new Set(pages);
  const first = new Map<string, string>();
  for (const { file, place, data } of asked) {
    if (!known.has(data.page)) {
      const hint = didYouMean(data.page, pages) || ' Expected the address of an article or a code.';
      const message = `page: "${data.page}" is not a page of the site.${hint}`;
      findings.push({ rule: 'asked-page-unknown', file, ...place, message });
    }
    const other = first.get(data.page);
    if (other === undefined) first.set(data.page, `${file}:${place.line}`);
    else if (!other.startsWith(`${file}:`)) {
      const message = `"${data.page}" is already in ${other}. Expected one row a page.`;
      findings.push({ rule: 'row-repeated', file, ...place, message });
    }
  }
  const rows = [
    ...asked.map(({ data, ...row }) => ({ ...row, asked: data.asked, about: data.page })),
    ...tables.elsewhere.map(({ data, ...row }) => ({ ...row, asked: data.asked, about: data.id })),
  ];
  const owners = new Map<string, string>();
  for (const { file, place, asked: questions, about } of rows) {
    for (const question of questions) {
      const folded = question.toLowerCase();
      const owner = owners.get(folded);
      if (owner === undefined) owners.set(folded, about);
      else {
        const message = `"${question}" is asked for ${owner} already. Expected each question once.`;
        findings.push({ rule: 'question-repeated', file, ...place, message });
      }
    }
  }
}
