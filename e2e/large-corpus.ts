import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mutate, randomNumbers } from '../src/import/test/mutate.ts';
import { samples } from '../src/import/test/samples.ts';

/** Made-up products, each with a number and a provider that no table knows. */
const products = [
  'Lamps',
  'Kettles',
  'Gates',
  'Boats',
  'Clocks',
  'Drums',
  'Looms',
  'Mills',
  'Ovens',
  'Wells',
];
const ARTICLES_EACH = 12;

/** The topic of an article: one each, and the first of every product is asked for in two products. */
export const topicOf = (product: number, article: number) => String(40000000 + product * 1000 + article);
export const QUESTIONS_TOPIC = '49000001';
export const MOONCAKE_TOPIC = topicOf(0, 3);

/** Writes a small corpus as the portal's articles are written, large enough to be built as a large site. */
export function writeCorpus(folder: string, mutations: number): void {
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [product, name] of products.entries()) {
    const area = `contoso.${name.toLowerCase()}`;
    for (let number = 0; number < ARTICLES_EACH; number += 1) {
      // One title in four is that of other products' articles too, and two of one product share one.
      const title = number % 4 === 0 ? 'It does not start' : `${name}: problem ${number}`;
      const topic = topicOf(product, number);
      write(`articles/${area}/problem-${number}.md`, articleText({ product, name, number, title, topic }));
    }
  }
  write(
    'articles/contoso.lamps/problem-3-mooncake.md',
    articleText(
      { product: 0, name: 'Lamps', number: 99, title: 'Lamps in another cloud', topic: MOONCAKE_TOPIC },
      'mooncake',
    ),
  );
  write('articles/contoso.lamps/ask.md', questionsText());
  write('articles/contoso.lamps/landing.md', landingText());
  const names = Object.keys(samples) as (keyof typeof samples)[];
  for (let seed = 1; seed <= mutations; seed += 1) {
    const next = randomNumbers(seed);
    const name = names[Math.floor(next() * names.length)] as keyof typeof samples;
    write(`articles/contoso.mutated/seed-${seed}.md`, mutate(samples[name], next));
  }
}

interface Written {
  product: number;
  name: string;
  number: number;
  title: string;
  topic: string;
}

function header(fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([key, value]) => `\t${key}="${value}"`);
  return `<properties\n${lines.join('\n')}\n/>\n`;
}

function articleText(
  { product, name, number, title, topic }: Written,
  clouds = 'public, fairfax, usnat, ussec',
): string {
  return `${header({
    pageTitle: title,
    description: `What to do about problem ${number} of ${name}`,
    service: `contoso.${name.toLowerCase()}`,
    resource: 'things',
    articleId: `${name.toLowerCase()}-${number}`,
    selfHelpType: 'generic',
    supportTopicIds: topic,
    productPesIds: String(19000 + product),
    cloudEnvironments: clouds,
  })}
# ${title}

## **Recommended Steps**

1. Look at part ${number} of the ${name}.
2. See [the guide](https://learn.microsoft.com/azure/${name.toLowerCase()}).
`;
}

function questionsText(): string {
  return `${header({
    pageTitle: 'Scoping questions for a dim lamp',
    service: 'contoso.lamps',
    resource: 'things',
    articleId: 'ask-lamps',
    selfHelpType: 'problemScopingQuestions',
    supportTopicIds: QUESTIONS_TOPIC,
    productPesIds: '19000',
    cloudEnvironments: 'public, fairfax',
  })}
# Scoping questions
---
${JSON.stringify({
  $schema: 'SelfHelpContent',
  title: 'Dim lamp',
  resourceRequired: false,
  formElements: [
    {
      id: 'since',
      order: 1,
      controlType: 'dropdown',
      displayLabel: 'Since when is it dim?',
      required: true,
      dropdownOptions: [
        { value: 'today', text: 'Since today' },
        { value: 'ever', text: 'It always was' },
      ],
    },
    {
      id: 'change',
      order: 2,
      controlType: 'multilinetextbox',
      displayLabel: 'What was changed?',
      visibility: 'since == today',
    },
  ],
})}
---
`;
}

function landingText(): string {
  return `${header({
    pageTitle: 'Top problems of lamps',
    service: 'contoso.lamps',
    resource: 'things',
    articleId: 'landing-lamps',
    selfHelpType: 'diagnoseandsolve',
    productPesIds: '19000',
    cloudEnvironments: 'public',
  })}
# Problems
---
${JSON.stringify({
  $schema: 'x',
  commonProblems: [
    {
      id: 'a',
      title: 'Lamp is dim',
      description: 'It gives little light',
      category: 'Light',
      commonSolutionArticleId: 'lamps-1',
    },
    { id: 'b', title: 'Lamp in no article', description: 'Nothing answers it', category: 'Light' },
  ],
})}
---
`;
}
