import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serveLikeAHost } from '../../src/prerender/plain-host.ts'
import { findBrowser } from './browser.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built site’s folder. */
    readonly folder: string
    /** Where it is served, with the last slash: at the top of a host, and in a folder of one. */
    readonly top: string
    readonly sub: string
    readonly browserPath: string | undefined
  }
}

/** Builds the site once and serves it twice, as a plain host would. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'missed-call-explorer-'))
  const browserPath = await findBrowser()
  buildInto(folder)
  const top = await serve(folder, '/')
  const sub = await serve(folder, '/x/y/')
  project.provide('folder', folder)
  project.provide('top', top.address)
  project.provide('sub', sub.address)
  project.provide('browserPath', browserPath)
  return async () => {
    await Promise.all([top.close(), sub.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In a process of its own, for a test runner's environment gives React's development build. */
export function buildInto(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  mode: 'production' | 'portable' = 'production',
): void {
  execFileSync(
    process.execPath,
    [
      ...['node_modules/vite/bin/vite.js', 'build', '--mode', mode],
      ...['--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    ],
    {
      env: { ...process.env, NODE_ENV: 'production', SITE_URL: '', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
}

async function serve(folder: string, base: string) {
  const server = createServer(serveLikeAHost(folder, base))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
