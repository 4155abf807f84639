import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCloudNames } from '../schemas/clouds.ts';
import type { Rule } from './match.ts';
import { type Candidate, type ResolveRequest, resolve } from './resolve.ts';

const everywhere = openCloudNames;

function article(articleId: string, fields: Partial<Candidate> = {}): Candidate {
  return {
    articleId,
    selfHelpType: 'generic',
    supportTopicIds: [],
    productPesIds: [],
    cloudEnvironments: everywhere,
    resourceTags: [],
    ...fields,
  };
}

const solution = (articleId: string, topics: string[], products: string[]) =>
  article(articleId, { supportTopicIds: topics, productPesIds: products });

/** The password articles of the real corpus, by their file stems. */
const passwords = [
  solution('passwordmanagement-selfservicepasswordchangereset', ['32045826'], ['14785', '16579']),
  solution('passwordmanagement-administratorinitiatedpasswordreset', ['32045781'], ['14785', '16579']),
  solution('passwordmanagement-userpasswordchangereset', ['32615416'], ['16579']),
  solution('passwordmanagement-userregistration', ['32615432'], ['16579']),
  solution('passwordmanagement-auditingandreporting', ['32615363'], ['16579']),
  solution('passwordmanagement-passwordwriteback', ['32565598', '32629794'], ['16579', '16666']),
  solution('passwordmanagement-otherquestions', ['32565599'], ['14785', '16579']),
  solution('passwordmanagement-passwordpolicies', ['32615406'], ['14785', '16579']),
  solution('passwords-passwordprotection-casesub', ['32608786'], ['16579']),
  solution('signin-passwords-bannedpasswords', ['32633309'], ['16579']),
  solution('signin-passwords-smartlockout', ['32633310'], ['16579']),
  solution('signin-passwords-windowsserverad', ['32633311'], ['16579']),
];

/** Ten resource articles without a topic, and eight versions for one cloud that the ten also declare. */
const troubleshoot = [
  ...Array.from({ length: 10 }, (_, index) =>
    resource(`troubleshoot-${index}`, 100 + index * 99, everywhere),
  ),
  ...Array.from({ length: 8 }, (_, index) =>
    resource(`troubleshoot-${index}-mooncake`, 24 - index, ['mooncake']),
  ),
];

function resource(
  articleId: string,
  displayOrder: number,
  cloudEnvironments: Candidate['cloudEnvironments'],
) {
  return article(articleId, {
    selfHelpType: 'resource',
    service: 'microsoft.aad',
    resource: 'Microsoft_AAD_IAM',
    resourceTags: ['sspr_passwordreset'],
    displayOrder,
    cloudEnvironments,
  });
}

const questions = [
  { suffix: '', clouds: ['public', 'fairfax', 'usnat', 'ussec'] },
  { suffix: '-ff', clouds: ['fairfax'] },
  { suffix: '-cn', clouds: ['mooncake'] },
  { suffix: '-ex', clouds: ['usnat'] },
  { suffix: '-rx', clouds: ['ussec'] },
].map(({ suffix, clouds }) =>
  article(`auth-mfa-datacollectiondoc${suffix}`, {
    selfHelpType: 'problemScopingQuestions',
    supportTopicIds: ['32045826', '32596866'],
    productPesIds: ['16579', '16578'],
    cloudEnvironments: clouds as Candidate['cloudEnvironments'],
  }),
);

const corpus = [...passwords, ...troubleshoot, ...questions];

/** The answer in short: how well it matches, and the ids in order. */
function answer(request: ResolveRequest, articles: readonly Candidate[] = corpus, tables = {}) {
  const { match, articles: found } = resolve(articles, request, tables);
  return [match, ...found.map(({ articleId }) => articleId)];
}

describe('the test set of the password topics', () => {
  for (const { articleId, supportTopicIds, productPesIds } of passwords) {
    for (const supportTopicId of supportTopicIds) {
      for (const cloud of [undefined, ...everywhere]) {
        for (const productPesId of [undefined, ...productPesIds]) {
          test(`${supportTopicId}, ${productPesId ?? 'any product'}, ${cloud ?? 'no cloud'}: one article`, () => {
            assert.deepEqual(answer({ supportTopicId, productPesId, cloud }), ['exact', articleId]);
          });
        }
      }
    }
  }

  test('blackforest is retired: no answer, and the reason', () => {
    const { match, articles, reasons } = resolve(corpus, {
      supportTopicId: '32045826',
      productPesId: '16579',
      cloud: 'blackforest',
    });
    assert.deepEqual([match, articles, reasons], ['none', [], ['retired-cloud']]);
  });

  test('a product the topic is not written for: F3 is relaxed and said', () => {
    const request = { supportTopicId: '32045826', productPesId: '16578', cloud: 'fairfax' };
    assert.deepEqual(answer(request), ['other-product', 'passwordmanagement-selfservicepasswordchangereset']);
    assert.deepEqual(resolve(corpus, request).reasons, ['not-for-product']);
  });

  test('resource lane without a topic: all ten in a general cloud, in display order', () => {
    const request = {
      resourceType: 'microsoft.aad/Microsoft_AAD_IAM',
      resourceTags: ['sspr_passwordreset'],
      selfHelpType: 'resource',
    };
    const ten = Array.from({ length: 10 }, (_, index) => `troubleshoot-${index}`);
    assert.deepEqual(answer({ ...request, cloud: 'public' }), ['exact', ...ten]);
    assert.deepEqual(answer({ ...request, cloud: 'usnat' }), ['exact', ...ten]);
  });

  test('resource lane in mooncake: eight versions for it, then the two that have none, and no twins', () => {
    const request = {
      resourceType: 'microsoft.aad/microsoft_aad_iam',
      resourceTags: ['SSPR_PasswordReset'],
      selfHelpType: 'Resource',
      cloud: 'mooncake',
    };
    const own = [7, 6, 5, 4, 3, 2, 1, 0].map((index) => `troubleshoot-${index}-mooncake`);
    assert.deepEqual(answer(request), ['exact', ...own, 'troubleshoot-8', 'troubleshoot-9']);
  });

  test('scoping questions: the version for the cloud before the general one', () => {
    const ask = (cloud: string) =>
      answer({
        supportTopicId: '32045826',
        productPesId: '16579',
        cloud,
        selfHelpType: 'problemscopingquestions',
      })[1];
    assert.deepEqual(['public', 'fairfax', 'mooncake', 'usnat', 'ussec'].map(ask), [
      'auth-mfa-datacollectiondoc',
      'auth-mfa-datacollectiondoc-ff',
      'auth-mfa-datacollectiondoc-cn',
      'auth-mfa-datacollectiondoc-ex',
      'auth-mfa-datacollectiondoc-rx',
    ]);
  });

  test('a topic with questions only says so', () => {
    assert.deepEqual(answer({ supportTopicId: '32596866', cloud: 'public' }), [
      'questions-only',
      'auth-mfa-datacollectiondoc',
    ]);
  });
});

describe('fallbacks', () => {
  const tables = { products: new Set(['16579']) };
  const only = [
    article('global', {
      supportTopicIds: ['32000001'],
      cloudEnvironments: ['public'],
      productPesIds: ['16579'],
    }),
  ];

  test('a national cloud gets the global article, and is told', () => {
    const resolution = resolve(only, { supportTopicId: '32000001', cloud: 'mooncake' });
    assert.deepEqual([resolution.match, resolution.reasons], ['other-cloud', ['not-in-cloud']]);
  });

  test('another cloud and another product are both told', () => {
    const resolution = resolve(only, { supportTopicId: '32000001', cloud: 'usnat', productPesId: '14785' });
    assert.deepEqual(
      [resolution.match, resolution.reasons],
      ['other-cloud', ['not-in-cloud', 'not-for-product']],
    );
  });

  test('public never gets a national cloud’s article', () => {
    const national = [article('cn', { supportTopicIds: ['32000001'], cloudEnvironments: ['mooncake'] })];
    const resolution = resolve(national, { supportTopicId: '32000001' });
    assert.deepEqual(
      [resolution.match, resolution.articles, resolution.reasons],
      ['none', [], ['not-in-cloud']],
    );
  });

  test('an unknown topic of a known product leads to the product', () => {
    assert.deepEqual(answer({ supportTopicId: '39999999', productPesId: '16579' }, only, tables), [
      'product',
    ]);
    assert.deepEqual(answer({ productPesId: '16579' }, only, tables), ['product']);
  });

  test('an unknown topic of an unknown product is not covered', () => {
    assert.deepEqual(answer({ supportTopicId: '39999999', productPesId: '12345' }, only, tables), ['none']);
  });

  for (const [request, reason] of [
    [{ supportTopicId: '12' }, 'bad-topic'],
    [{ supportTopicId: '<script>' }, 'bad-topic'],
    [{ supportTopicId: '32000001', productPesId: 'x' }, 'bad-product'],
    [{ supportTopicId: '32000001', cloud: 'mars' }, 'bad-cloud'],
    [{}, 'nothing-asked'],
  ] as const) {
    test(`${JSON.stringify(request)} is refused as ${reason}`, () => {
      const resolution = resolve(only, request);
      assert.deepEqual([resolution.match, resolution.articles, resolution.reasons], ['none', [], [reason]]);
    });
  }
});

describe('what a request may look like', () => {
  const only = [article('a', { supportTopicIds: ['32000001'], productPesIds: ['16579'] })];
  const topicGuid = '92c2396d-0000-4000-8000-000000000001';
  const serviceGuid = '516fe906-3a1a-2878-02fd-8dd37ea207de';
  const tables = {
    topicAliases: new Map([[topicGuid, { topicId: '32000001', productPesId: '16579' }]]),
    productAliases: new Map([[serviceGuid, '16579']]),
  };

  for (const cloud of [' Public ', 'portal.azure.com', 'https://ms.portal.azure.com/#home', 'oublic', '']) {
    test(`cloud ${JSON.stringify(cloud)} is public`, () => {
      assert.deepEqual(answer({ supportTopicId: '32000001', cloud }, only), ['exact', 'a']);
    });
  }

  for (const [cloud, name] of [
    ['portal.azure.us', 'fairfax'],
    ['USGOV', 'fairfax'],
    ['Moooncake', 'mooncake'],
    ['portal.azure.eaglex.ic.gov', 'usnat'],
    ['usse', 'ussec'],
  ]) {
    test(`cloud ${cloud} is ${name}`, () => {
      assert.equal(resolve(only, { supportTopicId: '32000001', cloud }).asked.cloud, name);
    });
  }

  test('a host that only ends like a portal is no cloud', () => {
    assert.deepEqual(resolve(only, { supportTopicId: '32000001', cloud: 'xportal.azure.com' }).reasons, [
      'bad-cloud',
    ]);
  });

  test('a topic’s GUID, in braces and capitals, is its digits and its product', () => {
    const { match, asked } = resolve(only, { supportTopicId: ` {${topicGuid.toUpperCase()}} ` }, tables);
    assert.deepEqual(
      [match, asked],
      ['exact', { cloud: 'public', topicId: '32000001', productPesId: '16579' }],
    );
  });

  test('a service GUID is its product’s digits', () => {
    assert.deepEqual(answer({ supportTopicId: '32000001', productPesId: serviceGuid }, only, tables), [
      'exact',
      'a',
    ]);
  });

  test('a GUID without an alias is a topic of its own', () => {
    const own = [article('own', { supportTopicIds: [topicGuid] })];
    assert.deepEqual(answer({ supportTopicId: topicGuid }, own), ['exact', 'own']);
  });
});

describe('filters', () => {
  const topic = { supportTopicIds: ['32000001'] };

  test('disabled clouds are taken from the declared ones', () => {
    const one = [
      article('a', { ...topic, cloudEnvironments: ['public', 'fairfax'], disableClouds: ['fairfax'] }),
    ];
    assert.deepEqual(answer({ supportTopicId: '32000001', cloud: 'fairfax' }, one), ['other-cloud', 'a']);
  });

  test('no product means every product', () => {
    assert.deepEqual(answer({ supportTopicId: '32000001', productPesId: '99999' }, [article('a', topic)]), [
      'exact',
      'a',
    ]);
  });

  test('articles for another client are not offered, unless that client asks', () => {
    const partner = [article('p', { ...topic, clientIds: ['partnercenter'] })];
    assert.deepEqual(answer({ supportTopicId: '32000001' }, partner), ['none']);
    assert.deepEqual(answer({ supportTopicId: '32000001', clientId: 'PartnerCenter' }, partner), [
      'exact',
      'p',
    ]);
  });

  test('diagnostics and root causes never compete with solutions', () => {
    const both = [
      article('d', { ...topic, selfHelpType: 'diagnostics' }),
      article('r', { ...topic, selfHelpType: 'rca' }),
    ];
    assert.deepEqual(answer({ supportTopicId: '32000001' }, both), ['none']);
    assert.deepEqual(answer({ supportTopicId: '32000001', selfHelpType: 'RCA' }, both), ['exact', 'r']);
  });

  test('an article for other tags than those asked for is dropped, unless it is alone', () => {
    const linux = article('linux', { ...topic, resourceTags: ['Ubuntu'] });
    const windows = article('windows', { ...topic, resourceTags: ['windowsSQL'] });
    const ask = (articles: Candidate[]) =>
      answer({ supportTopicId: '32000001', resourceTags: ['windows'] }, articles);
    assert.deepEqual(ask([linux, windows]), ['exact', 'windows']);
    assert.deepEqual(ask([linux]), ['exact', 'linux']);
  });
});

/** For each rule two articles that only it can tell apart, the first to be answered first. */
const ruleCases: Record<
  Rule,
  { first: Partial<Candidate>; second: Partial<Candidate>; request?: ResolveRequest }[]
> = {
  R1: [
    { first: { selfHelpType: 'apollo' }, second: { selfHelpType: 'generic' } },
    { first: { selfHelpType: 'generic' }, second: { selfHelpType: 'resource' } },
    {
      first: { selfHelpType: 'resource' },
      second: { selfHelpType: 'generic' },
      request: { hasResource: true },
    },
  ],
  R2: [
    { first: {}, second: { resourceTags: ['linux'] } },
    { first: { resourceTags: ['linux'] }, second: {}, request: { resourceTags: ['redhat'] } },
    { first: {}, second: { resourceTags: ['windows'] }, request: { resourceTags: [' optional '] } },
  ],
  R3: [
    {
      first: { service: 'Microsoft.Compute', resource: 'virtualMachines' },
      second: {},
      request: { resourceType: 'microsoft.compute/virtualmachines' },
    },
    {
      first: {},
      second: { resource: 'microsoft.sql/servers, microsoft.sql/servers/databases' },
      request: { resourceType: 'microsoft.compute/virtualmachines' },
    },
  ],
  R4: [{ first: { cloudEnvironments: ['public'] }, second: {} }],
  R5: [
    {
      first: { selfHelpType: 'problemScopingQuestions', resourceRequired: true },
      second: { selfHelpType: 'problemScopingQuestions', resourceRequired: false },
      request: { selfHelpType: 'problemScopingQuestions', hasResource: true },
    },
    {
      first: { selfHelpType: 'problemScopingQuestions' },
      second: { selfHelpType: 'problemScopingQuestions', resourceRequired: true },
      request: { selfHelpType: 'problemScopingQuestions' },
    },
  ],
  R6: [
    { first: { displayOrder: 2 }, second: { displayOrder: 10 } },
    { first: { displayOrder: 4299 }, second: {} },
  ],
  R7: [
    { first: { productPesIds: ['16579'] }, second: { productPesIds: ['16579', '14785'] } },
    { first: { productPesIds: ['16579'] }, second: { productPesIds: [] } },
  ],
  R8: [{ first: {}, second: {} }],
};

describe('ordering', () => {
  for (const [rule, cases] of Object.entries(ruleCases)) {
    for (const [index, { first, second, request }] of cases.entries()) {
      test(`${rule}, case ${index + 1}`, () => {
        // Ids that would decide the other way round, so that only the rule under test can be right.
        const [one, two] = rule === 'R8' ? ['a', 'b'] : ['z', 'a'];
        const articles = [
          article(two as string, { supportTopicIds: ['32000001'], ...second }),
          article(one as string, { supportTopicIds: ['32000001'], ...first }),
        ];
        for (const order of [articles, articles.toReversed()]) {
          const resolution = resolve(order, { supportTopicId: '32000001', ...request });
          assert.deepEqual(
            [
              resolution.match,
              ...resolution.articles.map(({ articleId }) => articleId),
              resolution.decidedBy,
            ],
            ['exact', one, two, rule],
          );
        }
      });
    }
  }

  test('code points, not code units, decide last', () => {
    const articles = ['\u{1F600}', '\uFF5E'].map((id) => article(id, { supportTopicIds: ['32000001'] }));
    assert.deepEqual(answer({ supportTopicId: '32000001' }, articles), ['exact', '\uFF5E', '\u{1F600}']);
  });
});
