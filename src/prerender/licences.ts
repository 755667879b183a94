import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Tailwind writes its base style into ours, where no module tells of it. */
const inStyle = ['tailwindcss']
const licenceFile = /^(licen[cs]e|copying|notice)([._-].*)?$/i

/**
 * Adds the name, version and licence of every package of which something is in the scripts or the style, as the
 * installed packages give them: `licences.txt` beside the pages, and a comment at the end of the portable copy.
 */
export function licences(): Plugin {
  let root = ''
  const folders = new Set<string>()
  return {
    name: 'licences',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ;({ root } = config)
    },
    renderStart() {
      folders.clear()
    },
    renderChunk(_, { modules }) {
      for (const [id, { renderedLength }] of Object.entries(modules))
        if (renderedLength > 0) for (const folder of packageOf(id)) folders.add(folder)
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const text = licencesOf(root, [
          ...folders,
          ...inStyle.map((name) => join(root, 'node_modules', name)),
        ])
        const copy = bundle['missed-call-explorer.html']
        if (copy?.type === 'asset') copy.source = `${String(copy.source).trimEnd()}\n${commented(text)}\n`
        else this.emitFile({ type: 'asset', fileName: 'licences.txt', source: text })
      },
    },
  }
}

/** The folder of the package a module is of, the innermost in its path; none for the project's own. */
function packageOf(id: string): readonly string[] {
  const path = id.replaceAll('\\', '/').replaceAll('\0', '')
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? []
}

const line = `\n\n${'-'.repeat(72)}\n\n`

function licencesOf(root: string, folders: readonly string[]): string {
  const own = `Missed Call Explorer\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`
  return `${[own, ...folders.map(licenceOf).sort()].join(line)}\n`
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((file) => licenceFile.test(file))
  if (files.length === 0 || typeof license !== 'string')
    throw new Error(`‘${name}’ is in the bundle and says no licence`)
  const texts = files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
}

/** Two hyphens could end a comment. */
function commented(text: string): string {
  return `<!--\n${text.replace(/-{2,}|[<>]/g, (signs) => (signs.startsWith('-') ? '—' : ' '))}-->`
}
