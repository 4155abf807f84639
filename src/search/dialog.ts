import { warm } from './client.ts';
import { element } from './dom.ts';
import './search-element.ts';
import type { SearchElement } from './search-element.ts';
import { isElsewhere } from './ui/links.ts';
import { loadStyles } from './ui/styles.ts';

let dialog: HTMLDialogElement | undefined;

/** Fetches what the search needs, before it is opened. */
export function prepare(): void {
  void loadStyles();
  void warm().catch(() => undefined);
}

/** Opens the search as a dialog over the page. Esc, the button and a press outside close it; focus returns by itself. */
export async function openDialog(query: string): Promise<void> {
  await loadStyles();
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<SearchElement>('signpost-search')?.begin(query);
}

function makeDialog(): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'search-close' }, 'Close');
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    close,
    element('signpost-search' as 'div'),
  );
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    const { target } = event;
    const isLeaving = target instanceof Element && target.closest('a') && !isElsewhere(event);
    if (target === made || isLeaving) made.close();
  });
  document.body.append(made);
  return made;
}
