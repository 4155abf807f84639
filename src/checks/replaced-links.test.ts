import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentsOf } from '../markdown/contents.ts';
import { slug } from '../markdown/slug.ts';
import { eachNode, parseBody, wordsOf } from './body-tree.ts';
import { readContent } from './read-content.ts';

/**
 * Where readers of the portal's old article were sent, and the page of ours that answers the same today. The addresses
 * are those of `https://docs.microsoft.com/azure/active-directory/` unless they are whole.
 */
const replaced: Readonly<Record<string, string>> = {
  'active-directory-passwords-licensing': 'licensing',
  'active-directory-passwords-getting-started': 'enable-for-a-pilot-group',
  'active-directory-passwords-getting-started#enable-users-to-reset-their-azure-ad-passwords':
    'enable-for-a-pilot-group',
  'active-directory-passwords-getting-started#enable-users-to-reset-or-change-their-ad-passwords':
    'set-up-writeback-connect',
  'active-directory-passwords-getting-started#tip-5-writeback---look-at-the-application-event-log-on-your-aad-connect-machine-to-troubleshoot-password-writeback':
    'writeback-connectivity',
  'active-directory-passwords-getting-started#tip-6-writeback---ensure-you-enable-the-correct-permissions-firewall-rules-and-connection-settings-for-password-writeback':
    'writeback-permissions',
  'active-directory-passwords-getting-started#top-tips-from-our-customers-to-read-before-you-begin':
    'plan-a-rollout',
  'active-directory-passwords-data': 'data-and-registration',
  'active-directory-passwords-data#set-and-read-authentication-data-using-powershell': 'prepare-users',
  'active-directory-passwords-faq#password-reset': 'faq#reset',
  'active-directory-passwords-faq#password-reset-registration': 'faq#registration',
  'active-directory-passwords-faq#password-change': 'faq#change',
  'active-directory-passwords-troubleshoot#troubleshoot-the-password-reset-portal': 'password-reset-problems',
  'active-directory-passwords-troubleshoot#troubleshoot-the-password-reset-registration-portal':
    'registration-fails',
  'active-directory-passwords-troubleshoot#contact-microsoft-support': 'what-to-send-to-support',
  'active-directory-passwords-update-your-own-password': 'reset-your-own-password',
  'active-directory-passwords-best-practices': 'plan-a-rollout',
  'https://account.activedirectory.windowsazure.com/passwordreset/Register.aspx': 'data-and-registration',
  'https://passwordreset.microsoftonline.com/': 'reset-your-own-password',
};

const { articles } = await readContent('content', []);

for (const [old, page] of Object.entries(replaced)) {
  test(`${old} is replaced by ${page}`, () => {
    const [name, anchor] = page.split('#');
    const article = articles.find(({ id }) => id === `password-reset/${name}`);
    assert.ok(article, `there is no article ${name}`);
    if (!anchor) return;
    const tree = parseBody(article);
    assert.ok('type' in tree);
    const anchors: string[] = [];
    eachNode(tree, (node) => {
      if (node.type === 'heading') anchors.push(slug(wordsOf(node)));
    });
    assert.ok(
      [...anchors, ...contentsOf([], article.body).map(({ slug }) => slug)].includes(anchor),
      anchors.join(', '),
    );
  });
}
