/** Tests run the TypeScript sources as they are; `npm run check` holds the types. */
module.exports = {
  testEnvironment: 'node',
  // office.js keeps timers of its own for as long as the process lives; they must still find their globals.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // Many tests wait for a process of their own, so two of them fit on two cores.
  maxWorkers: 2,
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
};
