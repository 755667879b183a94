import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}

/**
 * Serves a folder as the plainest of hosts does: exact paths, a folder's `index.html` at its address with a
 * slash, and `404.html` with the status 404 for everything else.
 * @param base the address the folder is served under, with its last slash
 */
export function serveLikeAHost(folder: string, base = '/') {
  return async ({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '/', query] = url.split('?')
    const file = path.startsWith(base) ? await fileAt(folder, path.slice(base.length)) : undefined
    const folderPage = !file && !path.endsWith('/') && (await fileAt(folder, `${path.slice(base.length)}/`))
    if (folderPage && path.startsWith(base)) {
      const target = `/${path.replace(/^\/+/, '')}/${query === undefined ? '' : `?${query}`}`
      response.writeHead(301, { location: target }).end()
      return
    }
    const found = file ?? (await fileAt(folder, '404.html'))
    const headers = { 'content-type': types[extname(found?.name ?? '.txt')] ?? 'application/octet-stream' }
    response.writeHead(file ? 200 : 404, headers).end(found?.content ?? 'Not found')
  }
}

async function fileAt(folder: string, path: string) {
  try {
    const decoded = decodeURIComponent(path)
    const name = normalize(
      join(folder, decoded.endsWith('/') || decoded === '' ? `${decoded}index.html` : decoded),
    )
    if (!name.startsWith(normalize(folder) + sep)) return undefined
    return { name, content: await readFile(name) }
  } catch {
    return undefined // No such file, or a path no file can have.
  }
}
