import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Catalog } from '../catalog/catalog.ts';
import { catalogFromContent } from '../catalog/from-content.ts';
import { readContent } from '../checks/read-content.ts';
import { site } from '../site.ts';
import { findBlade } from './blade-table.ts';
import { readPageAddress } from './page-address.ts';
import { supportLink, supportPortal, supportSubject } from './support-request.ts';

let catalog: Catalog;
before(async () => {
  catalog = catalogFromContent(await readContent('content', []));
});

const service = '516fe906-3a1a-2878-02fd-8dd37ea207de';
const setUp = 'a8cbac0e-1040-67f7-971d-32f291e99dc0';
const registering = '4858079d-1f79-6a42-c5c8-dea24bb6fc45';
const view = '#view/Microsoft_Azure_Support/NewSupportRequestV3Blade';

/** What a request from each page is about, by our own tables. */
for (const [path, subject] of [
  [`/t/${setUp}/`, { serviceGuid: service, topicGuid: setUp }],
  [`/t/${setUp}/fairfax/pes/16579/`, { serviceGuid: service, topicGuid: setUp }],
  [`/g/${setUp}/`, { serviceGuid: service, topicGuid: setUp }],
  [`/t/${setUp}/pes/16578/`, {}],
  ['/t/32045826/', { serviceGuid: service }],
  ['/t/32045826/pes/14785/', {}],
  ['/t/32570956/', {}],
  ['/t/99999999/', {}],
  ['/p/16579/', { serviceGuid: service }],
  ['/p/16666/', {}],
  [`/g/${service}/`, { serviceGuid: service }],
  ['/articles/password-reset/data-and-registration/', { serviceGuid: service, topicGuid: registering }],
  ['/articles/password-reset/enable-for-a-pilot-group/', { serviceGuid: service, topicGuid: setUp }],
  ['/articles/password-reset/none-such/', {}],
  ['/search/', {}],
] as const) {
  test(`${path} is about ${Object.keys(subject).join(' and ') || 'nothing certain'}`, () => {
    assert.deepEqual(supportSubject(readPageAddress(path), catalog), subject);
  });
}

test('of several topics with GUIDs none is chosen', () => {
  const article = catalog.article('password-reset/data-and-registration');
  assert.ok(article);
  const data = { ...article.data, supportTopicIds: [setUp, registering] };
  const two = { ...catalog, article: () => ({ ...article, data }) };
  assert.deepEqual(supportSubject({ articleId: article.id }, two), { serviceGuid: service });
});

test('a GUID in the row of a topic is that of its product alone', () => {
  const topics = new Map([
    [
      '1',
      {
        id: '1',
        title: 'T',
        products: ['16578', '16579'],
        clouds: [],
        guids: [
          { guid: setUp, product: '16579' },
          { guid: registering, product: '16578' },
        ],
      },
    ],
  ]);
  const own = { ...catalog, topics };
  assert.deepEqual(supportSubject({ topicId: '1' }, own), { serviceGuid: service, topicGuid: setUp });
  assert.deepEqual(supportSubject({ topicId: '1', productPesId: '16578' }, own), {});
});

const subject = { serviceGuid: service, topicGuid: setUp };
const filled = `${view}/issueType/technical/productId/${service}/topicId/${setUp}`;

for (const [cloud, host, portal] of [
  ['public', 'entra.microsoft.com', 'Microsoft Entra admin center'],
  ['fairfax', 'entra.microsoft.us', 'Microsoft Entra admin center'],
  ['mooncake', 'entra.microsoftonline.cn', 'Microsoft Entra admin center'],
  ['usnat', 'portal.azure.eaglex.ic.gov', 'Azure portal'],
  ['ussec', 'portal.azure.microsoft.scloud', 'Azure portal'],
] as const) {
  test(`in ${cloud} a request is opened at ${host}`, () => {
    assert.deepEqual(supportLink(site.supportRequest, subject, catalog.clouds, cloud), {
      label: `open a support request in the ${portal}`,
      href: `https://${host}/${filled}`,
      template: `https://${host}/${filled}/subscriptionId/{subscriptionId}`,
    });
  });
}

for (const [path, portal] of [
  ['/t/32045826/', 'entra'],
  ['/p/16579/', 'entra'],
  ['/p/15571/', 'portal'],
  ['/t/32045826/pes/15571/', 'portal'],
  ['/articles/password-reset/enable-for-a-pilot-group/', 'entra'],
  ['/t/99999999/', undefined],
  ['/search/', undefined],
] as const) {
  test(`what ${path} is about is asked in ${portal ?? 'the portal of the site'}`, () => {
    assert.equal(supportPortal(readPageAddress(path), catalog), portal);
  });
}

test('a request about something that is not of Microsoft Entra is opened in the Azure portal of the cloud', () => {
  for (const [cloud, host] of [
    ['public', 'portal.azure.com'],
    ['fairfax', 'portal.azure.us'],
  ] as const) {
    assert.deepEqual(supportLink(site.supportRequest, {}, catalog.clouds, cloud, 'portal'), {
      label: 'open a support request in the Azure portal',
      href: `https://${host}/${view}`,
    });
  }
});

test('only what is known is filled in', () => {
  const { href, template } = supportLink(site.supportRequest, {}, catalog.clouds, 'public');
  assert.equal(href, site.supportRequest.url);
  assert.equal(template, undefined);
  assert.equal(
    supportLink(site.supportRequest, { serviceGuid: service }, catalog.clouds, 'public').href,
    `https://entra.microsoft.com/${view}/issueType/technical/productId/${service}`,
  );
});

test('where no host is known, the words stand alone', () => {
  const clouds = new Map(catalog.clouds);
  const usnat = clouds.get('usnat');
  assert.ok(usnat);
  clouds.set('usnat', { ...usnat, hosts: {} });
  assert.deepEqual(supportLink(site.supportRequest, subject, clouds, 'usnat'), {
    label: site.supportRequest.label,
  });
});

for (const url of [
  'https://help.example/new',
  'https://portal.azure.com/#home',
  'mailto:help@help.example',
]) {
  test(`an address of one’s own stays: ${url}`, () => {
    const own = { label: 'ask the helpdesk', url };
    assert.deepEqual(supportLink(own, subject, catalog.clouds, 'fairfax'), { label: own.label, href: url });
  });
}

test('the blade of a support request is one that may be linked to, with all it is given', () => {
  const blade = findBlade(catalog.facts.blades, 'Microsoft_Azure_Support.NewSupportRequestV3Blade');
  assert.ok(blade?.live);
  for (const name of ['issueType', 'productId', 'topicId', 'subscriptionId'])
    assert.ok(blade.parameters.includes(name));
});
