import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { installByDebian } from './debian.ts'

const help = [
  'No browser was found for the tests of the built site. Any of these helps:',
  '  CHROMIUM_PATH=/path/to/chrome npm test',
  '  npx playwright-core install chromium',
  '  apt-get install chromium   (or install Chrome, Chromium or Edge in another way)',
].join('\n')

/** The same engine without a window, which opens a page in half the time. */
const shell = 'chromium-headless-shell'
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
]

/**
 * The browser that the tests drive: the one that was named, Playwright’s own, the system’s, a packaged one,
 * or one that Debian installs now. Without any it is a failure under `CI`, else `undefined` after saying so.
 */
export async function findBrowser(): Promise<string | undefined> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!runs(named)) throw new Error(`CHROMIUM_PATH is ‘${named}’, which does not run`)
    return named
  }
  const found = installed() ?? (await packaged()) ?? byDebian()
  if (!found && process.env.CI) throw new Error(help)
  if (!found) console.warn(`\n${'='.repeat(80)}\n${help}\nThey are skipped.\n${'='.repeat(80)}\n`)
  return found
}

/** A browser as people have it, for figures that are to be theirs. */
export async function findWholeBrowser(): Promise<string | undefined> {
  return (process.env.CHROMIUM_PATH ? undefined : installed(commands)) ?? findBrowser()
}

/** Not every Debian has the shell. */
function byDebian(): string | undefined {
  return [shell, 'chromium'].some(installByDebian) ? installed() : undefined
}

function installed(named: readonly string[] = [shell, ...commands]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = named.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [chromium.executablePath(), ...onPath, ...applications].find(
    (path) => existsSync(path) && runs(path),
  )
}

function runs(path: string): boolean {
  try {
    // On Windows a browser opens a window when it is asked for its version.
    if (process.platform !== 'win32') execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 })
    return existsSync(path)
  } catch {
    return false // It is there and cannot run, for want of a library, say.
  }
}

/** `@sparticuz/chromium`, where somebody has installed it; told of a cloud runtime it unpacks its libraries. */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const name = '@sparticuz/chromium'
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  try {
    const { default: packed } = await import(/* @vite-ignore */ name)
    const path: string = await packed.executablePath()
    return runs(path) ? path : undefined
  } catch {
    return undefined // It is not installed.
  }
}
