const { dataset } = document.documentElement;
try {
  const t = localStorage.getItem('theme');
  if (t === 'light' || t === 'dark') dataset.theme = t;
  // Left by ../pane/pane.ts.
  const pane = parent !== window && sessionStorage.getItem('pane');
  if (pane) dataset.pane = pane;
} catch {}
