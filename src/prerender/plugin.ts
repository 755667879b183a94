import { isRunnableDevEnvironment, type Plugin, type Rollup } from 'vite'
import type { Place } from '../domain/address/place.ts'
import { drawPng } from './draw-png.ts'
import { firstStyle } from './first-style.ts'
import { policyHeaders } from './headers.ts'
import { iconAddress } from './icon.ts'
import { serveLikeAHost } from './plain-host.ts'
import type { Rendered } from './render.tsx'
import { type Render, type Renderer, renderFile, withRender } from './renderer.ts'
import { type Built, developmentPage, noteIn, publishedPage, sitePolicy } from './template.ts'

/**
 * Makes a page of every address of the site, complete without its script: in development as it is asked for,
 * in the build all of them. Also serves the built folder as a plain host would.
 */
export function prerender(): Plugin {
  let renderer: Renderer = { root: '' }
  return {
    name: 'prerender',
    enforce: 'post',
    configResolved({ root, define = {} }) {
      renderer = { root, define }
    },
    async transformIndexHtml(html, { server, originalUrl = '/' }) {
      const environment = server?.environments.ssr
      if (!environment || !isRunnableDevEnvironment(environment)) return html
      const render: Render = await environment.runner.import(renderFile)
      const path = decodeSafely(originalUrl.replace(/[?#].*/, '')).slice(1)
      return developmentPage(html, await render.renderAddress(path))
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const { pages, notFound, files, cards } = await withRender(renderer, (render) => render.renderSite())
        const taken = takeFrom(bundle)
        const built: Built = {
          ...taken,
          firstCss: firstStyle(taken.css, definitionsAmong(pages, taken.template)),
          icon: await iconAddress(renderer.root),
          firstSegments: [...new Set(pages.flatMap(({ address }) => address.split('/')[0] || []))],
        }
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source })
        for (const page of pages) emit(`${page.address}index.html`, publishedPage(page, built))
        emit('404.html', publishedPage(notFound, built))
        emit('_headers', policyHeaders(sitePolicy(built)))
        for (const [name, text] of files) emit(name, text)
        await Promise.all([...cards].map(async ([name, svg]) => emit(name, await drawPng(svg))))
      },
    },
    configurePreviewServer({ config, middlewares }) {
      middlewares.use(serveLikeAHost(`${config.root}/${config.build.outDir}`))
    },
  }
}

/** What a definition's page holds, whichever it is; its last words are those for a script that fails. */
function definitionsAmong(pages: readonly Rendered[], template: string): readonly string[] {
  const bodies = pages.filter(({ at }) => at === 'definition').map(({ body }) => body)
  return [template, noteIn(''), ...bodies]
}

/** What of the bundle goes into the pages themselves; the template leaves it, the style is also a file of its own. */
function takeFrom(
  bundle: Rollup.OutputBundle,
): Pick<Built, 'template' | 'css' | 'laterCss' | 'script' | 'preloads'> {
  const files = Object.values(bundle)
  const html = files.find(({ fileName }) => fileName === 'index.html')
  const css = files.find(({ fileName }) => fileName.endsWith('.css'))
  const chunks = files.filter((file) => file.type === 'chunk')
  const entry = chunks.find(({ isEntry }) => isEntry)
  if (html?.type !== 'asset' || css?.type !== 'asset' || !entry)
    throw new Error(`The bundle lacks a part: ${files.map(({ fileName }) => fileName).join(', ')}`)
  delete bundle['index.html']
  const preloads = roomFiles.map(([at, file]): [Place['at'], string[]] => {
    const room = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${file}`))
    if (!room) throw new Error(`The bundle lacks the script of ‘${at}’`)
    return [at, [...withImports(room.fileName, chunks)].filter((name) => name !== entry.fileName)]
  })
  return {
    template: String(html.source),
    css: String(css.source).trim(),
    laterCss: css.fileName,
    script: entry.fileName,
    preloads: new Map(preloads),
  }
}

const roomFiles: readonly (readonly [Place['at'], string])[] = [
  ['lookup', 'LookupRoom.tsx'],
  ['definitions', 'TabsRoom.tsx'],
  ['definition', 'DefinitionRoom.tsx'],
  ['matrix', 'MatrixRoom.tsx'],
  ['connect', 'ConnectRoom.tsx'],
]

/** A chunk and all that it imports from the start, each once. */
function withImports(fileName: string, chunks: readonly Rollup.OutputChunk[]): Set<string> {
  const found = new Set([fileName])
  for (const name of found)
    for (const imported of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) found.add(imported)
  return found
}

function decodeSafely(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path // The page for what is not found shows it as it came.
  }
}
