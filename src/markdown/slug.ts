/**
 * The anchor of a heading, by GitHub's rules: small letters, spaces become hyphens, punctuation goes. A test holds it
 * to what the renderer makes of the same words.
 */
export function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
