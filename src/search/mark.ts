import { element } from './dom.ts';
import { MARKS_KEY, wordPattern, wordsFor } from './ui/marks-note.ts';
import { loadStyles } from './ui/styles.ts';

const MOST_MARKS = 200;
const MOST_OPENED = 5;
const SAID_MS = 2000;
/** Text that search does not read, or that is no prose. */
const SKIPPED = 'nav, button, select, textarea, script, style, svg, [data-pagefind-ignore], mark.found';

/**
 * Marks the words that led to this page, and goes to the first unless the address names a place itself. Runs when the
 * module is loaded, and again where another result leads to the page that is already open.
 */
export function markFound(): void {
  const main = document.querySelector('main');
  const words = takeWords();
  const pattern = wordPattern(words);
  if (!main || !pattern) return;
  unmark();
  const marks = markText(main, pattern);
  const [first] = marks;
  if (!first) return;
  openAround(marks);
  if (!location.hash) first.scrollIntoView({ block: 'center' });
  offerToClear(main, marks.length);
}

function takeWords(): string[] {
  try {
    const note = localStorage.getItem(MARKS_KEY) ?? '';
    localStorage.removeItem(MARKS_KEY);
    return wordsFor(location.pathname, note, Date.now());
  } catch {
    return [];
  }
}

function markText(root: Element, pattern: RegExp): HTMLElement[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  const marks: HTMLElement[] = [];
  for (const text of texts) {
    // From the end, so that the places found stay right while the text before them is still whole.
    const found = [...text.data.matchAll(pattern)].slice(0, MOST_MARKS - marks.length);
    const made = found.reverse().map(({ index, 0: word }) => {
      const hit = text.splitText(index);
      hit.splitText(word.length);
      const mark = element('mark', { class: 'found' });
      hit.replaceWith(mark);
      mark.append(hit);
      return mark;
    });
    marks.push(...made.reverse());
  }
  return marks;
}

/** Opens the closed questions that hold marks: all when they are few, else the one with the first mark. */
function openAround([first, ...others]: readonly HTMLElement[]): void {
  const closed = (mark: HTMLElement) =>
    mark.closest('summary') ? null : mark.closest<HTMLDetailsElement>('details:not([open])');
  const holders = new Set([first, ...others].flatMap((mark) => (mark && closed(mark)) ?? []));
  const few = [...holders].slice(0, holders.size > MOST_OPENED ? 1 : MOST_OPENED);
  for (const details of few) details.open = true;
}

function offerToClear(main: HTMLElement, count: number): void {
  const status = element('span', { role: 'status' });
  const button = element('button', { type: 'button' }, 'Clear marks');
  const bar = element('div', { class: 'found-bar', 'data-pagefind-ignore': '' }, status, button);
  let isOver = false;
  void loadStyles().then(() => {
    if (isOver) return;
    main.querySelector('.found-bar')?.remove();
    main.append(bar);
    // A live region speaks only of what changes after it is there.
    setTimeout(() => {
      if (!isOver) status.textContent = count === 1 ? '1 place marked' : `${count} places marked`;
    }, 100);
  });
  const end = () => {
    isOver = true;
    unmark();
    const hadFocus = document.activeElement === button;
    button.remove();
    status.textContent = 'Marks cleared';
    if (hadFocus) focusText(main);
    setTimeout(() => bar.remove(), SAID_MS);
    document.removeEventListener('keydown', onKey);
  };
  const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape' && !defaultPrevented && !document.querySelector('dialog[open]')) end();
  };
  button.addEventListener('click', end);
  document.addEventListener('keydown', onKey);
}

/** Where the keyboard goes on from when its button is gone. */
function focusText(main: HTMLElement): void {
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}

function unmark(): void {
  for (const mark of document.querySelectorAll('mark.found')) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode?.normalize();
  }
}

markFound();
