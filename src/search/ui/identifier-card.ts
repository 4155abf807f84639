import type { IdentifierAnswer, PageLink } from '../answer.ts';
import { element } from '../dom.ts';
import { kindTitle } from './labels.ts';
import { option } from './result-list.ts';
import { identifierSentence } from './say.ts';
import { wordsToMark } from './words-to-mark.ts';

/** An identifier that a page explains or names, as options of the list box that come before all results. */
export function identifierOptions(answer: IdentifierAnswer, index: number): HTMLElement {
  const id = `identifier-${index}`;
  if (answer.status === 'named') return namedCard(answer, id);
  return element(
    'div',
    { class: 'identifier' },
    element(
      'div',
      { role: 'group', 'aria-label': answer.name },
      ownerOption(answer, id),
      answer.own && linkOption(`${id}-own`, answer.own, answer, 'The code alone: '),
    ),
    mentionOptions(answer, id),
  );
}

/** An identifier that no page has: said plainly, with what looks like it set apart, outside the list box. */
export function unknownIdentifier(answer: IdentifierAnswer, index: number): HTMLElement {
  const id = `unknown-${index}`;
  const near = answer.near.map(({ name, says, owner }) =>
    element(
      'li',
      {},
      element('a', { href: owner.url, ...wordsToMark([name]) }, code(name)),
      says === undefined ? ` ${owner.title}` : ` ${says}`,
    ),
  );
  return element(
    'section',
    { class: 'identifier-unknown', 'aria-labelledby': id },
    element('h2', { id }, identifierSentence(answer)),
    near.length > 0
      ? element('p', { class: 'search-label', id: `${id}-near` }, 'Codes that look like it')
      : undefined,
    near.length > 0 ? element('ul', { role: 'list', 'aria-labelledby': `${id}-near` }, ...near) : undefined,
    answer.family && element('p', {}, element('a', { href: answer.family.url }, answer.family.title)),
  );
}

function ownerOption(answer: IdentifierAnswer, id: string): HTMLElement | undefined {
  const { owner, name, says } = answer;
  if (!owner) return undefined;
  return element(
    'a',
    { ...option(id, owner.url), class: 'result-page identifier-owner', ...wordsToMark(spellings(answer)) },
    element(
      'span',
      { class: 'identifier-name' },
      element('code', owner.title === name ? { class: 'identifier-alone' } : {}, name),
      owner.kind === undefined ? undefined : element('span', { class: 'kind-tag' }, kindTitle(owner.kind)),
    ),
    ' ',
    owner.title === name ? undefined : element('span', { class: 'result-title' }, owner.title),
    says === undefined ? undefined : element('span', { class: 'result-excerpt' }, says),
  );
}

function namedCard(answer: IdentifierAnswer, id: string): HTMLElement {
  const links = answer.mentions.map((link, place) => linkOption(`${id}-${place}`, link, answer));
  return element(
    'div',
    { class: 'identifier', role: 'group', 'aria-labelledby': `${id}-says` },
    element(
      'span',
      { class: 'identifier-says', id: `${id}-says` },
      'No page explains ',
      code(answer.name),
      '. These name it:',
    ),
    ...links,
  );
}

function mentionOptions(answer: IdentifierAnswer, id: string): HTMLElement | undefined {
  if (answer.mentions.length === 0) return undefined;
  const others =
    answer.mentioned === 1 ? 'Named on 1 other page' : `Named on ${answer.mentioned} other pages`;
  return element(
    'div',
    { class: 'identifier-mentions', role: 'group', 'aria-labelledby': `${id}-mentions` },
    element('span', { class: 'search-label', id: `${id}-mentions` }, others),
    ...answer.mentions.map((link, place) => linkOption(`${id}-${place}`, link, answer)),
  );
}

function linkOption(id: string, link: PageLink, answer: IdentifierAnswer, before = ''): HTMLElement {
  return element(
    'a',
    { ...option(id, link.url), class: 'identifier-link', ...wordsToMark(spellings(answer)) },
    before,
    link.title,
  );
}

/** How the identifier may stand on a page. */
const spellings = ({ name, written }: IdentifierAnswer): string[] => [...new Set([name, written])];

const code = (text: string): HTMLElement => element('code', {}, text);
