import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { pages } from './pages.ts'

const folder = inject('folder')
const gzipped = (path: string) => gzipSync(readFileSync(path)).length

/** Bytes of all the scripts a page loads before it can answer: its own, those it preloads, and their imports. */
function scriptBytes(page: string): number {
  const html = readFileSync(join(folder, page, 'index.html'), 'utf8')
  const inline = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text).join('')
  const tags = html.match(/<script[^>]*src=[^>]*>|<link rel="modulepreload"[^>]*>/g) ?? []
  const files = new Set(tags.map((tag) => posix.join(page, /(?:src|href)="([^"]*)"/.exec(tag)?.[1] ?? '')))
  for (const file of files) {
    const script = readFileSync(join(folder, file), 'utf8')
    for (const [, imported] of script.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g))
      if (imported) files.add(posix.join(posix.dirname(file), imported))
  }
  return [...files].reduce((sum, file) => sum + gzipped(join(folder, file)), gzipSync(inline).length)
}

/** A page on which React says hello, built the same way. */
async function helloBytes(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'hello-'))
  writeFileSync(
    join(root, 'index.html'),
    '<div id="root"></div><script type="module" src="/main.jsx"></script>',
  )
  writeFileSync(
    join(root, 'main.jsx'),
    'import { createRoot } from "react-dom/client"\ncreateRoot(document.getElementById("root")).render(<h1>Hello</h1>)\n',
  )
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    const output = await build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      build: { write: false, modulePreload: false },
      resolve: { alias: ['react-dom/client', 'react/jsx-runtime', 'react'].map(installed) },
    })
    const chunks = [output].flat().flatMap((result) => ('output' in result ? result.output : []))
    return chunks.reduce((sum, file) => sum + (file.type === 'chunk' ? gzipSync(file.code).length : 0), 0)
  } finally {
    process.env.NODE_ENV = before
    rmSync(root, { recursive: true, force: true })
  }
}

function installed(find: string) {
  return { find, replacement: join(process.cwd(), 'node_modules', find) }
}

describe('a page loads little before it can answer', () => {
  let hello = 0
  beforeAll(async () => {
    hello = await helloBytes()
  })

  test('React’s hello world is what it is compared with', () => {
    expect(hello).toBeGreaterThan(60_000)
    expect(hello).toBeLessThan(75_000)
  })

  test.each([
    ['', 1.3],
    ['definitions/', 1.3],
    ['trying/', 1.3],
    ['trying/no-answer/', 1.3],
    ['connect/', 1.3],
    ['matrix/', 1.5],
  ])('/%s: JavaScript of at most %d times React’s hello world', (page, limit) => {
    const ratio = scriptBytes(page) / hello
    expect(ratio, `${scriptBytes(page)} bytes against ${hello}`).toBeLessThanOrEqual(limit)
  })

  test('a definition’s page, its style inlined, is at most 14 kB', () => {
    for (const { place, address } of pages)
      if (place.at === 'definition')
        expect(gzipped(join(folder, address, 'index.html')), address).toBeLessThanOrEqual(14_000)
  })
})
