import js from '@eslint/js';
import i18next from 'eslint-plugin-i18next';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync('src/features');

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/types/generated'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['src/**/*.{ts,tsx}'] })),
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks, i18next, 'jsx-a11y': jsxA11y },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A list in the tokens of the kit, or an element react-aria makes focusable itself.
      'jsx-a11y/no-autofocus': 'off',
      // Words belong into the catalogues.
      'i18next/no-literal-string': ['error', { mode: 'jsx-text-only', words: { exclude: ['[^\\p{L}]+', 'English', 'Español'] } }],
      'max-lines-per-function': ['warn', { max: 100, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='localStorage']", message: 'Only lib/preferences keeps anything in web storage.' },
        { selector: "Identifier[name='sessionStorage']", message: 'Nothing goes into session storage.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is rendered as text.' },
      ],
      // shared code → features → app, one way; features do not know each other. The shell's counters are composed in app.
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...features.map((feature) => ({
              target: `./src/features/${feature}`,
              from: './src/features',
              except: [`./${feature}`],
              message: 'Features do not import each other: compose them in app.',
            })),
            { target: './src/features', from: './src/app' },
            { target: ['./src/components', './src/lib', './src/config', './src/hooks'], from: ['./src/features', './src/app'] },
            {
              target: ['./src/app', './src/components', './src/features', './src/lib'],
              from: './src/testing',
              message: 'Stand-ins are for tests.',
            },
          ],
        },
      ],
    },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx'] } } },
  },
  { files: ['src/lib/preferences.ts', 'src/testing/setup.ts', 'src/**/*.test.{ts,tsx}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/**/*.test.{ts,tsx}', 'src/testing/**'],
    rules: { 'import-x/no-restricted-paths': 'off', 'i18next/no-literal-string': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['e2e/**', 'scripts/**', 'public/**', '*.config.*', '.size-limit.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', document: 'readonly', localStorage: 'readonly', globalThis: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
  },
);
