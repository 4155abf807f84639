import { element } from './dom.ts';
import './search-element.ts';

/** The search as a dialog over the page. Esc, the button and a press outside close it; focus returns by itself. */
export function makeDialog(): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'search-close' }, 'Close');
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    close,
    element('signpost-search' as 'div'),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
