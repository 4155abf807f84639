/** Leaves a word for the next page of the frame, where storage allows it; nothing depends on it. */
export function leave(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // It can be refused in a frame. The address holds the context, and the portal says its theme to every page.
  }
}
