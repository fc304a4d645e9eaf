/** Small figures measured on a Docker Engine 28.5 (amd64, 2026-11-23): docs/cost-model.md says how. */
export const measured = {
  /** Layer of the step that adds an account. */
  accountBytes: 6_000,
  /** A virtual environment without pip. */
  venvBytes: 20_000,
  venvSeconds: 1,
  /** Bytecode of starter code, per byte of source. */
  bytecodePerSourceByte: 1.3,
  /** What one `apt-get install --no-install-recommends` of the package adds to a slim base. */
  systemPackageBytes: {
    gcc: 150_000_000,
    'libc6-dev': 20_000_000,
    'libpq-dev': 10_000_000,
    libpq5: 3_000_000,
    libgomp1: 400_000,
  },
} as const;
