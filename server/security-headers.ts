/** For what a browser shows or runs: pages, scripts, workers. `file` by its path inside the site; `hashes` are those
 * of a page's inline scripts, as 'sha256-…': a worker or a file has none. */
export function siteHeaders(file: string, hashes: readonly string[]) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(hashes, ancestorsOf(file)),
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

/** Labs to embed are for the pages of others. All else is in no frame: nobody can lay something over it. */
function ancestorsOf(file: string): "'none'" | '*' {
  return file.startsWith('/embed/') ? '*' : "'none'";
}

function contentSecurityPolicy(hashes: readonly string[], ancestors: string): string {
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
    `frame-ancestors ${ancestors}`,
    "object-src 'none'",
  ].join('; ');
}
