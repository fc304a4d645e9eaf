/** Small figures measured on a Docker Engine 28.5 (amd64, 2026-11-23): docs/cost-model.md says how. */
export const measured = {
  /** Layer of the step that adds an account. */
  accountBytes: 8_892,
  /** A virtual environment without pip. */
  venvBytes: 14_468,
  /** Bytecode of starter code, per byte of source. */
  bytecodePerSourceByte: 1.95,
  /** What one `apt-get install --no-install-recommends` of the package adds to a slim base. */
  systemPackageBytes: {
    gcc: 191_201_339,
    'libc6-dev': 23_840_976,
    'libpq-dev': 20_794_258,
    libpq5: 4_917_264,
    libgomp1: 1_438_624,
  },
} as const;
