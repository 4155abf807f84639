import type { BladeParameter, ParameterValue } from './blade-link.ts';

/** What an address inside the portal names. */
export interface View {
  /** `<extension>.<blade>`, as the portal spells it. */
  id: string;
  menu?: string;
  parameters?: readonly BladeParameter[];
}

/**
 * The address of a blade: `https://<host>/#view/<extension>/<blade>[/~/<menu>][/<name>/<value>…]`. Values are
 * percent-encoded; one that only the portal knows is left as a slot, which makes the address a template for `slots.ts`.
 */
export function viewAddress(host: string, { id, menu, parameters = [] }: View): string {
  const dot = id.indexOf('.');
  const steps = [
    id.slice(0, dot),
    id.slice(dot + 1),
    ...(menu === undefined ? [] : ['~', menu]),
    ...parameters.flatMap(({ name, value }) => [name, written(value)]),
  ];
  return `https://${host}/#view/${steps.join('/')}`;
}

/** A template for the reader's resource, opened at a menu item. It names no directory, so it serves every reader. */
export function resourceTemplate(host: string, menu?: string): string {
  return `https://${host}/#resource{+resourceId}${menu === undefined ? '' : `/${menu}`}`;
}

function written(value: ParameterValue): string {
  return 'slot' in value ? `{${value.slot}}` : encodeURIComponent(value.text);
}
