import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installByDebian } from '../site/debian.ts'

const help = [
  'No Firefox was found for the tests in a second browser. Any of these helps:',
  '  FIREFOX_PATH=/path/to/firefox npm run test:all',
  '  apt-get install firefox-esr   (or install Firefox in another way)',
].join('\n')

const applications = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
]

/**
 * The Firefox that was named, the system’s, or one that Debian installs now. Without any it is a failure under
 * `CI`, else `undefined` after saying so.
 */
export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX_PATH
  if (named) {
    if (!runs(named)) throw new Error(`FIREFOX_PATH is ‘${named}’, which does not run`)
    return named
  }
  const found = installed() ?? (installByDebian('firefox-esr') ? installed() : undefined)
  if (!found && process.env.CI) throw new Error(help)
  if (!found) console.warn(`\n${'='.repeat(80)}\n${help}\nThey are skipped.\n${'='.repeat(80)}\n`)
  return found
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...applications].find(runs)
}

function runs(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    if (process.platform !== 'win32') execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    return false // It is there and cannot run, for want of a library, say.
  }
}
