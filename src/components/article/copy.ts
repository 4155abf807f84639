const SAID_MS = 4000;

/**
 * The button that copies the code block it stands in. Where the browser refuses, as in a frame that may not write to
 * the clipboard, the code is selected instead, ready for the keyboard.
 */
class CopyButton extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy() {
    const code = this.parentElement?.querySelector('pre');
    if (!code) return;
    try {
      await navigator.clipboard.writeText((code.textContent ?? '').replace(/\n$/, ''));
      this.#say('Copied');
    } catch {
      getSelection()?.selectAllChildren(code);
      this.#say('Selected, not copied: use the keyboard to copy');
    }
  }

  #say(words: string) {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    clearTimeout(this.#timer);
    status.textContent = words;
    this.#timer = setTimeout(() => status.replaceChildren(), SAID_MS);
  }
}

customElements.define('signpost-copy', CopyButton);
