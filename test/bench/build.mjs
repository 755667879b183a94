import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const top = path.resolve(import.meta.dirname, '../..')

/**
 * The site, built by its own configuration.
 *
 * @param {string} outDir
 * @param {string} project this project, or a copy of it
 */
export async function buildSite(outDir, project = top) {
  await build({
    root: project,
    configFile: path.join(project, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
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
  await buildDomain(outDir, { reader: 'phone-events/read-paste.ts' })
  return path.join(outDir, 'reader.mjs')
}

/**
 * The scanner of whole exports, and what saves them explained.
 *
 * @param {string} outDir
 */
export async function buildScanner(outDir) {
  await buildDomain(outDir, { scanner: 'export/scanner.ts', explainer: 'export/explainer.ts' })
  return { scanner: path.join(outDir, 'scanner.mjs'), explainer: path.join(outDir, 'explainer.mjs') }
}

/**
 * @param {string} outDir
 * @param {Readonly<Record<string, string>>} files by the names of what is built from them
 * @param {string} project this project, or a copy of it
 */
export async function buildDomain(outDir, files, project = top) {
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      ssr: true,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(files).map(([name, file]) => [name, path.join(project, 'src/domain', file)]),
        ),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
}
