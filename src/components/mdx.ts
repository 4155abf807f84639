import Note from './Note.astro';
import Warning from './Warning.astro';

/** The components an article can use without importing them. `src/markdown/twin.ts` says each in plain Markdown. */
export const articleComponents = { Note, Warning };
