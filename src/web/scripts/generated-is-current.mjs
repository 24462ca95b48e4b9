// Fails when the committed types are not those that the committed document of the HTTP interface leads to.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMITTED = 'src/types/generated/types.gen.ts';
const folder = mkdtempSync(join(tmpdir(), 'generated-'));
execFileSync('node', ['node_modules/@hey-api/openapi-ts/bin/run.js', '--silent'], { env: { ...process.env, GENERATED: folder } });
const same = readFileSync(COMMITTED, 'utf8') === readFileSync(join(folder, 'types.gen.ts'), 'utf8');
rmSync(folder, { recursive: true });
if (!same) {
  console.error(`${COMMITTED} does not follow from docs/api/openapi.yaml: run "npm run generate".`);
  process.exitCode = 1;
}
