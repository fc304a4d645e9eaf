import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { build, ensureInstalled, ensureNode, isBuilt, root, run } from './setup.mjs';
import { nameOfStep, nothing, summaryLines, withStatus } from './test/summary.mjs';

const reports = '.cache/test';
const engineConfig = 'e2e/engine/vitest.config.ts';
const vitest = 'node_modules/vitest/vitest.mjs';

ensureNode();
ensureInstalled();
rmSync(join(root, reports), { recursive: true, force: true });
mkdirSync(join(root, reports), { recursive: true });

const results = [];
for (const [title, step] of [
  ['Types', () => check('npm', ['run', '--silent', 'typecheck'])],
  ['Lint', () => check('npm', ['run', '--silent', 'lint'])],
  ['Unit tests', () => runVitest('unit', [])],
  ['BuildKit, built again', rebuildBuildkit],
  ['Build', () => (isBuilt() || build() ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 })],
  ['Browser tests', runBrowserTests],
  ['Engine tests', runEngineTests],
]) {
  console.log(`\n── ${title}`);
  results.push(nameOfStep(title, await step()));
}
summarize();

function summarize() {
  console.log(`\n${summaryLines(results).join('\n')}`);
  process.exitCode = results.every(({ failed }) => failed === 0) ? 0 : 1;
}

/** A tool that says only yes or no. */
function check(command, args) {
  const { status } = run(command, args, { stdio: 'inherit' });
  console.log(status === 0 ? 'Nothing to complain of.' : '');
  return status === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

function runVitest(name, args) {
  const reporters = ['--reporter=default', `--reporter=${join(root, 'scripts/test/vitest-reporter.mjs')}`];
  return runWithReport(name, [vitest, 'run', ...args, ...reporters]);
}

/** A reporter of ours writes the result. */
function runWithReport(name, args, env = {}) {
  const report = join(root, reports, `${name}.json`);
  const { status } = run(process.execPath, args, { stdio: 'inherit', env: { ...env, TEST_RESULT: report } });
  return withStatus(readReport(report) ?? nothing, status);
}

async function runBrowserTests() {
  if (!isBuilt()) return complain('There is no build to open in a browser.');
  const chromium = await findChromium();
  if (chromium === null) {
    return complain(
      'There is no Chromium: install one (apt-get install chromium) or name one, CHROMIUM=/path npm test.',
    );
  }
  const reporters = ['--reporter', 'list,./scripts/test/playwright-reporter.mjs'];
  const args = ['node_modules/@playwright/test/cli.js', 'test', ...reporters];
  return runWithReport('browser', args, { CHROMIUM: chromium });
}

/** What is shipped is what its sources give. */
function rebuildBuildkit() {
  const { status, stdout } = run(process.execPath, ['buildkit/check-build.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  console.log(stdout.trim());
  if (status === 0) return { ...nothing, passed: 1 };
  if (status !== 77) return { ...nothing, failed: 1 };
  const reason = /Not checked: (.*)/.exec(stdout)?.[1] ?? '';
  return { ...nothing, skips: [{ title: 'buildkit/check-build.mjs, which compiles it', reason, count: 1 }] };
}

function runEngineTests() {
  if (!existsSync(join(root, engineConfig))) return nothing;
  if (run('docker', ['version'], { stdio: 'ignore', timeout: 30_000 }).status === 0) {
    return runVitest('engine', ['--config', engineConfig]);
  }
  const list = join(root, reports, 'engine-list.json');
  run(process.execPath, [vitest, 'list', '--config', engineConfig, `--json=${list}`], { stdio: 'ignore' });
  const skip = {
    title: 'e2e/engine, which builds and runs containers',
    reason: 'no docker answers here',
    count: readReport(list)?.length ?? 0,
  };
  console.log('No docker answers here.');
  return { ...nothing, skips: [skip] };
}

function complain(sentence) {
  console.log(sentence);
  return { ...nothing, failed: 1 };
}

/** Null where a runner came to no end. */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
