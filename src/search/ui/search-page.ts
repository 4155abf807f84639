import type { Asked } from './address.ts';
import { isQuestion, readAddress, searchAddress } from './address.ts';

/** What the search page has and a dialog does not: an address to keep in step, and lists to choose from. */
export interface SearchPage {
  asked(): Asked;
  write(asked: Asked): void;
  /** Shows or hides the lists of problems and kinds, which make room for results. */
  showLists(shown: boolean): void;
  /** Calls back when the address asks something else, by a link or by hand. */
  whenAsked(act: (asked: Asked) => void): void;
}

/** In a frame what follows `#` is the portal's; what is asked is kept beside the address instead. */
const isFramed = window.parent !== window;

export function searchPage(): SearchPage {
  const lists = document.querySelector<HTMLElement>('.search-browse');
  return {
    asked: () => (isFramed && history.state?.asked) || readAddress(location),
    write(asked) {
      try {
        if (isFramed) history.replaceState({ ...history.state, asked }, '');
        else history.replaceState(history.state, '', searchAddress(asked));
      } catch {
        // Browsers refuse when the address changes too often; the next change writes it.
      }
    },
    showLists(shown) {
      if (lists) lists.hidden = !shown;
    },
    whenAsked(act) {
      addEventListener('hashchange', () => {
        if (isQuestion(location.hash)) act(readAddress(location));
      });
    },
  };
}
