/**
 * What a host should send, in the format of Netlify and Cloudflare Pages; for other hosts it is there to read.
 * Whether others may frame the site is for each host to say: Salesforce does, from an address of each org's own.
 * Scripts carry a hash of their content in their name and never change. The worker that counts files may compile
 * WebAssembly; where a host keeps the policy of the pages for it, too, it counts without.
 */
export function policyHeaders(policy: string): string {
  return [
    '/*',
    `  Content-Security-Policy: ${policy}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: no-referrer',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    '  Cache-Control: no-cache',
    '/assets/*',
    '  ! Cache-Control',
    '  Cache-Control: public, max-age=31536000, immutable',
    '/assets/worker-*',
    '  ! Content-Security-Policy',
    "  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
    '',
  ].join('\n')
}
