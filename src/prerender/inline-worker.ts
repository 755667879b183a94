import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { build, type Plugin } from 'vite'

const asPacked = '\0worker-packed:'
const none = '\0no-worker'

/**
 * For the portable copy, which has no files beside it: a worker asked for by its address is given as its script, packed
 * (deflate, base64), for whoever starts it to unpack and to make an address of. One that a worker asks for is left out, and
 * its address is empty: it would only make that worker faster.
 */
export function inlineWorker(): Plugin {
  return {
    name: 'inline-worker',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.endsWith('?worker&url')) return undefined
      if (path.basename(path.dirname(importer)) === 'worker') return none
      return asPacked + path.resolve(path.dirname(importer), source.replace(/\?.*$/, ''))
    },
    async load(id) {
      if (id === none) return `export default ''`
      if (!id.startsWith(asPacked)) return undefined
      const script = await bundled(id.slice(asPacked.length))
      return `export default '${deflateSync(script, { level: 9 }).toString('base64')}'`
    },
  }
}

async function bundled(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [inlineWorker()],
    build: {
      write: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  })
  const chunks = [output].flat().flatMap((result) => ('output' in result ? result.output : []))
  const [chunk] = chunks
  if (chunk?.type !== 'chunk' || chunks.length > 1)
    throw new Error(
      `One script was expected of ‘${entry}’: ${chunks.map(({ fileName }) => fileName).join(', ')}`,
    )
  return chunk.code.trim()
}
