/**
 * A small client of WebDriver BiDi, which stock Firefox speaks by itself: Playwright drives only its own build of
 * Firefox, and Puppeteer brings 80 packages along. Source: https://w3c.github.io/webdriver-bidi/
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'

interface Reply {
  readonly id?: number
  readonly type: 'success' | 'error' | 'event'
  readonly result?: unknown
  readonly error?: string
  readonly message?: string
  readonly method?: string
  readonly params?: unknown
}

export interface Session {
  /** Rejects with what Firefox says where it refuses. */
  readonly send: (method: string, params: object) => Promise<unknown>
  readonly onEvent: (listener: (method: string, params: unknown) => void) => void
  readonly end: () => Promise<void>
}

/** Starts Firefox without a window, with a profile of its own. */
export async function startFirefox(path: string, { scripts = true } = {}): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  // Firefox has no BiDi command for it yet.
  if (!scripts) writeFileSync(join(profile, 'user.js'), 'user_pref("javascript.enabled", false)\n')
  const firefox = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const exited = new Promise<void>((resolve) => firefox.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    firefox.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    })
    void exited.then(() => reject(new Error(`Firefox ended before it could be spoken to:\n${said}`)))
  })
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const session = sessionOver(socket)
  await session.send('session.new', { capabilities: {} })
  return {
    ...session,
    async end() {
      await session.send('browser.close', {}).catch(() => firefox.kill())
      await exited
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function sessionOver(socket: WebSocket): Omit<Session, 'end'> {
  const waiting = new Map<number, (reply: Reply) => void>()
  const listeners: ((method: string, params: unknown) => void)[] = []
  let last = 0
  socket.on('message', (message) => {
    const reply: Reply = JSON.parse(String(message))
    if (reply.type === 'event') for (const listener of listeners) listener(reply.method ?? '', reply.params)
    else waiting.get(reply.id ?? 0)?.(reply)
  })
  return {
    onEvent: (listener) => listeners.push(listener),
    send: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, (reply) => {
          waiting.delete(id)
          if (reply.type === 'success') resolve(reply.result)
          else reject(new Error(`${method}: ${reply.error}: ${reply.message}`))
        })
        socket.send(JSON.stringify({ id, method, params }))
      }),
  }
}
