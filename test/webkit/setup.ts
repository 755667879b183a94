import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { installByDebian } from '../site/debian.ts'
import { setup as serveSite } from '../site/setup.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly hasWebKit: boolean
  }
}

const needed = [
  ['/usr/bin/WebKitWebDriver', 'webkit2gtk-driver'],
  ['/usr/bin/Xvfb', 'xvfb'],
] as const

/** The built site, served as for the other tests, and a WebKit with a screen to draw on. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const hasWebKit = needed.every(([file, name]) => existsSync(file) || installByDebian(name))
  if (!hasWebKit) {
    const help = 'WebKit is not here: apt-get install webkit2gtk-driver xvfb'
    if (process.env.CI) throw new Error(help)
    console.warn(`${help}. Its tests are skipped.`)
  }
  project.provide('hasWebKit', hasWebKit)
  return serveSite(project)
}
