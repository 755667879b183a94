import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>
}
const runtime = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && !dev)

test('no package that the site is made of runs anything when it is installed', () => {
  expect(runtime.length).toBeGreaterThan(5)
  for (const [folder, { hasInstallScript }] of runtime) {
    expect(hasInstallScript, folder).toBeUndefined()
    const { scripts = {}, gypfile } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const run = Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))
    expect([...run, gypfile], folder).toEqual([undefined])
  }
})
