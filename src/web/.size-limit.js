import { readFileSync } from 'node:fs';

/** The first load: the entry, what it imports at once, and the page one lands on. Lazy pages are not in it. */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const files = new Set();

function add(key) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  (chunk.imports ?? []).forEach(add);
}

add('index.html');
add('src/app/routes/dashboard-route.tsx');

export default [{ name: 'first load', path: [...files].map((file) => `dist/${file}`), gzip: true, limit: '180 kB' }];
