import { defineConfig } from 'vitest/config'

/** The statements for databases, on the databases: `npm run test:engines`. */
export default defineConfig({
  define: { 'import.meta.env.SITE_URL': '""' },
  test: {
    name: 'engines',
    include: ['test/engines/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
