import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { headerRules, headersFor } from './headers.ts';
import { hostNames } from './host-profiles.ts';
import { nginxConfig } from './nginx.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

test('the workflow builds with commands that are there, for a host that is one, and publishes what was built', async () => {
  const workflow = parse(await readFile('docs/deploy/azure-static-web-apps.yml', 'utf8'));
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const steps: Step[] = workflow.jobs.publish.steps;
  const commands = steps.flatMap(({ run }) => run ?? []);
  assert.deepEqual(commands, ['npm ci', 'npm run build']);
  assert.ok(scripts.build);
  const build = steps.find(({ run }) => run === 'npm run build');
  assert.ok(hostNames.some((name) => name === build?.env?.['SIGNPOST_HOST']));
  const deploy = steps.at(-1);
  assert.match(deploy?.uses ?? '', /^Azure\/static-web-apps-deploy@v\d+$/);
  assert.deepEqual(
    ['action', 'app_location', 'api_location', 'output_location', 'skip_app_build'].map(
      (key) => deploy?.with?.[key],
    ),
    ['upload', 'dist', '', '', true],
  );
  assert.equal(workflow.jobs.close.steps[0].with.action, 'close');
});

test('docs/deploy/nginx.conf is what src/site.ts says; if not, run npm run headers', async () => {
  assert.equal(await readFile('docs/deploy/nginx.conf', 'utf8'), nginxConfig());
});

test('nginx sends every header of every rule', () => {
  const config = nginxConfig();
  for (const { path } of headerRules) {
    const location = path.endsWith('*') ? path.slice(0, -1) : `= ${path}`;
    const start = config.indexOf(`  location ${location} {`);
    const block = config.slice(start, config.indexOf('\n  }', start));
    assert.ok(start > 0, path);
    for (const [name, value] of Object.entries(headersFor(path.replace('*', '')))) {
      const line =
        name === 'Content-Type' ? `default_type "${value}";` : `add_header ${name} "${value}" always;`;
      assert.ok(block.includes(line), `${path} ${name}`);
    }
  }
});
