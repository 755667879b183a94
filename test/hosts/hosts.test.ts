import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { installByDebian } from '../site/debian.ts'
import { hasBrowser, hydrated, useBrowser, visit } from '../site/visit.ts'

const docs = readFileSync('docs/deploying.md', 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'hosts-'))
const root = join(folder, 'srv/missed-call-explorer')
let server: ChildProcess | undefined

beforeAll(() => {
  cpSync(inject('folder'), root, { recursive: true })
  // busybox serves a folder as it lies.
  cpSync(inject('folder'), join(folder, 'srv/tools/calls'), { recursive: true })
  execFileSync('chmod', ['-R', 'a+rX', folder])
})
afterEach(async () => {
  const ended = server
  server = undefined
  if (!ended || ended.exitCode !== null || ended.signalCode !== null) return
  // The next begins when this one is gone: both keep their process's number in one file.
  const exit = new Promise((resolve) => ended.once('exit', resolve))
  ended.kill('SIGKILL')
  await exit
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A snippet as the document has it, with this test's folder in place of `/srv`. */
function snippet(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(docs)?.[1]
  if (!found) throw new Error(`docs/deploying.md has no snippet in ${language}`)
  return found.replaceAll('/srv', join(folder, 'srv'))
}

interface Host {
  readonly name: string
  readonly program: string
  readonly debian: string
  readonly start: (port: number) => readonly [string, readonly string[]]
  /** Its own page for what it does not know. */
  readonly ownNotFound?: boolean
  readonly dropsQuery?: boolean
  readonly plainTypes?: boolean
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const hosts: readonly Host[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    debian: 'nginx-light',
    start(port) {
      mkdirSync(join(folder, 'nginx'), { recursive: true })
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((kind) => `${kind}_temp_path ${folder}/nginx/${kind};`)
        .join(' ')
      const text = `daemon off; pid ${folder}/nginx/pid; error_log stderr; events {} http { access_log off; ${temporary} server { listen 127.0.0.1:${port};\n${snippet('nginx')} } }`
      return ['/usr/sbin/nginx', ['-p', folder, '-c', file('nginx.conf', text)]]
    },
  },
  {
    name: 'Apache',
    program: '/usr/sbin/apache2',
    debian: 'apache2',
    start(port) {
      const modules = ['mpm_event', 'authz_core', 'dir', 'alias', 'mime']
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
        .join('\n')
      const text = `ServerName localhost\nServerRoot ${folder}\nListen 127.0.0.1:${port}\nPidFile ${folder}/apache.pid\nErrorLog ${folder}/apache.log\n${modules}\nTypesConfig /etc/mime.types\nUser www-data\nGroup www-data\n${snippet('apache')}`
      return ['/usr/sbin/apache2', ['-X', '-f', file('apache.conf', text)]]
    },
  },
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    debian: 'caddy',
    dropsQuery: true,
    plainTypes: true,
    start(port) {
      const text = `{\n  admin off\n  storage file_system ${folder}/caddy\n}\nhttp://127.0.0.1:${port} {\n${snippet('caddy')}}\n`
      return ['/usr/bin/caddy', ['run', '--adapter', 'caddyfile', '--config', file('Caddyfile', text)]]
    },
  },
  {
    name: 'lighttpd',
    program: '/usr/sbin/lighttpd',
    debian: 'lighttpd',
    start(port) {
      const text = `server.modules = ( "mod_alias" )\nserver.document-root = "${folder}"\nserver.bind = "127.0.0.1"\nserver.port = ${port}\n${snippet('lighttpd')}`
      return ['/usr/sbin/lighttpd', ['-D', '-f', file('lighttpd.conf', text)]]
    },
  },
  {
    name: 'busybox',
    program: '/usr/bin/busybox',
    debian: 'busybox',
    ownNotFound: true,
    plainTypes: true,
    start(port) {
      const [program = '', ...words] = snippet('busybox').trim().split(' ')
      return [program, [...words, '-p', `127.0.0.1:${port}`]]
    },
  },
]

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function started({ program, debian, start }: Host): Promise<string> {
  if (!existsSync(program) && !installByDebian(debian)) throw new Error(`apt-get install ${debian}`)
  const port = await freePort()
  const [command, words] = start(port)
  let said = ''
  server = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder })
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => (said += text))
  const address = `http://127.0.0.1:${port}/tools/calls/`
  for (let tries = 0; tries < 100; tries++) {
    const isThere = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isThere) return address
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${command} did not serve the site: ${said}`)
}

describe.skipIf(!hasBrowser).each(hosts)('$name, as docs/deploying.md sets it up', (host) => {
  useBrowser()

  test('serves every kind of page and file, and 404.html for what is not there', async () => {
    const site = await started(host)
    const slash = await fetch(`${site}trying/no-answer?x=1`, { redirect: 'manual' })
    expect([301, 302, 308]).toContain(slash.status)
    const target = new URL(slash.headers.get('location') ?? '', `${site}trying/`)
    expect(target.pathname).toBe('/tools/calls/trying/no-answer/')
    expect(target.search).toBe(host.dropsQuery ? '' : '?x=1')
    expect((await fetch(site.slice(0, -1))).url).toMatch(/\/tools\/calls\/$/)
    const types = [
      ['', 'text/html'],
      ['worker.js', 'javascript'],
      ...(host.plainTypes
        ? []
        : [
            ['definitions.json', 'json'],
            ['definitions.csv', 'text/csv'],
            ['manifest.webmanifest', 'manifest'],
            ['trying/no-answer/index.md', 'text/markdown'],
          ]),
    ] as const
    for (const [name = '', type = ''] of types)
      expect((await fetch(site + name)).headers.get('content-type'), name).toContain(type)
    const style = /assets\/style-[^"]*\.css/.exec(await (await fetch(`${site}trying/no-answer/`)).text())?.[0]
    expect((await fetch(`${site}${style}`)).headers.get('content-type')).toContain('text/css')
    const missing = await fetch(`${site}no/such/page`)
    expect(missing.status).toBe(404)
    if (!host.ownNotFound) expect(await missing.text()).toContain('This page doesn’t exist')
  })

  test('is a site that hydrates, answers, moves, and is there without a network', async () => {
    const site = await started(host)
    const { page, problems } = await visit({ serviceWorkers: 'allow' })
    await page.goto(site)
    await hydrated(page)
    await page.fill('textarea', 'Trying NO_ANSWER')
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    await page.click('nav[aria-label="Main"] a:has-text("Matrix")')
    await page.waitForSelector('main table')
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    expect(problems).toEqual([])
    server?.kill('SIGKILL')
    await page.goto(`${site}ringing/user-busy`)
    await hydrated(page)
    await page.waitForSelector('article[data-pair="ringing/user-busy"]')
  })
})
