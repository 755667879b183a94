import { siteName } from '../app/titles.ts'
import { light } from './light-theme.ts'

/**
 * What a system needs to install the site. Without an `id` of its own it is known by where it starts:
 * an `id` is looked up from the host's root, so `./` would be one for all sites of a host. What is shared with the
 * installed site arrives as `?q=`, which the service worker keeps from the host; a title and an address that come
 * along are left out, for nothing would read them.
 */
export function webManifest(): string {
  const content = {
    name: siteName,
    short_name: 'Missed calls',
    description: 'What a Missed Call Type and a Hangup Cause of a Natterbox Phone Event mean together.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: light('card'),
    background_color: light('paper'),
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...[192, 512].map((size) => png(`icon-${size}.png`, size, 'any')),
      png('icon-maskable-512.png', 512, 'maskable'),
    ],
    share_target: {
      action: './',
      method: 'GET',
      enctype: 'application/x-www-form-urlencoded',
      params: { text: 'q' },
    },
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function png(src: string, size: number, purpose: 'any' | 'maskable') {
  return { src, sizes: `${size}x${size}`, type: 'image/png', purpose }
}
