import type { IndexFile } from './index-file.ts';
import { messages, shapes } from './messages.ts';

/**
 * The page of the stand-in portal. It opens the site in its pane as the portal does, covers it until the page says that
 * it can be read, answers `ready` with the theme and the resource, and writes down all that is said.
 */

const site = document.documentElement.dataset['site'] ?? '';
const widths = ['315', '320', '350', '585', '600', '855'];
const heights = ['256', '600', '900'];
const themes = ['azure', 'blue', 'light', 'dark', 'hc-white', 'hc-black'];

const form = byId('choices', HTMLFormElement);
const frame = byId('frame', HTMLIFrameElement);
const spinner = byId('spinner', HTMLElement);
const log = byId('log', HTMLElement);
const logBox = byId('log-box', HTMLElement);
// Both scroll, so the keyboard has to reach them.
for (const box of [logBox, byId('blade', HTMLElement)]) box.tabIndex = 0;

const { openClouds, products, topics }: IndexFile = await (await fetch(`${site}/api/v1/index.json`)).json();
fill('topic', [
  ['', 'None'],
  ...Object.entries(topics).map(([id, { title }]) => [id, `${title ?? 'Topic'} (${id})`] as const),
]);
fill('product', [
  ['', 'None'],
  ...Object.entries(products).map(([id, name]) => [id, `${name} (${id})`] as const),
]);
fill(
  'cloud',
  openClouds.map((cloud) => [cloud, cloud]),
);
fill(
  'width',
  widths.map((width) => [width, `${width} px`]),
  '350',
);
fill(
  'height',
  heights.map((height) => [height, `${height} px`]),
  '600',
);
fill(
  'theme',
  themes.map((theme) => [theme, theme]),
);
fill(
  'shape',
  shapes.map((shape) => [shape, shape]),
);
field('message').value = JSON.stringify({
  signature: 'FxFrameBlade',
  kind: 'getAuthTokenResponse',
  data: 'secret',
});
let opened = 0;
const [first = ''] = Object.keys(topics);
field('topic').value = first;
suggestPage();
size();
open();

for (const name of ['topic', 'product', 'cloud']) field(name).addEventListener('change', suggestPage);
for (const name of ['width', 'height']) field(name).addEventListener('change', size);
for (const name of ['theme', 'shape']) field(name).addEventListener('change', sendTheme);
byId('send-resource', HTMLElement).addEventListener('click', sendResource);
byId('send-message', HTMLElement).addEventListener('click', sendAny);
byId('clear', HTMLElement).addEventListener('click', () => log.replaceChildren());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  open();
});

addEventListener('message', ({ data, origin, source }) => {
  const isPane = origin === site && source === frame.contentWindow;
  write(isPane ? 'page' : `other (${origin})`, data);
  if (!isPane) return;
  if (data?.kind === 'revealcontent') spinner.hidden = true;
  if (data?.kind !== 'ready') return;
  sendTheme();
  if (field('resourceId').value || field('subscriptionId').value) sendResource();
});

/** The page of the topic for what is chosen. Any other page of the site may be typed instead. */
function suggestPage(): void {
  const topic = field('topic').value;
  const product = field('product').value;
  const cloud = field('cloud').value;
  const steps = topic
    ? ['t', topic, ...(cloud === 'public' ? [] : [cloud]), ...(product ? ['pes', product] : [])]
    : product
      ? ['p', product]
      : [];
  field('page').value = `${steps.map((step) => `/${step}`).join('')}/`;
}

function size(): void {
  frame.dataset['width'] = field('width').value;
  frame.dataset['height'] = field('height').value;
}

/** Opens the page in the pane, with what the portal says in the address. */
function open(): void {
  const url = new URL(field('page').value, site);
  if (url.origin !== site) return;
  const told = {
    trustedAuthority: location.origin,
    supportTopicId: field('topic').value,
    productPesId: field('product').value,
    cloud: field('cloud').value,
  };
  for (const [name, value] of Object.entries(told)) if (value) url.searchParams.set(name, value);
  // The portal keeps its session behind `#`; only another query loads the same page anew.
  opened += 1;
  url.searchParams.set('pageVersion', String(opened));
  url.hash ||= crypto.randomUUID();
  spinner.hidden = false;
  frame.src = url.href;
  write('address', url.href);
}

function sendTheme(): void {
  send(messages.theme(field('shape').value, field('theme').value));
}

function sendResource(): void {
  send(messages.resource(field('resourceId').value, field('subscriptionId').value));
}

function sendAny(): void {
  const error = byId('message-error', HTMLElement);
  error.textContent = '';
  try {
    send(JSON.parse(field('message').value));
  } catch (fault) {
    error.textContent = fault instanceof Error ? fault.message : String(fault);
  }
}

function send(message: unknown): void {
  frame.contentWindow?.postMessage(message, site);
  write('portal', message);
}

/** Adds a line to the log: who said it, and what. */
function write(from: string, what: unknown): void {
  const line = document.createElement('li');
  const who = document.createElement('b');
  who.textContent = from;
  line.append(who, ` ${typeof what === 'string' ? what : JSON.stringify(what)}`);
  log.append(line);
  logBox.scrollTop = logBox.scrollHeight;
}

function fill(name: string, options: readonly (readonly [string, string])[], chosen?: string): void {
  const select = field(name);
  select.append(...options.map(([value, label]) => new Option(label, value)));
  if (chosen) select.value = chosen;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function field(name: string): Field {
  const found = form.elements.namedItem(name);
  const isField =
    found instanceof HTMLInputElement ||
    found instanceof HTMLSelectElement ||
    found instanceof HTMLTextAreaElement;
  if (!isField) throw new Error(`There is no field ${name}.`);
  return found;
}

function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`There is no ${id}.`);
  return found;
}
