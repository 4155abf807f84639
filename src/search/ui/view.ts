import type { Answer } from '../answer.ts';
import { element } from '../dom.ts';
import { identifierOptions, unknownIdentifier } from './identifier-card.ts';
import { liveRegion } from './live-region.ts';
import { notes } from './notes.ts';
import { resultGroups, resultLinks } from './result-list.ts';
import { announcement, countSentence, elsewhereSentence, nothingSentence } from './say.ts';
import { waysOn } from './ways-on.ts';

/** What is seen of an answer, and of having none yet. */
export interface View {
  /** The parts, in order, for below the field. */
  parts: HTMLElement[];
  list: HTMLElement;
  showAnswer(answer: Answer, asked: AskedFor): void;
  /** Says that something goes on, above what is shown already. */
  showWait(words: string): void;
  showFailure(words: string): void;
  /** Nothing has been asked. */
  showStart(): void;
  /** Another question is being typed: nothing is said of the last one any more. */
  hold(): void;
}

/** Of a question, what its answer does not repeat. */
export interface AskedFor {
  filtered: boolean;
  /** How many results were asked for. */
  limit: number;
}

/** What a person can ask of a view, and what of the page around it moves along. */
export interface ViewActs {
  again(): void;
  searchExactly(): void;
  more(): void;
  /** The options have changed. */
  changed(): void;
  /** Shows or hides the page's own lists of problems and kinds; `undefined` in a dialog, which has links instead. */
  browse: ((shown: boolean) => void) | undefined;
}

export function makeView(acts: ViewActs): View {
  const live = liveRegion();
  // The live region says the same, and more.
  const count = element('p', { class: 'search-count', 'aria-hidden': 'true' });
  const above = element('div', { class: 'search-notes' });
  const list = element('div', {
    role: 'listbox',
    id: 'search-results',
    'aria-label': 'Results',
    hidden: '',
  });
  const below = element('div', { class: 'search-below' });

  interface Shown {
    count?: string;
    above?: HTMLElement[];
    options?: HTMLElement[];
    below?: HTMLElement[];
    lost?: boolean;
  }

  function show({
    count: words = '',
    above: notes = [],
    options = [],
    below: rest = [],
    lost = false,
  }: Shown) {
    count.textContent = words;
    above.replaceChildren(...notes);
    list.replaceChildren(...options);
    below.replaceChildren(...rest, ...(lost && !acts.browse ? [waysOn()] : []));
    acts.changed();
  }

  return {
    parts: [live.node, count, above, list, below],
    list,
    showAnswer(answer, { filtered, limit }) {
      const known = answer.identifiers.filter(({ status }) => status !== 'unknown');
      const unknown = answer.identifiers.filter(({ status }) => status === 'unknown');
      const lost = answer.results.length === 0 && known.length === 0;
      acts.browse?.(lost);
      show({
        count: countSentence(answer),
        above: [...notes(answer, acts.searchExactly), ...unknown.map(unknownIdentifier)],
        options: [...known.map(identifierOptions), ...resultGroups(answer.results)],
        below: [...moreButton(answer, limit, acts.more), ...noAnswer(answer, filtered)],
        lost,
      });
      live.say(announcement(answer, filtered));
    },
    showWait(words) {
      count.textContent = words;
      live.say(words);
    },
    showFailure(words) {
      const again = element('button', { type: 'button', class: 'search-button' }, 'Try again');
      again.addEventListener('click', acts.again);
      acts.browse?.(true);
      show({ above: [element('p', { class: 'search-verdict' }, words), again], lost: true });
      live.say(words);
    },
    showStart() {
      acts.browse?.(true);
      show({ lost: true });
      live.say('');
    },
    hold: live.hold,
  };
}

/** The total also counts pages that stand above as those of an identifier: fewer than asked for are the last. */
function moreButton({ results, total }: Answer, limit: number, more: () => void): HTMLElement[] {
  if (results.length >= total || results.length < limit) return [];
  const button = element('button', { type: 'button', class: 'search-more' }, 'Show more');
  button.addEventListener('click', more);
  return [element('p', {}, button, ` ${results.length} of ${total} are shown.`)];
}

function noAnswer(answer: Answer, filtered: boolean): HTMLElement[] {
  const sentence = nothingSentence(answer, filtered);
  const { partial } = answer;
  const verdict = sentence ? [element('h2', { class: 'search-verdict' }, sentence)] : [];
  const known = elsewhereSentence(answer);
  const about = known ? [element('p', {}, known)] : [];
  const hint = sentence
    ? [element('p', {}, 'Check the spelling, use fewer words, or paste the code alone.')]
    : [];
  if (!partial || partial.results.length === 0) return [...verdict, ...about, ...hint];
  const asked = answer.unmatched.length > 0 || answer.identifiers.some(({ status }) => status === 'unknown');
  const label = `The nearest pages ${asked ? 'match only' : 'only mention'}: ${partial.words.join(', ')}`;
  return [
    ...verdict,
    ...about,
    element(
      'section',
      { class: 'search-partial', 'aria-labelledby': 'search-partial' },
      element('h2', { class: 'search-label', id: 'search-partial' }, label),
      resultLinks(partial.results),
    ),
    ...hint,
  ];
}
