import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { fieldUses } from '../src/build/kept/field-uses.ts';
import { cacheFolder } from '../src/cache-folder.ts';

/**
 * A build keeps pages of the one before. Whatever an author changes, what comes out has to be what a build from nothing
 * makes: on a small site, where every topic has all its forms, on a large one, where topics are copied, and on one whose
 * Markdown and JSON come in bundles.
 */
const AREAS = ['lamps', 'gates', 'boats'];
const ARTICLES_EACH = 8;

interface Written {
  title?: string;
  topics?: readonly string[];
  body?: string;
  more?: string;
}

const topicOf = (area: number, number: number) => String(40000000 + area * 100 + number);
const pathOf = (area: number, number: number, ending = 'md') =>
  `articles/contoso.${AREAS[area]}/problem-${number}.${ending}`;

function article(
  area: number,
  number: number,
  { title, topics, body = '', more = '' }: Written = {},
): string {
  return `---
pageTitle: ${title ?? `Problem ${number} of ${AREAS[area]}`}
description: What to do about problem ${number} of ${AREAS[area]}.
articleId: ${AREAS[area]}-${number}
service: contoso.${AREAS[area]}
kind: ${['troubleshooting', 'how-to', 'faq'][number % 3]}
cloudEnvironments: [public, fairfax]
supportTopicIds: [${(topics ?? [topicOf(area, number)]).join(', ')}]
productPesIds: [${1000 + area}]
reviewed: 2026-01-${String(1 + number).padStart(2, '0')}
${more}---

The body of problem ${number}. Read [another](/articles/contoso.${AREAS[area]}/problem-${(number + 1) % ARTICLES_EACH}/).
${body}
## First

Text.

## Then

More text.
`;
}

/** What a header says that no page of another article shows, besides its description and date of review. */
const OWN_FIELDS = `authors: [someone]
ownershipId: some-team
infoBubbleText: A hint
ms.author: [someone-else]
articleTags: [a-mark]
aliases: [another name]
roles: [Reader]
expires: 2099-01-01
sources:
  - title: A page
    url: https://learn.microsoft.com/azure/
importedFrom: some/file.md
anomalies: [ruled-line]
placeholders: [ResourceName]
otherAttributes: { colour: red }
`;

for (const { size, products, more = {} } of [
  { size: 'small', products: 2 },
  { size: 'large', products: 24 },
  { size: 'bundled', products: 24, more: { SIGNPOST_BUNDLES: 'always' } },
]) {
  test.describe(`a ${size} site`, () => {
    const folder = mkdtempSync(join(tmpdir(), `signpost-kept-${size}-`));
    const content = join(folder, 'content');
    const dist = join(folder, 'dist');

    test.describe.configure({ mode: 'serial' });
    // A build waits for those of other tests.
    test.setTimeout(900_000);
    test.afterAll(() => {
      for (const made of [folder, cacheFolder(content)]) rmSync(made, { recursive: true, force: true });
    });

    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    };

    /** The keys of the pages that a build keeps for the next. */
    function keys(): Map<string, string> {
      const list = join(cacheFolder(content), 'pages/pages.json');
      if (!existsSync(list)) return new Map();
      const { pages }: { pages: Record<string, [key: string]> } = JSON.parse(readFileSync(list, 'utf8'));
      return new Map(Object.entries(pages).map(([path, [key]]) => [path, key]));
    }

    /** The paths of the pages that were kept of the last build. */
    function build(): string[] {
      const before = keys();
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['node_modules/astro/bin/astro.mjs', 'build'],
        {
          encoding: 'utf8',
          env: { ...process.env, ...more, NO_COLOR: '1', SIGNPOST_CONTENT: content, SIGNPOST_DIST: dist },
          maxBuffer: 1 << 28,
        },
      );
      expect(status, stdout.slice(-3000) + stderr).toBe(0);
      const same = [...keys()].filter(([path, key]) => before.get(path) === key).map(([path]) => path);
      const [, said = '0'] = /(\d+) of \d+ pages that can be kept/.exec(stdout) ?? [];
      expect(Number(said)).toBe(same.length);
      return same;
    }

    function files(): Map<string, string> {
      const names = readdirSync(dist, { recursive: true, withFileTypes: true });
      const paths = names
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return new Map(paths.sort().map((path) => [path.slice(dist.length), readFileSync(path, 'latin1')]));
    }

    /** Builds with what was kept, and from nothing, and holds the one against the other. */
    function buildTwice(): string[] {
      const kept = build();
      const [after, path] = [files(), cacheFolder(content)];
      rmSync(path, { recursive: true, force: true });
      expect(build()).toEqual([]);
      const clean = files();
      expect([...after.keys()]).toEqual([...clean.keys()]);
      const differing = [...clean].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
      expect(differing).toEqual([]);
      return kept;
    }

    test.beforeAll(() => {
      test.setTimeout(900_000);
      for (const area of AREAS.keys()) {
        for (let number = 0; number < ARTICLES_EACH; number += 1)
          write(pathOf(area, number), article(area, number));
      }
      write(pathOf(0, 8, 'mdx'), article(0, 8, { body: '\n<Warning>\n\nTake **care**.\n\n</Warning>\n' }));
      const rows = Array.from(
        { length: products },
        (_, row) => `- id: "${1000 + row}"\n  name: Product ${row}\n`,
      );
      write('products.yaml', rows.join(''));
      expect(build()).toEqual([]);
    });

    test('a text that changes leaves every other page as it was', () => {
      write(pathOf(0, 1), article(0, 1, { body: '\nA sentence more.\n' }));
      const kept = buildTwice();
      expect(kept).toContain('/articles/contoso.lamps/problem-0/');
      expect(kept).not.toContain('/articles/contoso.lamps/problem-1/');
      // What has components is always rendered: it may show tables and other files.
      expect(kept).not.toContain('/articles/contoso.lamps/problem-8/');
    });

    test('what a header says of its own article alone, no page of another shows', () => {
      const text = article(0, 2, { more: OWN_FIELDS }).replace('2026-01-03', '2026-03-03');
      write(pathOf(0, 2), text.replace('What to do about', 'All about'));
      const own = Object.entries(fieldUses).filter(([, use]) => use === 'own');
      expect(own.filter(([name]) => !text.includes(`\n${name}:`))).toEqual([]);
      const kept = buildTwice();
      expect(kept).toContain('/articles/contoso.lamps/problem-3/');
      expect(kept).not.toContain('/articles/contoso.lamps/problem-2/');
    });

    test('a title, a topic, a new article and one that is gone change the pages that name them', () => {
      write(
        pathOf(1, 3),
        article(1, 3, { title: 'Gates stand open', topics: [topicOf(1, 3), topicOf(1, 4)] }),
      );
      rmSync(join(content, pathOf(1, 6)));
      write(pathOf(1, 5), article(1, 5).replace('/problem-6/', '/problem-7/'));
      write('articles/contoso.gates/new.md', article(1, 9, { title: 'A gate that is new' }));
      buildTwice();
      const neighbour = readFileSync(join(dist, 'articles/contoso.gates/problem-4/index.html'), 'utf8');
      expect(neighbour).toContain('Gates stand open');
      expect(neighbour).not.toContain('Problem 6 of gates');
      expect(neighbour).toContain('A gate that is new');
    });

    test('a table that changes is seen wherever it is shown', () => {
      const path = join(content, 'products.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace('Product 0', 'Brighter lamps'));
      write(
        'topics.yaml',
        `- id: "${topicOf(2, 1)}"\n  title: The boat leaks\n  products: ["1002"]\n  clouds: [public]\n`,
      );
      buildTwice();
      expect(readFileSync(join(dist, 'p/1000/index.html'), 'utf8')).toContain('Brighter lamps');
      expect(readFileSync(join(dist, `t/${topicOf(2, 1)}/index.html`), 'utf8')).toContain('The boat leaks');
    });
  });
}
