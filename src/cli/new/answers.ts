import { oneOf, supportTopicId } from '../../schemas/fields.ts';
import { type Kind, kindNames } from '../../schemas/kinds.ts';
import { didYouMean } from '../../schemas/nearest.ts';
import type { Topic } from '../../schemas/topic.ts';
import { addressName } from './address-name.ts';
import type { Existing } from './existing.ts';

const AREA = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_TITLE = 80;
const kindField = oneOf('a kind', kindNames);

/** An answer that cannot be taken; the message says why and what was expected. */
export class Refused extends Error {}

/** @throws Refused where it is not a kind. */
export function readKind(answer: string): Kind {
  const result = kindField.safeParse(answer);
  if (result.success) return result.data;
  throw new Refused(result.error.issues[0]?.message);
}

/** @throws Refused where it cannot be part of an address. */
export function readArea(answer: string): string {
  const area = answer.trim();
  if (AREA.test(area)) return area;
  const example = addressName(area) || 'password-reset';
  throw new Refused(`"${area}" is not an area. Expected small letters, digits and hyphens: "${example}".`);
}

/** @throws Refused where the title breaks a rule of titles, or its address in the area is taken. */
export function readTitle(answer: string, area: string, { addresses }: Pick<Existing, 'addresses'>): string {
  const title = answer.trim().replace(/\s+/g, ' ');
  if (title === '') throw new Refused('There is no title. Expected the reader’s problem, in their words.');
  if (title.length > LONGEST_TITLE) {
    throw new Refused(`The title has ${title.length} characters. Expected at most ${LONGEST_TITLE}.`);
  }
  if (title.endsWith('.')) throw new Refused('The title ends in a period. Expected none.');
  const name = addressName(title);
  if (name === '')
    throw new Refused('The title has no letter from A to Z and no digit to make an address of.');
  const address = `${area}/${name}`;
  if (addresses.includes(address)) {
    throw new Refused(
      `content/articles/${address} is already there. Expected a title that differs from its.`,
    );
  }
  return title;
}

/**
 * The topics of a comma-separated list of ids. A newer id (GUID) stands for its topic.
 *
 * @throws Refused where an id is not one or not known, with the nearest that is.
 */
export function readTopics(answer: string, topics: readonly Topic[]): Topic[] {
  const ids = answer
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return [...new Set(ids.map((id) => readTopic(id, topics)))];
}

function readTopic(written: string, topics: readonly Topic[]): Topic {
  const result = supportTopicId.safeParse(written);
  if (!result.success) throw new Refused(result.error.issues[0]?.message);
  const id = result.data;
  const topic = topics.find((topic) => topic.id === id || topic.guids.some(({ guid }) => guid === id));
  if (topic) return topic;
  const known = topics.map(({ id }) => id);
  const expected = didYouMean(id, known) || ' Expected the id of a row there.';
  throw new Refused(`"${id}" is not a topic of content/topics.yaml.${expected}`);
}
