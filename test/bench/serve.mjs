import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/**
 * A static server with gzip: the folder, and pages held in memory by their address.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} pages
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve(folder, pages) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    try {
      const content = pages[pathname] ?? (await readFile(file))
      const type = types[path.extname(file)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' })
      response.end(gzipSync(content))
    } catch {
      // Whatever cannot be read is not there.
      response.writeHead(404).end()
    }
  })
  return {
    address: await listening(server),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/**
 * Has a server answer on this machine, and says where.
 *
 * @param {import('node:net').Server} server
 */
export async function listening(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`No port: ${address}`)
  return `http://127.0.0.1:${address.port}`
}
