import type { SearchElement } from './search-element.ts';

/**
 * Opens the search dialog: Ctrl+K or ⌘K, `/`, or the field in the header, which without script is a link to the
 * search page. The dialog and the search itself are loaded when they are first wanted.
 */
let dialog: HTMLDialogElement | undefined;

async function open() {
  const onPage = document.querySelector<SearchElement>('signpost-search[data-page]');
  if (onPage) {
    onPage.begin();
    return;
  }
  const { makeDialog } = await import('./dialog.ts');
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<SearchElement>('signpost-search')?.begin();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** If the search cannot be loaded, the search page says so in words. */
const openOrLeave = () => void open().catch(() => location.assign('/search/'));

document.addEventListener('keydown', (event) => {
  const command =
    (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
  const slash =
    event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (!command && !slash) return;
  event.preventDefault();
  openOrLeave();
});

const opener = document.querySelector<HTMLElement>('[data-search-open]');
opener?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openOrLeave();
});

const key = document.querySelector<HTMLElement>('[data-search-key]');
if (key) {
  key.textContent = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';
}
