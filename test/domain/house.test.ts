import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Module, moduleAt, moduleOf, modulesUnder } from './house-modules.ts'

const modules = [...modulesUnder('src'), moduleAt('vite.config.ts')]

/** A room and the rooms it may know. What a room's own folder holds it always knows. */
const knows: Readonly<Record<string, readonly string[]>> = {
  'src/domain/reference': [],
  'src/domain/phone-events': ['src/domain/reference', 'src/domain/address'],
  'src/domain/address': ['src/domain/reference'],
  'src/domain/warehouse': ['src/domain/reference', 'src/domain/address'],
  'src/domain/messages': ['src/domain/reference', 'src/domain/address', 'src/domain/phone-events'],
  'src/domain/platforms': [],
  'src/domain/books': [],
  'src/domain/export': [
    'src/domain/reference',
    'src/domain/address',
    'src/domain/phone-events',
    'src/domain/books',
  ],
  'src/domain/analysis': [
    'src/domain/reference',
    'src/domain/address',
    'src/domain/phone-events',
    'src/domain/export',
  ],
  'src/views': ['src/domain'],
  'src/app': ['src/domain', 'src/views'],
  'src/prerender': ['src/domain', 'src/views', 'src/app'],
  'vite.config.ts': ['src/prerender'],
}

function faultsOf(module: Module): readonly string[] {
  const room = Object.keys(knows).find((name) => isIn(module.file, name))
  if (room === undefined) return [`${module.file} is in no room`]
  const said = (fault: string) => `${module.file} ${fault}`
  const faults: string[] = []
  for (const { specifier, target } of module.imports) {
    if (!specifier.startsWith('.')) {
      if (!packagesOf(room).test(specifier)) faults.push(said(`brings in ${specifier}`))
      continue
    }
    if (!/\.(tsx?|css|json|svg)$/.test(specifier))
      faults.push(said(`imports ${specifier} without its extension`))
    if (![room, ...(knows[room] ?? [])].some((other) => isIn(target, other)))
      faults.push(said(`knows ${target}`))
    const view = viewOf(module.file)
    const other = viewOf(target)
    if (view && other && other !== view && other !== 'parts')
      faults.push(said(`is a view and knows ${target}`))
  }
  const surroundings = [...module.free].filter((name) => windows.has(name))
  if (surroundings.length > 0 && room !== 'src/app') faults.push(said(`knows ${surroundings.join(', ')}`))
  if (module.lines > 300 && !/reference\/(dataset|telephony)\.ts$/.test(module.file)) {
    faults.push(said(`has ${module.lines} lines`))
  }
  if (module.reexports) faults.push(said('passes on what another file exports'))
  return faults
}

const windows = new Set(
  'window document location navigator localStorage sessionStorage history matchMedia indexedDB caches'.split(
    ' ',
  ),
)

function isIn(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`)
}

function viewOf(file: string): string | undefined {
  return /^src\/views\/([^/]+)\//.exec(file)?.[1]
}

function packagesOf(room: string): RegExp {
  if (room === 'src/domain/reference') return /^fuse\.js\//
  if (room === 'src/domain/messages') return /^postal-mime$/
  if (room.startsWith('src/domain')) return /^$/
  if (room === 'src/views') return /^(react|@tanstack\/react-(table|virtual)|d3-(array|shape|time))$/
  if (room === 'src/app') return /^(react|react-dom)(\/|$)/
  return /./
}

test('every arrow between the rooms runs one way', () => {
  expect(modules.length).toBeGreaterThan(20)
  expect(modules.flatMap(faultsOf)).toEqual([])
})

/** The files from which imports lead back to them, types and later parts included. */
function inCircles(all: readonly Module[]): readonly string[] {
  const importsOf = new Map(all.map(({ file, imports }) => [file, imports.map(({ target }) => target)]))
  const reachedFrom = (file: string) => {
    const reached = new Set(importsOf.get(file))
    for (const target of reached) for (const next of importsOf.get(target) ?? []) reached.add(next)
    return reached
  }
  return all.map(({ file }) => file).filter((file) => reachedFrom(file).has(file))
}

test('no imports run in a circle', () => {
  expect(inCircles(modules)).toEqual([])
  const circle = [
    moduleOf('src/app/a.ts', "import type { B } from './b.ts'"),
    moduleOf('src/app/b.ts', "import('./c.ts')"),
    moduleOf('src/app/c.ts', "import './a.ts'"),
    moduleOf('src/app/d.ts', "import './a.ts'"),
  ]
  expect(inCircles(circle)).toEqual(['src/app/a.ts', 'src/app/b.ts', 'src/app/c.ts'])
})

describe('what each kind of fault looks like', () => {
  test.each([
    [
      'src/domain/reference/x.ts',
      'knows src/domain/phone-events/a.ts',
      "import { a } from '../phone-events/a.ts'",
    ],
    [
      'src/domain/reference/x.ts',
      'knows src/domain/address/a.ts',
      "const a = await import('../address/a.ts')",
    ],
    ['src/domain/address/x.ts', 'knows src/domain/phone-events/a.ts', "import '../phone-events/a.ts'"],
    ['src/domain/address/x.ts', 'brings in react', "import { useState } from 'react'"],
    ['src/domain/address/x.ts', 'brings in node:fs', "import { readFileSync } from 'node:fs'"],
    [
      'src/views/tabs/X.tsx',
      'is a view and knows src/views/matrix/A.tsx',
      "import { A } from '../matrix/A.tsx'",
    ],
    [
      'src/views/parts/X.tsx',
      'is a view and knows src/views/matrix/A.tsx',
      "import { A } from '../matrix/A.tsx'",
    ],
    ['src/views/tabs/X.tsx', 'knows src/app/a.ts', "import { a } from '../../app/a.ts'"],
    ['src/views/tabs/X.tsx', 'knows window', 'export const X = () => <p title="window">{window.name}</p>'],
    ['src/views/tabs/X.tsx', 'knows location', 'const { href = location.href } = {}'],
    ['src/app/x.ts', 'knows src/prerender/a.ts', "import { a } from '../prerender/a.ts'"],
    ['src/prerender/x.ts', 'knows vite.config.ts', "import a from '../../vite.config.ts'"],
    ['vite.config.ts', 'knows src/app/a.ts', "import { a } from './src/app/a.ts'"],
    ['src/app/x.ts', 'imports ./a without its extension', "import { a } from './a'"],
    ['src/app/x.ts', 'passes on what another file exports', "export { a } from './a.ts'"],
    ['src/app/x.ts', 'passes on what another file exports', "export * from './a.ts'"],
    ['src/app/x.ts', 'has 301 lines', 'const a = 1\n'.repeat(301)],
    ['src/helpers/x.ts', 'is in no room', 'const a = 1'],
  ])('%s %s', (file, fault, text) => {
    expect(faultsOf(moduleOf(file, text))).toContain(`${file} ${fault}`)
  })

  test.each([
    ['src/views/tabs/X.tsx', "import { A } from '../parts/A.tsx'\nimport { b } from './b.ts'"],
    ['src/views/tabs/X.tsx', 'export const X = ({ location }) => <p title={location}>{place.history}</p>'],
    [
      'src/app/x.ts',
      "import url from './a.ts?worker&url'\nimport('../views/tabs/X.tsx').then(() => window.name)",
    ],
    ['src/prerender/x.ts', "import { readFileSync } from 'node:fs'\nconst script = 'document.title'"],
  ])('and %s without one: %s', (file, text) => {
    expect(faultsOf(moduleOf(file, text))).toEqual([])
  })
})

test('Fuse and TanStack Table are brought in by one room each, and fuzzy search only when it is needed', () => {
  const bringing = (specifier: RegExp) =>
    modules.filter(({ imports }) => imports.some((imported) => specifier.test(imported.target)))
  expect(bringing(/^fuse\.js/).map(({ file }) => file)).toEqual(['src/domain/reference/search-fuzzy.ts'])
  for (const { file } of bringing(/^@tanstack/)) expect(file).toMatch(/^src\/views\/(matrix|parts)\//)
  for (const { file, imports } of bringing(/search-fuzzy\.ts$/)) {
    for (const { target, dynamic } of imports) {
      if (target.endsWith('search-fuzzy.ts')) expect(dynamic, `${file} loads it from the start`).toBe(true)
    }
  }
})

describe('the lock file', () => {
  interface Locked {
    readonly resolved?: string
    readonly optionalDependencies?: Readonly<Record<string, string>>
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, Locked>>
  }

  /** Where Node looks for a package that another brings in: beside it, then in every folder above. */
  function isLocked(name: string, from: string): boolean {
    if (`${from && `${from}/`}node_modules/${name}` in packages) return true
    return from !== '' && isLocked(name, from.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''))
  }

  test('holds every optional dependency its packages name, for every platform', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).flatMap((name) =>
        isLocked(name, from) ? [] : `${from} wants ${name}`,
      ),
    )
    expect(missing).toEqual([])
    expect(Object.keys(packages).filter((name) => name.includes('win32')).length).toBeGreaterThan(3)
  })

  test('names no registry, so that each reader’s own is asked', () => {
    expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([])
  })
})
