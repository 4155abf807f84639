/**
 * Opens the question that the address leads to, also when its link is chosen a second time. A browser opens a
 * `<details>` by itself only for an anchor inside the answer, and the anchor is on the question.
 */
function openTarget(hash: string) {
  const target = document.getElementById(decode(hash.slice(1)));
  const item = target?.closest<HTMLDetailsElement>('details[data-faq-item]');
  if (item) item.open = true;
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link?.hash && link.pathname === location.pathname) openTarget(link.hash);
});
addEventListener('hashchange', () => openTarget(location.hash));
openTarget(location.hash);
