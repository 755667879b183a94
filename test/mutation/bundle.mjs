import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const top = path.resolve(import.meta.dirname, '../..')

/**
 * A room of the house and the tests of it as one program, which a function of `require` runs.
 *
 * @param {readonly string[]} tests
 * @returns {Promise<{ code: string, map: any }>}
 */
export async function bundle(tests) {
  const entry = path.join(top, 'mutation-entry.js')
  const { output } = await build({
    root: top,
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.SITE_URL': '""' },
    resolve: { alias: { vitest: path.join(import.meta.dirname, 'vitest-shim.mjs') } },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry ? tests.map((file) => `import ${JSON.stringify(file)}`).join('\n') : undefined,
        transform: (code, id) =>
          code.includes('import.meta.url')
            ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
            : undefined,
      },
    ],
    build: {
      write: false,
      ssr: true,
      minify: false,
      sourcemap: true,
      target: 'node20',
      rolldownOptions: { input: entry, treeshake: false, output: { format: 'cjs', codeSplitting: false } },
    },
  })
  return { code: output[0].code, map: output[0].map }
}

/**
 * Where the modules of a folder stand in a bundle: each after a comment that names it.
 *
 * @param {string} code
 * @param {(file: string) => boolean} isMeant
 */
export function regionsOf(code, isMeant) {
  const heads = [...code.matchAll(/^\/\/ ((?:\0|\\0|src\/|test\/|node_modules\/|mutation-entry)\S*)$/gm)]
  return heads
    .map(({ 1: file, index }, at) => ({ file, start: index, end: heads[at + 1]?.index ?? code.length }))
    .filter(({ file }) => isMeant(file))
}
