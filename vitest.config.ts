import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { 'import.meta.env.SITE_URL': '""' },
  test: {
    // No test measures time: a slow machine must not fail one.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          setupFiles: ['test/domain/seed.ts'],
          include: ['test/domain/**/*.test.ts', 'test/fuzz/*.test.ts', 'test/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'views', environment: 'happy-dom', include: ['test/views/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/setup.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
