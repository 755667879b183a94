import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'

const top = path.resolve(import.meta.dirname, '../..')
const domain = 'src/domain'
const letters = ['ALPHA', 'BRAVO', 'CHARLIE', 'DELTA', 'ECHO', 'FOXTROT', 'GOLF', 'HOTEL', 'INDIA', 'JULIETT']

/**
 * A copy of the project whose dataset has so many definitions: the thirty, and again with other causes.
 *
 * @param {number} count a multiple of 30, at most 3,000
 * @param {string} folder where the copy is made
 */
export async function projectOf(count, folder) {
  mkdirSync(folder, { recursive: true })
  for (const name of [
    'src',
    'public',
    'index.html',
    'vite.config.ts',
    'package.json',
    'tsconfig.json',
    'LICENSE',
  ])
    cpSync(path.join(top, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(top, 'node_modules'), path.join(folder, 'node_modules'))
  const { dataset } = await moduleOf('dataset.ts')
  const { keywords } = await moduleOf('keywords.ts')
  const copies = Array.from({ length: count / dataset.definitions.length - 1 }, (_, at) =>
    dataset.definitions.map((definition) => copyOf(definition, at)),
  ).flat()
  write('dataset.ts', 'dataset', {
    ...dataset,
    definitions: [...dataset.definitions, ...copies.map(({ definition }) => definition)],
  })
  write('keywords.ts', 'keywords', {
    ...keywords,
    ...Object.fromEntries(copies.map(({ pair, of }) => [pair, keywords[of]])),
  })
  const { causeBackground } = await moduleOf('cause-background.ts')
  write('cause-background.ts', 'causeBackground', {
    ...causeBackground,
    ...Object.fromEntries(
      copies.map(({ definition, like }) => [definition.cause, causeBackground[like] ?? {}]),
    ),
  })
  // The telephony list has no such causes, but the reader must know them by name, and the build lets them pass.
  const causes = [...new Set(copies.map(({ definition }) => definition.cause))]
  edit(
    'reference/cause-numbers.ts',
    /causeNumbers = \{/,
    `causeNumbers = {${causes.map((cause, at) => `${cause}: ${1000 + at},`).join('')}`,
  )
  edit('reference/check-dataset.ts', /if \(faults\.length > 0\)/, 'if (false)')
  // The pages of single definitions stay thirty: none of the others is opened here.
  edit('address/address.ts', /\.\.\.definitions\.map/, '...definitions.slice(0, 30).map')
  return folder

  /** @param {string} name */
  function moduleOf(name) {
    return runnerImport(path.join(top, domain, 'reference', name), { configFile: false }).then(
      ({ module }) => module,
    )
  }

  /** Writes a value over the one that a module declares; its functions stay. */
  function write(name, constant, value) {
    edit(
      `reference/${name}`,
      new RegExp(`(export const ${constant}[^=]*= )\\{[\\s\\S]*?^\\}`, 'm'),
      `$1${JSON.stringify(value).replaceAll('$', '$$$$')}`,
    )
  }

  function edit(name, what, replacement) {
    const file = path.join(folder, domain, name)
    const text = readFileSync(file, 'utf8')
    if (!what.test(text)) throw new Error(`${name} has no ${what}`)
    writeFileSync(file, text.replace(what, replacement))
  }
}

function copyOf({ type, cause, callback, description, ours }, at) {
  const mark = `${letters[Math.floor(at / letters.length)]}_${letters[at % letters.length]}`
  const words = mark.toLowerCase().replace('_', ' ')
  const copied = `${cause ?? 'EMPTY'}_${mark}`
  return {
    like: cause,
    of: `${type} / ${cause ?? '<empty>'}`,
    pair: `${type} / ${copied}`,
    definition: {
      type,
      cause: copied,
      callback,
      description: description.replace(/\.$/, `, as ${words} has it.`),
      ours: { ...ours, summary: `${ours.summary}, ${words}` },
    },
  }
}
