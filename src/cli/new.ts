import { relative } from 'node:path';
import { intro, log, outro } from '@clack/prompts';
import { contentFolder } from '../content-folder.ts';
import { Refused } from './new/answers.ts';
import { readArguments } from './new/arguments.ts';
import { ask, takeGiven } from './new/ask.ts';
import { describeTopic } from './new/describe-topic.ts';
import { readExisting } from './new/existing.ts';
import { writeArticle } from './new/write-article.ts';

/**
 * `npm run new`: starts an article. It asks for what the command line does not say, and for nothing when kind, area
 * and title are there.
 */
try {
  const given = readArguments(process.argv.slice(2));
  const existing = await readExisting(contentFolder());
  const isComplete = given.kind && given.area && given.title;
  const asks = !isComplete && process.stdin.isTTY && process.stdout.isTTY;
  if (asks) intro('A new article');
  const decided = asks ? await ask(given, existing) : takeGiven(given, existing);
  const topics = decided.topics.map((topic) => describeTopic(topic, existing.products));
  for (const topic of topics) asks ? log.info(topic) : console.log(`${topic}\n`);
  const path = relative(process.cwd(), await writeArticle(contentFolder(), decided, existing));
  const next = `${path} is written. Fill in what its hints ask for, then run npm run check.`;
  if (asks) outro(next);
  else console.log(next);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
