import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { modulesUnder } from '../domain/house-modules.ts'

const folder = inject('folder')
const text = () => readFileSync(join(folder, 'licences.txt'), 'utf8')
const listed = () =>
  [...text().matchAll(/^(\S+) (\d\S*) \((.+)\)$/gm)].map(([, name = '', version]) => ({ name, version }))
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<
    Record<string, { readonly version: string; readonly dev?: boolean; readonly dependencies?: object }>
  >
}

describe('licences.txt', () => {
  test('lists every package that the site imports, and none that it is not made of', () => {
    const names = listed().map(({ name }) => name)
    const imported = modulesUnder('src')
      .filter(({ file }) => /^src\/(domain|views|app)\//.test(file))
      .flatMap(({ imports }) =>
        imports.filter(({ specifier, typeOnly }) => !typeOnly && !specifier.startsWith('.')),
      )
      .map(({ specifier }) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0])
    expect(imported.length).toBeGreaterThan(5)
    for (const name of imported) expect(names).toContain(name)
    const runtime = Object.entries(packages).flatMap(([path, { dev }]) =>
      path === '' || dev ? [] : path.replace(/^.*node_modules\//, ''),
    )
    // What a package depends on may be left out of the site with all that nothing asks for.
    const direct = Object.keys(packages['']?.dependencies ?? {})
    expect(names).toEqual(expect.arrayContaining(direct))
    expect([...runtime, 'tailwindcss']).toEqual(expect.arrayContaining(names))
  })

  test('gives each one’s locked version and its whole licence', () => {
    for (const { name, version } of listed()) {
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
      const file = readdirSync(`node_modules/${name}`).find((each) => /^licen[cs]e/i.test(each)) ?? ''
      expect(text(), name).toContain(readFileSync(`node_modules/${name}/${file}`, 'utf8').trim())
    }
  })
})

/** What nothing in the site links to: hosts and machines ask for it by its name. */
const askedByName = /^(404\.html|_headers|robots\.txt|worker\.js|assets\/site-\w+\.json)$/

test('nothing lies in the folder that nothing leads to', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
  const contents = files
    .filter((file) => /\.(html|js|json|md|webmanifest)$/.test(file) && file !== 'worker.js')
    .map((file) => ({ file, content: readFileSync(join(folder, file), 'utf8') }))
  const isNamed = (file: string) => {
    const name = file.replace(/(?<=\/)index\.html$/, '').replace(/^assets\//, '')
    return contents.some(
      (other) => other.file !== file && other.content.includes(name.replace(/^.*\/(?=index\.md$)/, '')),
    )
  }
  expect(files.length).toBeGreaterThan(90)
  expect(files.filter((file) => file !== 'index.html' && !askedByName.test(file) && !isNamed(file))).toEqual(
    [],
  )
})
