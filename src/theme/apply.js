const { dataset } = document.documentElement;
// Only ../pane/ writes it, and it takes it back where no listed portal frames the page.
const pane = parent !== window && /[?&]pane=([a-z-]+)/.exec(location.search);
if (pane) dataset.pane = pane[1];
try {
  const t = localStorage.getItem('theme');
  if (t === 'light' || t === 'dark') dataset.theme = t;
} catch {}
