// Runs before anything is installed: Node only, in a syntax that old versions can still read, so that they
// can be told what is wrong with them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];
const stampFile = join(root, 'dist/build.json');
/** Everything that the site or the server is made of. */
const sources = [
  'app',
  'buildkit',
  'components',
  'lib',
  'public',
  'scripts/build.mjs',
  'scripts/build',
  'server',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];
const networkFault =
  /E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|HOSTUNREACH|NETUNREACH|TIMEDOUT)|ERR_SOCKET_TIMEOUT/;

/** One sentence, and the end. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function ensureNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(`Roadcut needs Node ${oldestNode.join('.')} or newer; this is Node ${version}.`);
}

/** Installs what the lock file names, unless exactly that is installed. */
export function ensureInstalled() {
  if (isInstalled(readPackages('package-lock.json'), readPackages('node_modules/.package-lock.json'))) return;
  console.log('Installing libraries (about a minute, once) …');
  // npm's own patience is over a minute: too long to learn that there is no network.
  const retries = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const npm = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...retries], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  if (npm.status === 0) return;
  const message = String(npm.stderr || npm.error || '');
  if (networkFault.test(message))
    fail(
      'The libraries could not be fetched: there is no way to the package registry. Try again with a network.',
    );
  fail(`npm ci failed, so Roadcut cannot start:\n${message.trim()}`);
}

/** `installed` is the list that npm keeps of what it put there; packages for other platforms may be missing. */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || (installed[path] && installed[path].version === entry.version),
  );
}

function readPackages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Builds the site and the server, unless they were made of these very sources. */
export function ensureBuilt() {
  if (isBuilt()) return;
  console.log('Building the site (about a minute, once) …');
  if (!build()) fail('The build failed; the message above says where.');
}

export function isBuilt() {
  return readStamp() === hashSources();
}

/** True where it succeeded. */
export function build() {
  const stamp = hashSources();
  const { status } = run(process.execPath, ['--import', 'tsx', 'scripts/build/build.ts'], {
    stdio: 'inherit',
  });
  if (status !== 0) return false;
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify({ sources: stamp })}\n`);
  return true;
}

export function run(command, args, options) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...options.env };
  return spawnSync(command, args, {
    cwd: root,
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
    env,
  });
}

function readStamp() {
  const outputs = ['out/index.html', 'dist/server.mjs', 'dist/csp.json', 'dist/build.json'];
  if (!outputs.every((file) => existsSync(join(root, file)))) return null;
  return JSON.parse(readFileSync(stampFile, 'utf8')).sources;
}

function hashSources() {
  const hash = createHash('sha256').update(process.version);
  for (const path of sources.flatMap(filesBelow)) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

/** In a fixed order; tests are no part of the product. */
function filesBelow(name) {
  const path = join(root, name);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
