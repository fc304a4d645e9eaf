/** Small figures measured on a Docker Engine 28.5 (amd64, 2026-11-23): docs/cost-model.md says how. */
export const measured = {
  /** Layer of the step that adds an account. */
  accountBytes: 8_892,
  /** A virtual environment without pip. */
  venvBytes: 14_468,
  /** One with pip, made by Debian's Python in the step that installs it; 2026-11-29. */
  venvWithPipBytes: 9_275_827,
  /** Bytecode of starter code, per byte of source. */
  bytecodePerSourceByte: 1.95,
  /**
   * What one `apt-get install --no-install-recommends` of the package adds to a slim base; gcc and libpq-dev beside
   * libc6-dev. Those after libgomp1 on 2026-11-28; those of Python on 2026-11-29, on a minimal Debian 13, the latter two
   * beside python3.
   */
  systemPackageBytes: {
    gcc: 191_201_339,
    'libc6-dev': 23_840_976,
    'libpq-dev': 20_794_258,
    libpq5: 4_917_264,
    libgomp1: 1_438_624,
    chromium: 769_543_714,
    cmake: 73_265_842,
    'default-jre-headless': 210_954_872,
    'g++': 275_094_209,
    graphviz: 65_531_644,
    libegl1: 211_456_182,
    libgl1: 213_360_395,
    libgles2: 1_894_552,
    'libglib2.0-0t64': 5_637_701,
    'libx11-6': 4_581_897,
    libxrender1: 4_645_460,
    make: 2_777_746,
    python3: 36_220_333,
    'python3-dev': 40_130_486,
    'python3-venv': 7_714_323,
    'poppler-utils': 57_547_618,
    'tesseract-ocr': 105_815_082,
    unixodbc: 2_182_031,
    'unixodbc-dev': 3_975_325,
  },
} as const;
