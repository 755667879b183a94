/** A WebKitGTK window, driven through WebKitWebDriver by the W3C's WebDriver, on a screen of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

export interface WebKit {
  readonly version: string
  readonly goto: (address: string) => Promise<void>
  /** Evaluates an expression in the page. */
  readonly value: (expression: string) => Promise<unknown>
  readonly until: (expression: string) => Promise<void>
  readonly type: (selector: string, text: string) => Promise<void>
  readonly click: (selector: string) => Promise<void>
  readonly back: () => Promise<void>
  readonly forward: () => Promise<void>
  readonly end: () => Promise<void>
}

const windows = ['4.1', '4.0', '6.0'].map(
  (version) => `/usr/lib/x86_64-linux-gnu/webkit${version === '6.0' ? 'gtk' : '2gtk'}-${version}/MiniBrowser`,
)
const element = 'element-6066-11e4-a52e-4f735466cecf'
const patience = 60_000

export async function startWebKit(): Promise<WebKit> {
  const screen = await startScreen()
  const port = await freePort()
  const env = {
    ...process.env,
    DISPLAY: screen.display,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    GDK_BACKEND: 'x11',
  }
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' })
  const end = () => {
    driver.kill()
    screen.process.kill()
  }
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const init = method === 'POST' ? { method, body: JSON.stringify(body ?? {}) } : { method }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, init)
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null }
    if (!answer.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`)
    return value
  }
  try {
    await tryUntil(() => ask('GET', '/status'))
    const binary = windows.find((file) => existsSync(file))
    const options = { binary, args: ['--automation'] }
    const { sessionId, capabilities } = (await ask('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })) as { sessionId: string; capabilities: { browserVersion: string } }
    const session = `/session/${sessionId}`
    const value = (expression: string) =>
      ask('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] })
    const find = async (selector: string) => {
      const found = await ask('POST', `${session}/element`, { using: 'css selector', value: selector })
      return `${session}/element/${(found as Record<string, string>)[element]}`
    }
    return {
      version: capabilities.browserVersion,
      async goto(url) {
        await ask('POST', `${session}/url`, { url })
      },
      value,
      until: (expression) =>
        tryUntil(async () => {
          if (!(await value(`Boolean(${expression})`))) throw new Error(`Not so: ${expression}`)
        }),
      // The driver leaves out a line's end that is no key.
      type: async (selector, text) =>
        void (await ask('POST', `${await find(selector)}/value`, { text: text.replaceAll('\n', '\uE007') })),
      click: async (selector) => void (await ask('POST', `${await find(selector)}/click`)),
      back: async () => void (await ask('POST', `${session}/back`)),
      forward: async () => void (await ask('POST', `${session}/forward`)),
      async end() {
        await ask('DELETE', session).catch(() => {}) // It ends with its driver.
        end()
      },
    }
  } catch (error) {
    end()
    throw error
  }
}

async function tryUntil(look: () => Promise<unknown>): Promise<void> {
  const last = Date.now() + patience
  for (;;) {
    try {
      await look()
      return
    } catch (error) {
      if (Date.now() > last) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** A screen that nobody sees, whatever number is free. */
function startScreen(): Promise<{ display: string; process: ChildProcess }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    screen.once('error', reject)
    screen.stdio[3]?.once('data', (number) =>
      resolve({ display: `:${String(number).trim()}`, process: screen }),
    )
  })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
