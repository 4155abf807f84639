import { type FacetCounts, type FacetName, type Filters, facetNames } from '../answer.ts';
import { element } from '../dom.ts';
import { readable } from './labels.ts';

/** What each value of a facet is called, in the order to show them. */
export type FacetLabels = Readonly<Record<FacetName, readonly (readonly [value: string, label: string])[]>>;

/** The row of selects that narrow the results. */
export interface FilterRow {
  row: HTMLElement;
  chosen(): Filters;
  choose(filters: Filters): void;
  /**
   * Writes how many pages each choice leaves; what leaves none is not offered, unless it is chosen. Without counts all
   * is offered.
   */
  count(counts: FacetCounts | undefined): void;
}

const titles: Readonly<Record<FacetName, string>> = {
  kind: 'Kind',
  cloud: 'Cloud',
  product: 'Product',
  area: 'Area',
};

/** @param changed is called when a person has chosen. */
export function filterRow(labels: FacetLabels, changed: () => void): FilterRow {
  const selects = facetNames.map((name) => ({ name, select: element('select', { id: `search-${name}` }) }));
  const clear = element('button', { type: 'button', class: 'search-link', hidden: '' }, 'Clear filters');
  const row = element(
    'div',
    { class: 'search-filters', role: 'group', 'aria-label': 'Filters' },
    ...selects.map(({ name, select }) =>
      element('div', {}, element('label', { for: select.id }, titles[name]), select),
    ),
    clear,
  );

  function fill(
    name: FacetName,
    select: HTMLSelectElement,
    counts: Readonly<Record<string, number>> | undefined,
  ) {
    const value = select.value;
    select.replaceChildren(
      element('option', { value: '' }, 'All'),
      ...offered(labels[name], counts, value).map(([option, label]) =>
        element('option', { value: option }, counts ? `${label} (${counts[option] ?? 0})` : label),
      ),
    );
    select.value = value;
  }

  const chosen = (): Filters =>
    Object.fromEntries(selects.flatMap(({ name, select }) => (select.value ? [[name, select.value]] : [])));
  const showClear = () => {
    clear.hidden = Object.keys(chosen()).length === 0;
  };

  for (const { name, select } of selects) {
    fill(name, select, undefined);
    select.addEventListener('change', () => {
      showClear();
      changed();
    });
  }
  clear.addEventListener('click', () => {
    for (const { select } of selects) select.value = '';
    selects[0]?.select.focus();
    showClear();
    changed();
  });

  return {
    row,
    chosen,
    choose(filters) {
      for (const { name, select } of selects) {
        const value = filters[name] ?? '';
        if (![...select.options].some((option) => option.value === value)) {
          select.append(element('option', { value }, readable(value)));
        }
        select.value = value;
      }
      showClear();
    },
    count(counts) {
      for (const { name, select } of selects) fill(name, select, counts?.[name]);
    },
  };
}

/** The choices of a facet: those that leave pages, and the chosen one whatever it leaves. */
function offered(
  labels: readonly (readonly [string, string])[],
  counts: Readonly<Record<string, number>> | undefined,
  chosen: string,
): [value: string, label: string][] {
  const values = new Map(labels);
  for (const value of [...Object.keys(counts ?? {}).sort(), chosen]) {
    if (value && !values.has(value)) values.set(value, readable(value));
  }
  return [...values].filter(([value]) => !counts || counts[value] || value === chosen);
}
