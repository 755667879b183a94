import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { prerender } from './src/prerender/plugin.ts'

/** Where the site will be served, if it is known: `SITE_URL=https://example.org/calls/ npm run build`. */
const siteUrl = process.env.SITE_URL ? new URL('./', process.env.SITE_URL).href : ''

export default defineConfig(({ command }) => ({
  base: command === 'build' ? './' : '/',
  plugins: [react(), tailwindcss(), prerender()],
  define: { 'import.meta.env.SITE_URL': JSON.stringify(siteUrl) },
  build: { cssCodeSplit: false, modulePreload: false, assetsInlineLimit: 0 },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
}))
