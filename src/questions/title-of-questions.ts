import type { Questions } from '../schemas/questions.ts';

/** What the title of a form says besides its subject: that it is one. */
const NOT_THE_SUBJECT =
  /\b(?:(?:problem)?\s*scoping\s*quest?(?:ions?)?|questions?|data ?collection(?: ?doc)?|intake form)\b(?:\s+(?:for|on|about|to|regarding|of|in)\b)?/gi;

/** What a form of questions is about; its title as it stands where that says nothing else. */
export function titleOfQuestions({ title, pageTitle }: Pick<Questions, 'title' | 'pageTitle'>): string {
  const written = title?.trim() || pageTitle;
  const subject = written
    .replace(NOT_THE_SUBJECT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–-]+|[\s:–-]+$/g, '');
  return subject === '' ? written : subject.charAt(0).toUpperCase() + subject.slice(1);
}
