/** The chooser of light and dark. What is chosen is kept in the browser; `apply.js` sets it before the page is drawn. */
class ThemeChooser extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = document.documentElement.dataset['theme'] ?? '';
    select.addEventListener('change', () => choose(select.value));
  }
}

function choose(theme: string) {
  if (theme) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  try {
    if (theme) localStorage.setItem('theme', theme);
    else localStorage.removeItem('theme');
  } catch {
    // Storage can be refused, in a frame for one; the choice then lasts as long as the page.
  }
}

customElements.define('signpost-theme', ThemeChooser);
