import { STATUS_CODES } from 'node:http';
import type { Failure } from './failure.ts';
import { hostTurns } from './host-turns.ts';
import { movedAddress, type Redirect } from './moved-address.ts';
import type { Settings } from './options.ts';
import type { Outcome, Unsettled } from './outcome.ts';
import { addressGuard } from './refused-address.ts';
import { type Method, type Reply, request } from './request.ts';
import { retryAfter } from './retry-after.ts';

/** What came of asking an address, without following its redirects, and how many requests it took. */
type Answer = (Reply | Failure) & { asked: number };

const TOO_MANY = 429;
const METHOD_REFUSED = 405;
/** Statuses by which a host says that the page is not for us, or not by this method; it may well be there. */
const EXISTING: ReadonlySet<number> = new Set([401, 403, METHOD_REFUSED]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Makes the function that finds out what has become of an address. Within a run no address is asked twice, even where
 * one link leads to it and another is redirected to it.
 *
 * The function throws the signal's reason when the run is ended.
 */
export function addressAsker(settings: Settings): (url: string) => Promise<Outcome | Unsettled> {
  const { pause, retries, retryAfterCap, redirects: limit } = settings;
  const turns = hostTurns(pause, settings.signal);
  const refusal = addressGuard(settings);
  const answers = new Map<string, Promise<Answer>>();

  async function ask(address: string): Promise<Answer> {
    const host = new URL(address).hostname;
    let method: Method = 'HEAD';
    for (let asked = 1; ; asked++) {
      const reply = await turns.take(host, async () => {
        const got = await request(address, method, settings);
        if (isPassing(got) && asked <= retries) turns.holdOff(host, waitAfter(got, asked));
        return got;
      });
      // Some servers answer HEAD by a fault, or not at all, where GET gives the page.
      if (method === 'HEAD' && mayDifferByGet(reply)) method = 'GET';
      else if (!isPassing(reply) || asked > retries) return { ...reply, asked };
    }
  }

  function waitAfter(reply: Reply | Failure, asked: number): number {
    const wanted = 'status' in reply ? retryAfter(reply.retryAfter) : undefined;
    return Math.min(wanted ?? pause * 2 ** asked, retryAfterCap);
  }

  function answerOf(address: string): Promise<Answer> {
    const answer = answers.get(address) ?? ask(address);
    answers.set(address, answer);
    return answer;
  }

  return async (url) => {
    const redirects: Redirect[] = [];
    const seen = new Set<string>();
    let here = new URL(url);
    for (;;) {
      const refused = await refusal(here);
      if (refused) return { state: 'refused', reason: refused };
      const address = withoutAnchor(here);
      const dead = (reason: string, status: number | null = null): Outcome => {
        return { state: 'dead', status, address, reason };
      };
      seen.add(address);
      const answer = await answerOf(address);
      const via = redirects.length > 0 ? `leads to "${address}", which ` : '';
      const undecided = (reason: string): Unsettled => ({ state: 'undecided', reason: `${via}${reason}` });
      const times = answer.asked > 1 ? `, asked ${answer.asked} times` : '';
      if (!('status' in answer)) {
        const reason = `${answer.reason}${times}`;
        return answer.kind === 'here' ? undecided(reason) : dead(reason);
      }
      const { status, location } = answer;
      const said = `answers ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();
      if (status === TOO_MANY) return undecided(`${said}${times}`);
      if (isFault(status)) return dead(status < 500 ? said : `${said}${times}`, status);
      if (!REDIRECTS.has(status)) {
        const movedTo = movedAddress(redirects);
        return { state: 'answered', status, address, ...(movedTo !== undefined && { movedTo }) };
      }

      const next = location === null ? null : URL.parse(location, address);
      if (!next) return dead(`${said} and does not say where to`, status);
      if (seen.has(withoutAnchor(next)))
        return dead(`redirects in a circle, to "${next.href}" again`, status);
      if (redirects.length === limit) return dead(`redirects further after ${limit} redirects`, status);
      redirects.push({ status, from: here, to: next });
      here = next;
    }
  };
}

/** The address as it is asked: what follows the number sign never leaves the browser. */
export function withoutAnchor(address: URL): string {
  const asked = new URL(address);
  asked.hash = '';
  return asked.href;
}

/** Whether a status says that the page cannot be had. */
function isFault(status: number): boolean {
  return status >= 400 && status < 600 && status !== TOO_MANY && !EXISTING.has(status);
}

function mayDifferByGet(reply: Reply | Failure): boolean {
  if (!('status' in reply)) return reply.kind === 'passing';
  return reply.status === METHOD_REFUSED || isFault(reply.status);
}

/** Whether the same request may get another answer a little later. */
function isPassing(reply: Reply | Failure): boolean {
  if (!('status' in reply)) return reply.kind !== 'lasting';
  return reply.status === TOO_MANY || (reply.status >= 500 && reply.status < 600);
}
