import { spawn } from 'node:child_process';
import { ensureInstalled, ensureNode, root } from './setup.mjs';

ensureNode();
ensureInstalled();
const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
});
// The terminal sends its signal to both; this process only has to outlive the other one.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => next.kill('SIGTERM'));
next.on('exit', (code) => process.exit(code ?? 0));
