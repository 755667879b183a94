import type { TestProject } from 'vitest/node'
import { setup as serveSite } from '../site/setup.ts'
import { findFirefox } from './find-firefox.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly firefoxPath: string | undefined
  }
}

/** The built site, served as for the other tests, and a Firefox. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('firefoxPath', findFirefox())
  return serveSite(project)
}
