/** The keyboard of a text field over a list box, after the editable combobox of the ARIA Authoring Practices. */
export interface Combobox {
  /** To be called when the options have changed: what is selected stays so where it is still offered. */
  reset(): void;
}

/** What keys do that the list box itself does not know. */
interface Acts {
  /** Enter, with the selected option if there is one. */
  enter(event: KeyboardEvent, selected: HTMLAnchorElement | undefined): void;
  /** Esc when nothing is selected. */
  escape(event: KeyboardEvent): void;
}

const CARET_KEYS = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight']);

/**
 * Focus stays in the field; the selected option is named by `aria-activedescendant`. Arrows go round by way of the
 * field itself, so that one step back from the first option is the text again.
 */
export function combobox(input: HTMLInputElement, list: HTMLElement, acts: Acts): Combobox {
  let selected: HTMLAnchorElement | undefined;
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];

  function select(option: HTMLAnchorElement | undefined) {
    selected?.setAttribute('aria-selected', 'false');
    selected = option;
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  function move(step: 1 | -1) {
    const all = options();
    const from = selected ? all.indexOf(selected) : step === 1 ? -1 : all.length;
    select(all[from + step]);
  }

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && plain) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      acts.enter(event, selected);
    } else if (event.key === 'Escape') {
      if (!selected) acts.escape(event);
      else event.preventDefault();
      select(undefined);
    } else if (CARET_KEYS.has(event.key)) {
      select(undefined);
    }
  });

  // Another text is another question: what was selected for the last one is no answer to it.
  input.addEventListener('input', () => select(undefined));

  return {
    reset() {
      const { href } = selected ?? {};
      select(href === undefined ? undefined : options().find((option) => option.href === href));
      const some = list.querySelector('[role="option"]') !== null;
      list.hidden = !some;
      input.setAttribute('aria-expanded', String(some));
    },
  };
}
