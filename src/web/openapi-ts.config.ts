import { defineConfig } from '@hey-api/openapi-ts';

/** The committed document of the HTTP interface is the truth; `npm run generate` writes the types that follow from it. */
export default defineConfig({
  input: '../../docs/api/openapi.yaml',
  output: {
    path: process.env.GENERATED ?? 'src/types/generated',
    header: '// Written from docs/api/openapi.yaml by `npm run generate`; not edited by hand.',
    indexFile: false,
  },
  plugins: ['@hey-api/typescript'],
});
