import type { Plugin } from 'vite'
import { iconAddress } from './icon.ts'
import { type Renderer, withRender } from './renderer.ts'
import { portablePage } from './template.ts'

/** Makes the portable copy instead of the site: one file with all that it needs. */
export function portable(): Plugin {
  let renderer: Renderer = { root: '' }
  return {
    name: 'portable',
    enforce: 'post',
    configResolved({ root, define = {} }) {
      renderer = { root, define }
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/app/main.tsx', '/src/app/portable.tsx'),
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = Object.values(bundle)
        const html = files.find(({ fileName }) => fileName === 'index.html')
        const css = files.find(({ fileName }) => fileName.endsWith('.css'))
        const script = files.find((file) => file.type === 'chunk')
        if (html?.type !== 'asset' || css?.type !== 'asset' || !script || files.length > 3)
          throw new Error(`One page, style and script were expected: ${Object.keys(bundle).join(', ')}`)
        const page = await withRender(renderer, (render) => Promise.resolve(render.renderPortable()))
        const built = {
          template: String(html.source),
          css: String(css.source).trim(),
          script: script.code.trim(),
          icon: await iconAddress(renderer.root),
        }
        for (const { fileName } of files) delete bundle[fileName]
        this.emitFile({
          type: 'asset',
          fileName: 'missed-call-explorer.html',
          source: portablePage(page, built),
        })
      },
    },
  }
}
