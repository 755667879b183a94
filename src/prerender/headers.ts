/**
 * What a host should send, in the format of Netlify and Cloudflare Pages; for other hosts it is there to read.
 * Scripts carry a hash of their content in their name and never change.
 */
export function policyHeaders(policy: string): string {
  return [
    '/*',
    `  Content-Security-Policy: ${policy}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: no-referrer',
    '  Cache-Control: no-cache',
    '/assets/*',
    '  ! Cache-Control',
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n')
}
