import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

const DOMAIN = ['domain/data', 'domain/dates', 'domain/reading', 'domain/patience'];

/**
 * The rooms of src/, each with the rooms it may import, always through their index.ts.
 * CONTRIBUTING.md says why the arrows point this way.
 */
const ROOMS = {
  'domain/data': [],
  'domain/dates': ['domain/data'],
  'domain/reading': ['domain/data', 'domain/dates'],
  'domain/patience': ['domain/data', 'domain/dates'],
  i18n: DOMAIN,
  excel: DOMAIN,
  app: [...DOMAIN, 'excel', 'i18n'],
  commands: ['app', 'i18n'],
  cli: ['app', 'i18n', 'workbench/xlsx', 'workbench/book', 'workbench/headless'],
  'workbench/book': [],
  'workbench/xlsx': ['workbench/book'],
  'workbench/host/wire': [],
  'workbench/host/quirks': [],
  'workbench/host/entry': ['workbench/book'],
  'workbench/host/display': ['workbench/book', 'workbench/host/entry'],
  'workbench/host/session': ['workbench/book', 'workbench/host/wire', 'workbench/host/entry', 'workbench/host/quirks'],
  'workbench/host/objects': [
    'workbench/book',
    'workbench/host/wire',
    'workbench/host/session',
    'workbench/host/quirks',
    'workbench/host/entry',
    'workbench/host/display',
  ],
  'workbench/host': [
    'workbench/book',
    'workbench/host/wire',
    'workbench/host/session',
    'workbench/host/quirks',
    'workbench/host/entry',
    'workbench/host/display',
    'workbench/host/objects',
  ],
  'workbench/headless': ['workbench/book', 'workbench/host'],
};

/** Deepest folders first, so that host/objects is a room of its own inside host. What is left of host (its XDM side) is one room. */
const elements = Object.keys(ROOMS)
  .sort((a, b) => b.length - a.length)
  .map((room) => ({ type: room, pattern: `src/${room}` }));

const policies = Object.entries(ROOMS).flatMap(([room, mayImport]) => [
  { from: { element: { type: room } }, allow: { to: { element: { type: room } } } },
  ...mayImport.map((door) => ({
    from: { element: { type: room } },
    allow: { to: { element: { type: door, fileInternalPath: 'index.ts' } } },
  })),
]);

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'coverage'] },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'import/resolver': { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkInternals: false,
          message:
            'This room may not import that one, or not past its index.ts: see the list of rooms in eslint.config.mjs.',
          policies: [{ allow: { to: { module: { origin: ['external', 'core'] } } } }, ...policies],
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Office', 'Excel', 'window', 'document', 'process', 'performance', 'Date'].map((name) => ({
          name,
          message: 'The domain is pure: no host, no page, no clock. Pass the as-of date in.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain knows no chance.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', 'react', 'react-dom', '@fluentui/*', '@microsoft/*'], message: 'The domain is pure.' },
          ],
        },
      ],
    },
  },
  { files: ['src/cli/**/*.ts', 'scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.cjs', '**/*.mjs', 'webpack.config.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
);
