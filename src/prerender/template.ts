import { createHash } from 'node:crypto'
import { notFoundScript, pageScript, startScript, theme } from './head-scripts.ts'
import { policyOf, portablePolicy } from './policy.ts'
import type { Rendered } from './render.tsx'

/** What the build made, to be put into each page. */
export interface Built {
  /** `index.html` with its marks for head and body. */
  readonly template: string
  readonly css: string
  /** What a definition’s page needs of it at first. */
  readonly firstCss: string
  /** The file that holds the whole style, which a definition’s page gets later, from the site's root. */
  readonly laterCss: string
  /** The site's first script, from the site's root. */
  readonly script: string
  /** Scripts that a page needs besides the first, by the kind of its place. */
  readonly preloads: ReadonlyMap<string, readonly string[]>
  /** The icon as a `data:` address, for the page that does not know where the site's files lie. */
  readonly icon: string
  /** The first segments of the site's addresses. */
  readonly firstSegments: readonly string[]
}

/** A page in development: no policy and no inlined style. */
export function developmentPage(template: string, page: Rendered): string {
  return fill(template, page, [page.head, `<script>${pageScript}</script>`])
}

/** A page as it is published. What previews read comes before the style, which is long. */
export function publishedPage(page: Rendered, built: Built): string {
  const { root, at } = page
  const known = root !== undefined
  const first = known ? pageScript : notFoundScript(built.script, built.firstSegments)
  const css = at === 'definition' ? built.firstCss : built.css
  const hashes = (known ? [first, startScript] : [first]).map(hashOf)
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(hashes, hashOf(css))}">`,
    page.head,
    `<script>${first}</script>`,
    ...(known ? page.links : [`<link rel="icon" href="${built.icon}">`]),
    `<style>${css}</style>`,
  ]
  return fill(withoutBundlersTags(built.template), page, head, known ? scriptsOf(root, at, built) : '')
}

/**
 * What a page says where its script does not run. The words stand in attributes, for a reader that knows neither
 * scripts nor styles would say them always.
 */
export function noteIn(root: string): string {
  const [failed, all] = [
    'Something went wrong: this page can’t look anything up. Reload it, or read',
    'all definitions',
  ]
  return `<p id="dead" class="wrap note" role="alert" data-says="${failed} "><a href="${root}definitions/" aria-label="${all}"></a></p>`
}

/** The scripts of a page, in wait, and the whole of its style. */
function scriptsOf(root: string, at: string, { script, preloads, laterCss }: Built): string {
  const tags = [
    ...(at === 'definition' ? [`<link rel="stylesheet" href="${root}${laterCss}">`] : []),
    ...(preloads.get(at) ?? []).map((file) => `<link rel="modulepreload" href="${root}${file}">`),
    `<script type="module" src="${root}${script}"></script>`,
  ]
  return `${noteIn(root)}<template id="scripts" data-file="${script}">${tags.join('')}</template><script>${startScript}</script>`
}

/**
 * The portable copy. Its one script is a module, so that it waits for the page; until it has run nothing is
 * painted, or all definitions would flash up.
 * @param script the whole of the site's script
 */
export function portablePage(
  page: Rendered,
  built: Pick<Built, 'template' | 'css' | 'script' | 'icon'>,
): string {
  const script = inlined(`${theme}\n${built.script}`)
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${portablePolicy(hashOf(script), hashOf(built.css))}">`,
    page.head,
    `<link rel="icon" href="${built.icon}">`,
    `<style>${built.css}</style>`,
    `<script type="module" blocking="render">${script}</script>`,
  ]
  return fill(withoutBundlersTags(built.template), page, head)
}

/** A script without what would end, or begin, a script within HTML. */
function inlined(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3C')
}

/** The policy that allows all pages of a site, for a host to send. */
export function sitePolicy({ script, firstSegments, css, firstCss }: Built): string {
  const styles = [css, firstCss].map(hashOf).join(' ')
  return policyOf([pageScript, startScript, notFoundScript(script, firstSegments)].map(hashOf), styles)
}

/** By functions, for a replacement string would give `$` a meaning. */
function fill(
  template: string,
  { root, address, at, body }: Rendered,
  head: readonly string[],
  end = '',
): string {
  const answerFirst = at === 'definition' ? ' data-answer-first' : ''
  const where = root === undefined ? '' : ` data-root="${root}" data-place="${address}"${answerFirst}`
  return template
    .replace('<html lang="en"', (tag) => `${tag}${where}`)
    .replace('<!--head-->', () => head.join('\n    '))
    .replace('<!--body-->', () => body)
    .replace('<!--end-->', () => end)
}

function withoutBundlersTags(template: string): string {
  return template.replace(/\s*<link rel="stylesheet"[^>]*>|\s*<script type="module"[^>]*><\/script>/g, '')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
