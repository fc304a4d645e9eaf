/** For what a browser shows or runs: pages, scripts, workers. `hashes` are those of a page's inline scripts, as
 * 'sha256-…'; a worker or a file has none. */
export function siteHeaders(hashes: readonly string[]) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(hashes),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  } as const;
}

/** For what is only read or saved: text, JSON, archives. */
export const dataHeaders = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
} as const;

function contentSecurityPolicy(hashes: readonly string[]): string {
  return [
    "default-src 'none'",
    // WebAssembly is compiled, text is not: BuildKit's own frontend reads the Dockerfile in the page.
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes.map((hash) => `'${hash}'`)].join(' '),
    // Monaco writes style elements while it runs.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
