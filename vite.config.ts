import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { inlineWorker } from './src/prerender/inline-worker.ts'
import { licences } from './src/prerender/licences.ts'
import { offline } from './src/prerender/offline.ts'
import { prerender } from './src/prerender/plugin.ts'
import { portable } from './src/prerender/portable.ts'

/** Where the site will be served, if it is known: `SITE_URL=https://example.org/calls/ npm run build`. */
const siteUrl = process.env.SITE_URL ? new URL(`${process.env.SITE_URL.replace(/\/$/, '')}/`).href : ''

/**
 * What several pages share, in few chunks: many small ones compress badly, and each is a request. `card` shows a
 * definition and fetches the rest of the reader, `plain` answers a plain pair, `start` is what stands below an empty box.
 */
const shared = [
  { name: 'react', test: /node_modules.(react|react-dom|scheduler)|rolldown.runtime/ },
  {
    name: 'card',
    test: /preload-helper|src.(domain.(reference.(reference|dataset|cause-numbers|call-line|escape-html)|address.(address|matrix-query|place|query|slug))|app.(box|copy|late|say-definition|store|told|whole-reader)|views.parts.(answer-text|CallbackMark|CallLine|CauseName|copy|CopyButton|DefinitionCard|icons|Legend|links|Marked|Ours|pair|PasteBox|read-sides|Terms|terms|tone|TypePill|words))\./,
  },
  { name: 'start', test: /src.views.(lookup.(BoxBar|Welcome|Pickers|examples)|parts.ChooseFiles)\./ },
  {
    name: 'plain',
    test: /src.(domain.phone-events.(names|read-plainly|reading|tidy|told|verdict)|app.(picked-text|use-answer|use-held|rooms.LookupRoom)|views.(lookup.LookupView|parts.(OutcomeView|outcome.DefinedAnswer)))\./,
  },
]

/** Vite's helper for dynamic imports loads styles and preloads beside them; here there is neither, so it is taken out. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load()',
  },
  renderChunk: (code) =>
    code
      .replaceAll(/, \w+, import\.meta\.url\)/g, ')')
      .replaceAll(/__vitePreload\(\(\) => (import\([^()]+\))\)/g, '$1')
      .replaceAll(
        /__vitePreload\(async \(\) => \{\s*const \{[^{}]*\} = await (import\([^()]+\));\s*return \{[^{}]*\};\s*\}\)/g,
        '$1',
      ),
}

const site = {
  plugins: [prerender(), licences(), offline()],
  build: {
    rolldownOptions: { output: { codeSplitting: { groups: shared, includeDependenciesRecursively: false } } },
  },
}

/** `vite build --mode portable`: everything in one file, for where there is no server. */
const oneFile = {
  plugins: [inlineWorker(), portable(), licences()],
  build: {
    outDir: 'portable',
    copyPublicDir: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
}

export default defineConfig(({ command, mode }) => {
  const target = mode === 'portable' ? oneFile : site
  return {
    base: command === 'build' ? './' : '/',
    plugins: [react(), tailwindcss(), ...target.plugins, plainImports],
    define: { 'import.meta.env.SITE_URL': JSON.stringify(siteUrl) },
    build: {
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      ...target.build,
    },
    worker: { format: 'es' as const },
    server: { host: '127.0.0.1' },
    preview: { host: '127.0.0.1' },
  }
})
