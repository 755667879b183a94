import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type Rollup } from 'vite'
import { packOf } from './pack.ts'

/** Files for others than the pages’ readers, and the pictures a system keeps itself. */
const notKept = /^(cards\/|sql\/|dbt\/|python\/|_headers$|.*\.(txt|xml|png)$)/

/** What reads whole files and messages: more bytes than all the rest, and not everybody has one. */
const partsForFiles = /(?:message-part|views.export.analysis.part)\.ts$/

function isForFiles(file: Rollup.OutputAsset | Rollup.OutputChunk): boolean {
  return file.type === 'chunk'
    ? partsForFiles.test(file.facadeModuleId ?? '')
    : /^assets\/worker-/.test(file.fileName)
}

/**
 * Adds the service worker, which keeps the site for when there is no network, and writes the version that it
 * keeps into the pages. The version is made of what the files hold: the same build is the same version.
 */
export function offline(): Plugin {
  let root = ''
  let publicDir = ''
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ;({ root, publicDir } = config)
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = new Map([...filesIn(publicDir), ...Object.values(bundle).map(nameAndContent)])
        for (const name of files.keys()) if (notKept.test(name)) files.delete(name)
        const version = versionOf(files)
        for (const file of Object.values(bundle))
          if (file.type === 'asset' && file.fileName.endsWith('.html'))
            file.source = String(file.source).replace(
              /<html[^>]*/,
              (tag) => `${tag} data-version="${version}"`,
            )
        const later = new Set(
          Object.values(bundle)
            .filter(isForFiles)
            .map(({ fileName }) => fileName),
        )
        if (later.size !== 3) this.error(`Parts for whole files and messages: ${[...later].join(', ')}`)
        const scripts = [...files.keys()].filter((name) => name.startsWith('assets/'))
        const texts = Object.values(bundle)
          .map(nameAndContent)
          .concat(filesIn(publicDir))
          .filter(([name]) => files.has(name) && !scripts.includes(name))
          .map(([name, content]) => [addressOf(name), textOf(content)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1))
        const pack = `assets/site-${version}.json`
        this.emitFile({ type: 'asset', fileName: pack, source: packOf(version, new Map(texts)) })
        const first = scripts.filter((name) => !later.has(name))
        const addresses = [...texts.map(([address]) => address), ...first].sort()
        const source = await workerOf(root, {
          builtFiles: JSON.stringify(addresses),
          builtLater: JSON.stringify([...later].sort()),
          builtPack: JSON.stringify(pack),
          builtVersion: JSON.stringify(version),
        })
        this.emitFile({ type: 'asset', fileName: 'worker.js', source })
      },
    },
  }
}

type Content = string | Uint8Array

function textOf(content: Content): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

function filesIn(folder: string): [string, Content][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]
    })
}

function nameAndContent(file: Rollup.OutputAsset | Rollup.OutputChunk): [string, Content] {
  return [file.fileName, file.type === 'chunk' ? file.code : file.source]
}

function versionOf(files: ReadonlyMap<string, Content>): string {
  const hash = createHash('sha256')
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\0`).update(content).update('\0')
  return hash.digest('hex').slice(0, 12)
}

/** A page is asked for as its folder: some hosts redirect from `index.html`. */
function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1')
}

/** The worker’s script, in one file: not every browser knows workers that are modules. */
async function workerOf(root: string, define: Readonly<Record<string, string>>): Promise<string> {
  const results = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, 'src/app/offline/worker/worker.ts'), output: { format: 'iife' } },
    },
  })
  const [chunk] = [results].flat().flatMap((result) => ('output' in result ? result.output : []))
  if (chunk?.type !== 'chunk') throw new Error('The worker’s script was not built')
  return chunk.code
}
