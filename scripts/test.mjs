import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { build, ensureInstalled, ensureNode, isBuilt, root, run } from './setup.mjs';

const reports = '.cache/test';
const engineConfig = 'e2e/engine/vitest.config.ts';
const vitest = 'node_modules/vitest/vitest.mjs';
const nothing = { passed: 0, failed: 0, skipped: 0 };

ensureNode();
ensureInstalled();
rmSync(join(root, reports), { recursive: true, force: true });
mkdirSync(join(root, reports), { recursive: true });

const results = [];
for (const [title, step] of [
  ['Types', () => check('npm', ['run', '--silent', 'typecheck'])],
  ['Lint', () => check('npm', ['run', '--silent', 'lint'])],
  ['Unit tests', () => runVitest('unit', [])],
  ['Build', () => (isBuilt() || build() ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 })],
  ['Browser tests', runBrowserTests],
  ['Engine tests', runEngineTests],
]) {
  console.log(`\n── ${title}`);
  results.push(await step());
}
summarize();

function summarize() {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const skipped = total('skipped');
  console.log(
    `\n${total('passed')} passed, ${total('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`,
  );
  process.exitCode = total('failed') === 0 ? 0 : 1;
}

/** A tool that says only yes or no. */
function check(command, args) {
  const { status } = run(command, args, { stdio: 'inherit' });
  console.log(status === 0 ? 'Nothing to complain of.' : '');
  return status === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

function runVitest(name, args) {
  const report = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = run(process.execPath, [vitest, 'run', ...args, ...reporters], { stdio: 'inherit' });
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
  } = readReport(report);
  return count(status, numPassedTests, numFailedTests, numPendingTests + numTodoTests);
}

async function runBrowserTests() {
  if (!isBuilt()) return complain('There is no build to open in a browser.');
  const chromium = await findChromium();
  if (chromium === null) {
    return complain(
      'There is no Chromium: install one (apt-get install chromium) or name one, CHROMIUM=/path npm test.',
    );
  }
  const report = join(reports, 'browser.json');
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
  const env = { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const { status } = run(process.execPath, args, { stdio: 'inherit', env });
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readReport(report).stats ?? {};
  return count(status, expected + flaky, unexpected, skipped);
}

function runEngineTests() {
  if (!existsSync(join(root, engineConfig))) return nothing;
  if (run('docker', ['version'], { stdio: 'ignore', timeout: 30_000 }).status === 0) {
    return runVitest('engine', ['--config', engineConfig]);
  }
  const list = join(reports, 'engine-list.json');
  run(process.execPath, [vitest, 'list', '--config', engineConfig, `--json=${list}`], { stdio: 'ignore' });
  const tests = readReport(list);
  const skipped = Array.isArray(tests) ? tests.length : 0;
  console.log(
    `Skipped, because no docker answers here: ${skipped} tests that build and run containers (e2e/engine).`,
  );
  return { ...nothing, skipped };
}

/** A runner that fails without a failed test (a file that does not load, a crash) still counts. */
function count(status, passed, failed, skipped) {
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1), skipped };
}

function complain(sentence) {
  console.log(sentence);
  return { ...nothing, failed: 1 };
}

function readReport(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
