import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { answerKinds } from '../../src/questions/answer-kind.ts';
import { sayCondition } from '../../src/questions/say-condition.ts';
import { type Landing, landingSchema } from '../../src/schemas/landing.ts';
import { type Questions, questionsSchema } from '../../src/schemas/questions.ts';
import type { BenchArticle } from './articles.ts';

/**
 * The lanes of a corpus that are pages and no articles, as Markdown: each form of questions as the checklist that
 * Signpost makes of it, each landing as its list of problems. Signpost builds them from their data; a peer, which knows
 * no such data, gets these.
 */
export async function readLanes(content: string): Promise<BenchArticle[]> {
  const [questions, landings] = await Promise.all([
    readLane(content, 'questions', (value) => checklistMarkdown(questionsSchema.parse(value))),
    readLane(content, 'landings', (value) => landingMarkdown(landingSchema.parse(value))),
  ]);
  return [...questions, ...landings];
}

async function readLane(
  content: string,
  lane: string,
  write: (value: unknown) => string,
): Promise<BenchArticle[]> {
  const folder = join(content, lane);
  const paths = await Array.fromAsync(glob('**/*.json', { cwd: folder }));
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: `${lane}/${path.replaceAll('\\', '/').replace(/\.json$/, '.md')}`,
      text: write(JSON.parse(await readFile(join(folder, path), 'utf8'))),
    })),
  );
}

export function checklistMarkdown({
  pageTitle,
  description,
  questions,
  fileAttachmentHint,
}: Questions): string {
  const items = questions.map((question) => {
    const condition = sayCondition(question, questions);
    const kind = answerKinds[question.control];
    const choices = question.options.map(({ text }) => text).join(' · ');
    const label = question.control === 'information' ? (question.content ?? question.label) : question.label;
    return [
      `${label || question.id}${question.required ? ' (needed)' : ''}`,
      condition && `Only if ${condition}.`,
      question.help,
      question.hint && `For example: ${question.hint}`,
      question.hints.map((hint) => `- ${hint}`).join('\n'),
      choices ? [kind, choices].filter(Boolean).join(': ') : kind,
    ];
  });
  if (fileAttachmentHint) items.push(['A file', fileAttachmentHint]);
  const list = items.map(
    (parts) =>
      `1. ${parts
        .filter(Boolean)
        .join('\n\n')
        .replace(/\n(?=.)/g, '\n   ')}`,
  );
  return pageOf(pageTitle, description, ['## Have this ready before you ask for help', ...list]);
}

export function landingMarkdown({ pageTitle, description, problems }: Landing): string {
  const parts = problems.flatMap(({ title, description: says, problems: within }) => [
    `## ${title}`,
    says,
    within
      .map((problem) => `- ${[problem.title, problem.description].filter(Boolean).join(': ')}`)
      .join('\n'),
  ]);
  return pageOf(pageTitle, description, parts);
}

function pageOf(title: string, description: string, parts: readonly (string | undefined)[]): string {
  return `---\n${stringify({ title, description })}---\n\n${parts.filter(Boolean).join('\n\n')}\n`;
}
