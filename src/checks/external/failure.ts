/** Why a request got no answer. */
export interface Failure {
  /** What the address does, as the words that follow its name in a sentence. */
  reason: string;
  /** Whether the link is at fault, asking again may help, or this machine has no network. */
  kind: 'lasting' | 'passing' | 'here';
}

const untrusted = 'its certificate is not signed by anyone this machine trusts';
const closed = 'its host closed the connection';

/** What the codes of Node, OpenSSL and undici mean to someone who can only change a link. */
const meanings = {
  ENOTFOUND: ['lasting', 'no host has this name'],
  CERT_HAS_EXPIRED: ['lasting', 'its certificate has expired'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['lasting', 'its certificate is for another host'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['lasting', untrusted],
  SELF_SIGNED_CERT_IN_CHAIN: ['lasting', untrusted],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['lasting', untrusted],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['lasting', untrusted],
  ECONNREFUSED: ['passing', 'its host refuses connections'],
  EHOSTUNREACH: ['passing', 'there is no way to its host'],
  ECONNRESET: ['passing', closed],
  EPIPE: ['passing', closed],
  UND_ERR_SOCKET: ['passing', closed],
  ETIMEDOUT: ['passing', 'its host does not accept a connection in time'],
  UND_ERR_CONNECT_TIMEOUT: ['passing', 'its host does not accept a connection in time'],
  EAI_AGAIN: ['here', 'the name server of this machine does not answer'],
  ENETUNREACH: ['here', 'this machine has no network'],
  ENETDOWN: ['here', 'this machine has no network'],
} as const satisfies Record<string, readonly [Failure['kind'], string]>;

/**
 * Reads what `fetch` threw for want of an answer.
 *
 * @throws the error itself when it is a fault of ours.
 */
export function failureOf(error: unknown): Failure {
  const cause = error instanceof TypeError ? error.cause : undefined;
  if (!(cause instanceof Error)) throw error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const [kind, words] = isKnown(code) ? meanings[code] : meaningOfFamily(code, cause.message);
  return { kind, reason: `gives no answer: ${words}` };
}

/** The request took longer than `timeout`, in milliseconds. */
export function lateAnswer(timeout: number): Failure {
  return { kind: 'passing', reason: `gives no answer within ${timeout / 1000} s` };
}

function isKnown(code: string): code is keyof typeof meanings {
  return Object.hasOwn(meanings, code);
}

function meaningOfFamily(code: string, message: string): readonly [Failure['kind'], string] {
  if (/^(ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code)) {
    return ['lasting', `its host does not agree on an encrypted connection (${code})`];
  }
  if (code.startsWith('HPE_')) return ['lasting', `what its host sends is not HTTP (${code})`];
  return [
    'passing',
    [message.trim() || 'the connection failed', code && `(${code})`].filter(Boolean).join(' '),
  ];
}
