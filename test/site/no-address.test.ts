import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { pages } from './pages.ts'

test('a site that was not told its address names none of its own', () => {
  for (const { address } of pages) {
    const html = readFileSync(join(inject('folder'), address, 'index.html'), 'utf8')
    const hosts = [...html.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host)
    expect(
      hosts.filter((host) => host !== 'docs.natterbox.com' && host !== 'tailwindcss.com'),
      address,
    ).toEqual([])
  }
})
