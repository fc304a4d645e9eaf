const sha256 = '05fb48ac9b1d19b66c98ec314f4cf56255ecfab4c30ea2eabb3624c2919690b9';

/** What stands in buildkit/dist, and where the build puts it: docs/decisions/0012-buildkit-in-the-page.md. */
export const program = {
  version: '0.34',
  sha256,
  path: `/_next/static/buildkit/${sha256}.wasm.gz`,
} as const;
