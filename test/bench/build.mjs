import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const top = path.resolve(import.meta.dirname, '../..')

/**
 * The site, built by its own configuration.
 *
 * @param {string} outDir
 */
export async function buildSite(outDir) {
  await build({ root: top, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  return outDir
}

/**
 * A React 19 page that says hello, bundled with the options of the site's own build and nothing else in it.
 *
 * @param {string} outDir
 */
export async function buildHello(outDir) {
  await build({
    root: path.join(import.meta.dirname, 'hello'),
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, modulePreload: false },
  })
  return outDir
}

/**
 * The reader as one JavaScript file, as a browser would get it: not through a development runner, which turns
 * every call between files into two.
 *
 * @param {string} outDir
 */
export async function buildReader(outDir) {
  await build({
    root: top,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      ssr: true,
      rolldownOptions: {
        input: path.join(top, 'src/domain/phone-events/read-paste.ts'),
        output: { entryFileNames: 'reader.mjs' },
      },
    },
  })
  return path.join(outDir, 'reader.mjs')
}
