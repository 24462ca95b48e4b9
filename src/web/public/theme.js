// Runs before the first paint, so that a chosen theme does not flash. Kept as a file: the content security policy allows no inline script.
try {
  var theme = JSON.parse(localStorage.getItem('msp.preferences') || '{}').theme;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  document.documentElement.removeAttribute('data-theme');
}
