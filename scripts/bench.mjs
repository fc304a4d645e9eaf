import { findChromium } from './find-chromium.mjs';
import { ensureBuilt, ensureInstalled, ensureNode, run } from './setup.mjs';

ensureNode();
ensureInstalled();
ensureBuilt();
const env = { CHROMIUM: (await findChromium()) ?? '' };
const { status } = run(process.execPath, ['--import', 'tsx', 'scripts/bench/bench.ts'], {
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
