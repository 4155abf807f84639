import type { Question } from '../schemas/questions.ts';

/** What kind of answer each control takes, for a reader who has to have it ready; nothing where any text will do. */
export const answerKinds: Readonly<Record<Question['control'], string | undefined>> = {
  text: undefined,
  lines: undefined,
  number: 'A number',
  date: 'A date and a time',
  choice: 'One of these',
  radio: 'One of these',
  choices: 'Any of these',
  information: undefined,
};
