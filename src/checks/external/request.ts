import { type Failure, failureOf, lateAnswer } from './failure.ts';
import type { Settings } from './options.ts';

/** The part of an answer that counts. */
export interface Reply {
  status: number;
  /** The `Location` and `Retry-After` headers as sent. */
  location: string | null;
  retryAfter: string | null;
}

export type Method = 'HEAD' | 'GET';

/** The most that is read of a body, in bytes: enough to end most pages, so that their connection can be used again. */
const BODY_LIMIT = 64 * 1024;

/**
 * Sends one request and follows no redirect.
 *
 * @throws the signal's reason when the run was ended.
 */
export async function request(
  address: string,
  method: Method,
  { timeout, userAgent, signal }: Pick<Settings, 'timeout' | 'userAgent' | 'signal'>,
): Promise<Reply | Failure> {
  signal.throwIfAborted();
  const ended = new AbortController();
  const end = () => ended.abort();
  const timer = setTimeout(end, timeout);
  signal.addEventListener('abort', end);
  try {
    const { status, headers, body } = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': userAgent },
      signal: ended.signal,
    });
    await discard(body);
    return { status, location: headers.get('location'), retryAfter: headers.get('retry-after') };
  } catch (error) {
    signal.throwIfAborted();
    return ended.signal.aborted ? lateAnswer(timeout) : failureOf(error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

/** Reads the start of a body and drops the rest. The status is known by then, so a body that breaks off is no fault. */
async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body) return;
  try {
    let size = 0;
    // Leaving the loop early cancels the stream, which closes the connection.
    for await (const { byteLength } of body) {
      size += byteLength;
      if (size >= BODY_LIMIT) break;
    }
  } catch {
    // See above.
  }
}
