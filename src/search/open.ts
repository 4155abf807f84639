import type { SearchElement } from './search-element.ts';

/**
 * Opens the search: Ctrl+K or ⌘K, `/`, the field in the header, the form and the examples of the home page, which
 * without script are links to the search page. With script the query never leaves the browser: it is handed to the
 * dialog, and nothing is sent. The dialog and the search itself are loaded when they are first wanted.
 */
const load = () => import('./dialog.ts');

/** If the search cannot be loaded, the search page says so in words. What follows `#` is not sent. */
function open(query = '') {
  const onPage = document.querySelector<SearchElement>('signpost-search[data-page]');
  if (onPage) onPage.begin(query);
  else {
    load()
      .then(({ openDialog }) => openDialog(query))
      .catch(() => location.assign(`/search/#q=${encodeURIComponent(query)}`));
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

document.addEventListener('keydown', (event) => {
  const command =
    (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
  const slash =
    event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (!command && !slash) return;
  event.preventDefault();
  open();
});

const ways = document.querySelectorAll<HTMLElement>('.search-open, .search-form, [href^="/search/?q="]');
for (const way of ways) {
  const warm = () =>
    void load()
      .then(({ prepare }) => prepare())
      .catch(() => undefined);
  for (const sign of ['pointerenter', 'focusin']) way.addEventListener(sign, warm, { once: true });
  way.addEventListener(way.matches('form') ? 'submit' : 'click', (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    const typed = way.querySelector('input')?.value;
    open(typed ?? new URLSearchParams(way.getAttribute('href')?.slice(8)).get('q') ?? '');
  });
}

const key = document.querySelector<HTMLElement>('[data-search-key]');
if (key) {
  key.textContent = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';
}

try {
  // The page was opened from a result, which left the words to mark.
  if (localStorage.getItem('signpost-marks')) void import('./mark.ts');
} catch {
  // Storage can be refused; then nothing was left there either.
}
