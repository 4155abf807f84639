import { site } from '../../site.ts';
import type { ExternalSummary } from './summary.ts';

/** How links outside the site are asked. All times are in milliseconds. */
export interface ExternalOptions {
  /** The file that keeps answers between runs. Default `.cache/external-links.json`. */
  cacheFile?: string;
  /** The shortest time between two writes of that file. Default one second. */
  cacheInterval?: number;
  /** How long an answer is believed. Default seven days. */
  maxAge?: number;
  /** How long a failure is believed. Default one day. */
  maxAgeDead?: number;
  /** How many hosts are asked at once, at least 1; each gets one request at a time. Default 8. */
  hosts?: number;
  /** The rest a host has between two requests. Default one second. */
  pause?: number;
  /** How long one request may take. Default 15 seconds. */
  timeout?: number;
  /** How often an address is asked again after no answer, a fault of the server or "too many requests". Default 2. */
  retries?: number;
  /** The longest wait that a `Retry-After` is granted. Default 30 seconds. */
  retryAfterCap?: number;
  /** How many redirects are followed. Default 10. */
  redirects?: number;
  userAgent?: string;
  /** Whether this machine may be asked; private networks never are. Default no: it is for tests. */
  allowLoopback?: boolean;
  /** Ends the run early: what is known is written and returned, and the next run goes on from there. */
  signal?: AbortSignal;
  /** Called after each address that was asked; `total` leaves out what the cache already answers. */
  onProgress?: (done: number, total: number, url: string) => void;
  /** Called once, before the findings are returned. */
  onSummary?: (summary: ExternalSummary) => void;
}

const second = 1000;
const day = 24 * 60 * 60 * second;

const defaults = {
  cacheFile: '.cache/external-links.json',
  cacheInterval: second,
  maxAge: 7 * day,
  maxAgeDead: day,
  hosts: 8,
  pause: second,
  timeout: 15 * second,
  retries: 2,
  retryAfterCap: 30 * second,
  redirects: 10,
  userAgent: `Signpost (link check; +${site.url})`,
  allowLoopback: false,
} as const satisfies ExternalOptions;

/** The options with their defaults filled in. */
export type Settings = Required<Omit<ExternalOptions, 'onProgress' | 'onSummary'>>;

/** @throws RangeError when no host may be asked, which would pass every link unseen. */
export function settingsOf(options: ExternalOptions): Settings {
  const settings = { ...defaults, signal: new AbortController().signal, ...options };
  if (!(settings.hosts >= 1)) throw new RangeError(`hosts is ${settings.hosts}. Expected at least 1.`);
  return settings;
}
