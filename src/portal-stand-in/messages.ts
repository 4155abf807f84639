/** The forms in which parts of the portal tell a frame its theme. */
export const shapes = [
  'theme',
  'themeChanged',
  'send-theme',
  'send-startup-info',
  'messageType and value',
] as const;

const signature = 'FxFrameBlade';

/** What the stand-in portal says. */
export const messages = {
  theme(shape: string, name: string): object {
    switch (shape) {
      case 'send-theme':
        return { signature, kind: shape, data: { name, mode: /dark|black/.test(name) ? 1 : 0 } };
      case 'send-startup-info':
        return {
          signature,
          kind: shape,
          data: { theme: name, effectiveLocale: 'en.en-us', token: 'secret' },
        };
      case 'messageType and value':
        return { signature, messageType: 'themeChanged', value: name };
      default:
        return { signature, kind: shape, data: name };
    }
  },
  resource(resourceId: string, subscriptionId: string): object {
    return {
      signature,
      kind: 'send-environment-info',
      data: { ...(resourceId ? { resourceId } : {}), ...(subscriptionId ? { subscriptionId } : {}) },
    };
  },
};
