import { defineConfig } from 'vitest/config'

/** What takes longer than `npm test` may: `npm run test:all`. */
export default defineConfig({
  define: { 'import.meta.env.SITE_URL': '""' },
  test: {
    name: 'long',
    include: ['test/long/**/*.test.ts', 'test/site/{accessible,spoken}.test.ts'],
    env: { LONG: 'yes' },
    globalSetup: ['test/site/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
