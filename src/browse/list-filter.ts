/**
 * A field that leaves of the lists beside it only the rows that hold every word typed. It appears only with script: the
 * lists are whole without it.
 */
class ListFilter extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const status = this.querySelector<HTMLElement>('[role="status"]');
    const scope = document.getElementById(this.dataset['for'] ?? '');
    if (!input || !status || !scope) return;
    const rows = [...scope.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
      row,
      words: (row.textContent ?? '').toLowerCase(),
    }));
    const groups = [...scope.querySelectorAll<HTMLElement>('[data-rows]')];
    const wasOpen = new Map(
      groups.flatMap((group) => (group instanceof HTMLDetailsElement ? [[group, group.open] as const] : [])),
    );
    const filter = () => {
      const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, words } of rows) {
        row.hidden = !wanted.every((word) => words.includes(word));
        if (!row.hidden) shown += 1;
      }
      for (const group of groups) {
        group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
        if (group instanceof HTMLDetailsElement) {
          group.open = wanted.length > 0 || (wasOpen.get(group) ?? false);
        }
      }
      status.textContent = wanted.length === 0 ? '' : `${shown} of ${rows.length}`;
    };
    this.hidden = false;
    input.addEventListener('input', filter);
    // A browser that comes back to the page fills the field in again.
    if (input.value) filter();
  }
}

customElements.define('list-filter', ListFilter);
