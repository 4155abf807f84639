import { leaveWords } from './words-to-mark.ts';

/** Before a result is opened, by whatever button or key, leaves the words that its page is to mark. */
export function leaveWordsOnOpening(root: HTMLElement): void {
  const prepare = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-words]');
    if (!link || event.button > 1) return;
    leaveWords(link);
    if (isElsewhere(event) || !link.hash || link.pathname !== location.pathname) return;
    // The page is not loaded anew, so nothing there would read the words.
    addEventListener('hashchange', markHere, { once: true });
    if (link.hash === location.hash) markHere();
  };
  root.addEventListener('click', prepare);
  root.addEventListener('auxclick', prepare);
}

/** Whether a click opens another tab or window. */
export const isElsewhere = ({ ctrlKey, metaKey, shiftKey, button }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || button !== 0;

/** Opens a link as a click would, in another tab when Enter was pressed with Ctrl or ⌘. */
export function follow(
  link: HTMLAnchorElement,
  { ctrlKey, metaKey, shiftKey }: Partial<KeyboardEvent>,
): void {
  const keys = { ctrlKey: ctrlKey === true, metaKey: metaKey === true, shiftKey: shiftKey === true };
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
}

function markHere(): void {
  void import('../mark.ts').then(({ markFound }) => markFound());
}
