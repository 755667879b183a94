import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'

/** Playwright’s own choice hides how a browser goes back, and how it treats too many changes of an address. */
const hidesBehaviour = ['--disable-back-forward-cache', '--disable-ipc-flooding-protection']

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const hasBrowser: boolean = inject('browserPath') !== undefined

/** A page, and all that went wrong on it so far. */
export interface Visit {
  readonly page: Page
  readonly problems: string[]
}

let browser: Browser | undefined
let shared: BrowserContext | undefined
const opened: { close(): Promise<void> }[] = []

/** For a file of tests: starts a browser before them and ends it after them. */
export function useBrowser(): void {
  beforeAll(async () => {
    const executablePath = inject('browserPath')
    if (!executablePath) return
    browser = await chromium.launch({ executablePath, args: flags, ignoreDefaultArgs: hidesBehaviour })
    shared = await browser.newContext()
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()))
  })
  afterAll(async () => browser?.close())
}

/**
 * Opens a page until the end of the test: a tab, which is quick, or with options a profile of its own.
 * Problems are console messages, errors, violations of the policy and requests to other origins. Without a
 * service worker, whose requests tests do not see, unless it is asked for with `serviceWorkers: 'allow'`.
 */
export async function visit(options?: BrowserContextOptions): Promise<Visit> {
  if (!browser || !shared)
    throw new Error('Call useBrowser() where this is called, and skip where there is none')
  const context = options ? await browser.newContext(options) : shared
  const opening = await openIn(context)
  opened.push(options ? context : opening.page)
  if (options?.serviceWorkers !== 'allow' && options?.javaScriptEnabled !== false)
    await opening.page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    })
  return opening
}

/** Opens a page beside others of a profile, which ends them all. */
export async function openIn(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => problems.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && hostname !== '127.0.0.1')
      problems.push(`request: ${request.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  return { page, problems }
}

/** Waits until React has taken over: it then writes absolute links, where prerendered ones are relative. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForSelector('header a[href^="/"]', { state: 'attached' })
}
