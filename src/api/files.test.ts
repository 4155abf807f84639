import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { bundleLines } from '../build/bundles/bundle-lines.ts';
import { bundleTwins } from '../build/bundles/bundle-twins.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { site } from '../site.ts';
import { aliasesFile } from './aliases-file.ts';
import { discoveryIds, discoverySolutionsFile } from './discovery-solutions.ts';
import { indexFile } from './index-file.ts';
import { apiSchemaNames, publishedSchema } from './json-schema.ts';
import { type ApiSchemaName, apiSchemas, type Bundles } from './schemas.ts';
import { selfHelpFile, selfHelpRecords } from './self-help.ts';
import { problemClassificationsFile, serviceIds, servicesFile } from './services.ts';
import { catalogOf, ourCatalog } from './test/catalogs.ts';

const topicGuid = '92c2396d-0000-4000-8000-000000000001';
const serviceGuid = '516fe906-3a1a-2878-02fd-8dd37ea207de';
const small = catalogOf(
  [
    { articleId: 'Here', supportTopicIds: ['32000001'], productPesIds: ['16579'], resourceTags: ['Windows'] },
    {
      articleId: 'cn',
      supportTopicIds: ['32000001', '32000002'],
      cloudEnvironments: ['mooncake', 'usnat'],
      disableClouds: ['usnat'],
      selfHelpType: 'rca',
    },
  ],
  {
    products: [{ id: '16579', name: 'Sign-in', guid: serviceGuid }],
    topics: [{ id: '32000001', title: 'Reset', guids: [{ guid: topicGuid, product: '16579' }] }],
  },
);

/** Every file of a site, with the schema it has. */
function filesOf(catalog: Catalog): [ApiSchemaName, string, unknown][] {
  return [
    ['index', 'index', indexFile(catalog)],
    ['aliases', 'aliases', aliasesFile(catalog)],
    ['services', 'services', servicesFile(catalog)],
    ['bundles', 'bundles of none', {}],
    ['bundles', 'bundles', bundlesFile(catalog)],
    ...serviceIds(catalog).map(
      (id) =>
        ['problemClassifications', id, problemClassificationsFile(catalog, id)] as [
          ApiSchemaName,
          string,
          unknown,
        ],
    ),
    ...discoveryIds(catalog).map(
      (id) =>
        ['discoverySolutions', id, discoverySolutionsFile(catalog, id)] as [ApiSchemaName, string, unknown],
    ),
    ...catalog.articles.map(
      (article) =>
        ['selfHelp', article.id, selfHelpFile(catalog, article)] as [ApiSchemaName, string, unknown],
    ),
  ];
}

function bundlesFile(catalog: Catalog): Bundles {
  const twins = catalog.articles.map(({ area }) => ({ area, twin: '# Title' }));
  return {
    selfHelp: bundleLines('/api/v1/selfHelp', selfHelpRecords(catalog)).parts,
    markdown: bundleTwins(twins).services,
  };
}

describe('every file', async () => {
  for (const [of, catalog] of [
    ['our content', await ourCatalog()],
    ['made-up content', small],
  ] as const) {
    test(`${of}: holds to its schema, and to the schema as it is published`, () => {
      const published = new Map(apiSchemaNames.map((name) => [name, asZod(name)]));
      const seen = new Set<ApiSchemaName>();
      for (const [schema, name, file] of filesOf(catalog)) {
        seen.add(schema);
        const written: unknown = JSON.parse(JSON.stringify(file));
        assert.deepEqual(written, file, `${schema} ${name} is not what JSON makes of it`);
        for (const check of [apiSchemas[schema], published.get(schema)]) {
          const { error } = check?.safeParse(written) ?? {};
          assert.equal(error, undefined, `${schema} ${name}: ${error && z.prettifyError(error)}`);
        }
      }
      assert.deepEqual([...seen].sort(), [...apiSchemaNames].sort());
    });
  }

  test('says neither who wrote nor who owns an article', () => {
    assert.doesNotMatch(JSON.stringify(filesOf(small)), /secret|author|owner/i);
  });
});

const asZod = (name: ApiSchemaName) =>
  z.fromJSONSchema(
    JSON.parse(JSON.stringify(publishedSchema(name))) as Parameters<typeof z.fromJSONSchema>[0],
  );

describe('the published schemas', () => {
  for (const name of apiSchemaNames) {
    test(`${name} is JSON Schema 2020-12, says where it stands, and lets later files bring more`, () => {
      const schema = publishedSchema(name);
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(schema.$id, `${site.url}/api/v1/schemas/${name}.json`);
      assert.doesNotMatch(JSON.stringify(schema), /"additionalProperties":false/);
    });
  }

  test('refuses a file that lacks a property or has one of another type', () => {
    const schema = asZod('selfHelp');
    const article = small.byArticleId('Here');
    assert.ok(article);
    const file = selfHelpFile(small, article);
    assert.equal(schema.safeParse(file).success, true);
    const { title, ...untitled } = file.properties;
    assert.equal(schema.safeParse({ ...file, properties: untitled }).success, false);
    assert.equal(schema.safeParse({ ...file, properties: { ...untitled, title: 1 } }).success, false);
    assert.equal(schema.safeParse({ ...file, type: 'Microsoft.Help/SelfHelp' }).success, false);
    assert.equal(title, 'About Here');
  });
});

describe('what the files say', () => {
  test('the index keeps what most articles share to itself', () => {
    const { articles, topics } = indexFile(small);
    assert.deepEqual(articles, [
      {
        articleId: 'cn',
        title: 'About cn',
        path: '/articles/area/cn/',
        clouds: ['mooncake'],
        selfHelpType: 'rca',
      },
      {
        articleId: 'Here',
        title: 'About Here',
        path: '/articles/area/here/',
        clouds: ['public'],
        productPesIds: ['16579'],
        resourceTags: ['windows'],
      },
    ]);
    assert.deepEqual(topics, {
      '32000001': { title: 'Reset', articles: [0, 1] },
      '32000002': { articles: [0] },
    });
  });

  test('a GUID of a topic has the topic’s file under its own name', () => {
    const [resource] = discoverySolutionsFile(small, topicGuid).value;
    assert.equal(resource?.name, topicGuid);
    assert.equal(resource.properties.x.topicId, '32000001');
    assert.deepEqual(
      resource.properties.solutions.map(({ solutionId, solutionType }) => [solutionId, solutionType]),
      [
        ['cn', 'Diagnostics'],
        ['Here', 'SelfHelp'],
      ],
    );
  });

  test('aliases are those of topics and of products', () => {
    assert.deepEqual(aliasesFile(small), {
      [serviceGuid]: { productPesId: '16579' },
      [topicGuid]: { topicId: '32000001', productPesId: '16579' },
    });
  });

  test('a product has its topics, by its digits and by its GUID', () => {
    const file = problemClassificationsFile(small, '16579');
    assert.deepEqual(problemClassificationsFile(small, serviceGuid), file);
    assert.deepEqual(
      file.value.map(({ name, properties }) => [name, properties.displayName]),
      [['32000001', 'Reset']],
    );
  });
});
