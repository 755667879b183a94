import { defineConfig } from 'vitest/config'

/** The snippets of docs/deploying.md, each on its host: `npm run test:hosts`. */
export default defineConfig({
  define: { 'import.meta.env.SITE_URL': '""' },
  test: {
    name: 'hosts',
    include: ['test/hosts/**/*.test.ts'],
    globalSetup: ['test/site/setup.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
