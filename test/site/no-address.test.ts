import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { glossary } from '../../src/views/parts/glossary.ts'
import { pages } from './pages.ts'

const others = new Set(['docs.natterbox.com', 'tailwindcss.com', ...glossary.map(hostOfSource)])

function hostOfSource({ source }: (typeof glossary)[number]): string {
  return new URL(source.url).hostname
}

test('a site that was not told its address names none of its own', () => {
  for (const { address } of pages) {
    const html = readFileSync(join(inject('folder'), address, 'index.html'), 'utf8')
    const hosts = [...html.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host)
    expect(
      hosts.filter((host) => !others.has(host ?? '')),
      address,
    ).toEqual([])
  }
})
