import type { SlotValues } from '../portal/slots.ts';
import { type PaneTheme, readTheme } from './theme.ts';

/** What the frame says, and when; all that it ever says. None carries anything. */
export const said = {
  ready: 'first, when the script runs, on every page that is opened in the frame',
  revealcontent: 'next: the text can be read, and the spinner may go',
  initializationcomplete: 'when the page has loaded and answers to every key and press',
  framebusy: 'when the frame has the focus',
  frameidle: 'when it has lost it',
} as const;

/** What the frame listens to, with the form of `data`. Everything else is ignored. */
export const heard = {
  theme: '"dark", or { "name": "dark" }',
  themeChanged: '"dark", or { "name": "dark" }',
  'send-theme': '{ "name": "dark", "mode": 1 }',
  'send-startup-info': '{ "theme": …, "resourceId": …, "subscriptionId": … }',
  'send-environment-info': '{ "resourceId": …, "subscriptionId": … }',
} as const;

/** The signature of a frame in a blade, which all that the frame says carries. */
export const SIGNATURE = 'FxFrameBlade';

/** What a message told the page. */
export interface News {
  theme?: PaneTheme | undefined;
  values?: SlotValues;
}

/**
 * Reads a message of the portal: `{ signature, kind, data }`, or with `messageType` and `value` as newer parts of it
 * write. Three fields of `data` are read and no other: a token that comes along is left where it is.
 *
 * @returns nothing where the message is not signed, or not of a kind that is listened to
 */
export function readMessage(message: unknown): News | undefined {
  if (!isRecord(message)) return undefined;
  const { signature, kind = message['messageType'], data = message['value'] } = message;
  if (signature !== SIGNATURE && signature !== 'FxAppBlade') return undefined;
  switch (kind) {
    case 'theme':
    case 'themeChanged':
    case 'send-theme':
      return { theme: readTheme(data) };
    case 'send-startup-info':
    case 'send-environment-info': {
      if (!isRecord(data)) return undefined;
      const { theme, resourceId, subscriptionId } = data;
      return { theme: readTheme(theme), values: { resourceId, subscriptionId } };
    }
    default:
      return undefined;
  }
}

/** A plain object: no list, date, map or file. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
