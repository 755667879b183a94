import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { prerender } from './src/prerender/plugin.ts'

/** Where the site will be served, if it is known: `SITE_URL=https://example.org/calls/ npm run build`. */
const siteUrl = process.env.SITE_URL ? new URL(`${process.env.SITE_URL.replace(/\/$/, '')}/`).href : ''

/** What several rooms share, in few chunks: many small ones compress badly and each is a request. */
const shared = [
  {
    name: 'card',
    test: /src.(views.parts.(answer-text|CallbackMark|CallLine|CauseName|copy|CopyButton|DefinitionCard|pair|Marked|tone|TypePill)\.|domain.reference.call-line|app.copy)/,
  },
  {
    name: 'plain',
    test: /src.domain.(phone-events.(empty|exact-side|items|names|pair-outcome|pure-line|read-plainly|tidy)\.|reference.cause-numbers)/,
  },
]

export default defineConfig(({ command }) => ({
  base: command === 'build' ? './' : '/',
  plugins: [react(), tailwindcss(), prerender()],
  define: { 'import.meta.env.SITE_URL': JSON.stringify(siteUrl) },
  build: {
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: shared, includeDependenciesRecursively: false } } },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
}))
