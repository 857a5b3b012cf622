/** Tests run the TypeScript sources as they are; `npm run check` holds the types. */
const common = {
  testEnvironment: 'node',
  // office.js keeps timers of its own for as long as the process lives; they must still find their globals.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
};

/** What drives Excel runs twice: on a host that bites as the desktop does, and on one that bites as the web does. */
const DRIVES_EXCEL = ['<rootDir>/test/app/**/*.test.ts', '<rootDir>/test/commands/**/*.test.ts'];

module.exports = {
  // Many tests wait for a process of their own, so two of them fit on two cores.
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'all',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      globals: { excelPlatform: 'web' },
    },
    { ...common, displayName: 'desktop', testMatch: DRIVES_EXCEL, globals: { excelPlatform: 'desktop' } },
  ],
};
