/** The kinds of identifier, each with the spellings that people give one of its kind, the printed one first. */
export const families = {
  /** `SSPR_0029` */
  sspr: (id) => {
    const digits = id.replace(/^SSPR_/, '');
    return [
      ...[id, id.toLowerCase(), `sspr${digits}`, `SSPR${digits}`, `SSPR ${digits}`, `sspr ${digits}`],
      ...[
        `SSPR-${digits}`,
        `sspr-${digits}`,
        `error ${id}`,
        `Error: ${id}`,
        `error code ${id.toLowerCase()}`,
      ],
      `2026-11-03 02:14:07 Reset failed for jo@contoso.com: ${id}, request ${request}`,
    ];
  },
  /** `33004`, an event of a source such as `PasswordResetService` */
  event: (id, source = 'Application') => [
    ...[id, `event ${id}`, `Event ${id}`, `event id ${id}`, `Event ID: ${id}`, `EventID:${id}`],
    ...[`EventID ${id}`, `eventid=${id}`, `event-id ${id}`, `event #${id}`],
    `Error\t11/3/2026 2:14:07 AM\t${source}\t${id}\tNone`,
    `Log Name: Application Source: ${source} Event ID: ${id} Level: Error User: N/A`,
  ],
  /** `0x80230619`, a 32-bit result */
  result: (id) => {
    const value = Number.parseInt(id, 16);
    const lower = id.replace(/^0x/i, '').toLowerCase();
    const upper = lower.toUpperCase();
    return [
      ...[id, `0x${lower}`, `0x${upper}`, `0X${upper}`, lower, upper],
      ...[`hr=${lower}`, `hr=${upper}`, `hr=0x${lower}`, `hr ${lower}`, `HR: 0x${lower}`, `HR: 0x${upper}`],
      ...[`HRESULT: 0x${upper}`, `HRESULT 0x${lower}`, `error 0x${upper}`],
      ...[String(value | 0), String(value >>> 0), `error ${value | 0}`, `HRESULT: ${value | 0}`],
      `TrackingId: ${request}, Reason: Synchronization Engine returned an error hr=${upper}, Message=none`,
    ];
  },
  /** `AADSTS50053` */
  'sign-in': (id) => [
    ...[id, id.toLowerCase(), id.replace(/(?=\d)/, ' '), `error ${id}`, `Error: ${id}`, `error code ${id}`],
    `${id}: Sign-in failed. Trace ID: ${request} Timestamp: 2026-11-03 02:14:07Z`,
  ],
  /** `32565598`, a support topic */
  topic: (id) => [
    ...[id, `topic ${id}`, `Topic ID: ${id}`, `support topic ${id}`, `topic id ${id}`],
    ...[`supportTopicId=${id}`, `supportTopicId: ${id}`, `{"supportTopicId":"${id}"}`],
    `2026-11-03 02:14:07 help pane opened, topic ${id}, request ${request}`,
  ],
  /** `16579`, a product */
  product: (id) => [
    ...[id, `product ${id}`, `pes ${id}`, `PES ID: ${id}`, `productPesId=${id}`, `productPesId: ${id}`],
    `2026-11-03 02:14:07 help pane opened, product ${id}, request ${request}`,
  ],
  /** `516fe906-3a1a-2878-02fd-8dd37ea207de`, a topic or a product */
  guid: (id) => [
    ...[id, id.toUpperCase(), `{${id}}`, `{${id.toUpperCase()}}`, `id ${id}`, `ID: {${id.toUpperCase()}}`],
    `2026-11-03 02:14:07 help pane opened for ${id}, no article chosen`,
  ],
  /** `ADPermissionsError`, what a product calls a code inside */
  name: (id) => [
    ...[id, id.toLowerCase(), `error ${id}`, `Error: ${id}`, `status=${id}`],
    `2026-11-03 02:14:07 Reset failed for jo@contoso.com: ${id}, request ${request}`,
  ],
} as const satisfies Record<string, (id: string, source?: string) => string[]>;

export type Family = keyof typeof families;

/**
 * Every spelling of an identifier that a search has to understand: the printed form first, then those of its family,
 * the identifier inside a line of a log, and the printed form with the marks and spaces that come along when it is
 * copied. `source` is the event source that a log prints beside an event id.
 */
export function spellingsOf(id: string, family: Family, source?: string): string[] {
  return [...new Set([...families[family](id, source), ...copied(id)])];
}

/** An id of a request, as logs print one: it names nothing that the site knows. */
const request = '7d1c8a52-0f3e-4b7a-9c61-2e5ab0d94f18';

function copied(id: string): string[] {
  const around = [`  ${id} `, `\t${id}\n`, `"${id}"`, `'${id}'`, `“${id}”`, `\`${id}\``, `(${id})`];
  const after = ['.', ',', ':', ';', '?'].map((mark) => id + mark);
  return [...around, ...after];
}
