import { defineConfig } from 'vitest/config'

// Two workers: more only wait for each other on the two cores of a small machine.
const shared = { environment: 'node', maxWorkers: 2, testTimeout: 30_000, hookTimeout: 60_000 } as const
const globalSetup = ['test/global.ts']
// A project does not hear --exclude; bin/lib/tests.ts says here what to leave out, with commas between.
const without = process.env.TESTS_WITHOUT?.split(',').filter(Boolean) ?? []

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    ...shared,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          globalSetup,
          include: ['{src,test,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['test/faults/**', ...without],
        },
      },
      { extends: true, test: { name: 'e2e', globalSetup, include: ['e2e/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'faults',
          globalSetup: [...globalSetup, 'test/faults/build.ts'],
          include: ['test/faults/**/*.test.ts'],
        },
      },
    ],
  },
})
