/** What a form's page may do in a browser: its own style and script, sending to us, and nothing else; framed by the named sites only. X-Frame-Options knows no list and would forbid those too: it is left empty, the policy tells. */
export const pagePolicy = (nonce: string, framedBy: readonly string[]): Record<string, string> => ({
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'nonce-${nonce}'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${framedBy.length ? framedBy.join(' ') : "'none'"}`,
  'x-frame-options': '', 'cache-control': 'no-store', 'referrer-policy': 'strict-origin-when-cross-origin', 'cross-origin-opener-policy': 'unsafe-none', 'permissions-policy': 'camera=(), microphone=(), geolocation=()',
})
