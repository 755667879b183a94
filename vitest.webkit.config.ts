import { defineConfig } from 'vitest/config'

/** The site's main paths in WebKitGTK: `npm run test:webkit`. */
export default defineConfig({
  define: { 'import.meta.env.SITE_URL': '""' },
  test: {
    name: 'webkit',
    include: ['test/webkit/**/*.test.ts'],
    globalSetup: ['test/webkit/setup.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
