import { cancel, isCancel, select, text } from '@clack/prompts';
import { kindNames, kinds } from '../../schemas/kinds.ts';
import { Refused, readArea, readKind, readTitle, readTopics } from './answers.ts';
import type { Given } from './arguments.ts';
import type { Existing } from './existing.ts';
import type { Decided } from './write-article.ts';

const OTHER = '';

/** Asks for what was not given. An answer that cannot be taken is asked for again, with the reason. */
export async function ask(given: Given, existing: Existing): Promise<Decided> {
  const kind = readKind(given.kind ?? (await askKind()));
  const area = readArea(given.area ?? (await askArea(existing.areas)));
  const title = readTitle(given.title ?? (await askTitle(area, existing)), area, existing);
  const topics = readTopics(given.topics ?? (await askTopics(existing)), existing.topics);
  return { kind, area, title, topics };
}

/** Takes the answers that were given, and asks nothing. */
export function takeGiven({ kind, area, title, topics = '' }: Given, existing: Existing): Decided {
  const missing = Object.entries({ kind, area, title }).flatMap(([name, value]) =>
    value ? [] : [`--${name}`],
  );
  if (!kind || !area || !title) {
    throw new Refused(`Nobody is there to ask. Expected ${missing.join(', ')} on the command line.`);
  }
  return {
    kind: readKind(kind),
    area: readArea(area),
    title: readTitle(title, readArea(area), existing),
    topics: readTopics(topics, existing.topics),
  };
}

async function askKind(): Promise<string> {
  const options = kindNames.map((value) => ({ value, label: value, hint: kinds[value].summary }));
  return answered(await select<string>({ message: 'What is the article for?', options }));
}

async function askArea(areas: readonly string[]): Promise<string> {
  const options = [...areas.map((value) => ({ value, label: value })), { value: OTHER, label: 'A new area' }];
  const area = answered(await select<string>({ message: 'Which area does it belong to?', options }));
  if (area !== OTHER) return area;
  return answered(await text({ message: 'What is the new area called?', validate: refusal(readArea) }));
}

async function askTitle(area: string, existing: Existing): Promise<string> {
  const validate = refusal((answer) => readTitle(answer, area, existing));
  return answered(await text({ message: 'What is its title, in the words of the problem?', validate }));
}

async function askTopics({ topics }: Existing): Promise<string> {
  const validate = refusal((answer) => readTopics(answer, topics));
  const message = 'Which support topics does it answer? Ids with commas, or nothing.';
  return answered(await text({ message, placeholder: topics[0]?.id ?? '', defaultValue: '', validate }));
}

/** A reader of answers as what the prompts ask of one: the words of its refusal, or nothing. */
function refusal(read: (answer: string) => unknown): (answer: string | undefined) => string | undefined {
  return (answer = '') => {
    try {
      read(answer);
      return undefined;
    } catch (error) {
      if (error instanceof Refused) return error.message;
      throw error;
    }
  };
}

function answered(answer: string | symbol): string {
  if (!isCancel(answer)) return String(answer);
  cancel('Nothing was written.');
  process.exit(1);
}
