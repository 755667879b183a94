import { defineConfig } from 'vitest/config'

/** The site's main paths in a second browser: `npm run test:all`. */
export default defineConfig({
  define: { 'import.meta.env.SITE_URL': '""' },
  test: {
    name: 'firefox',
    include: ['test/firefox/**/*.test.ts'],
    globalSetup: ['test/firefox/setup.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
