import { run } from '../setup.mjs';

const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-core'];

/** Debian's own browser, where apt-get may be used. Whether it is there then is for the caller to see. */
export function installDebianChromium(isRoot = process.getuid?.() === 0) {
  if (!succeeds('apt-get', '--version')) return;
  const asRoot = isRoot ? [] : ['sudo', '-n'];
  if (!isRoot && !succeeds('sudo', '-n', 'true')) return;
  console.log('Installing Debian’s chromium for the browser tests (once) …');
  const apt = (...args) => succeeds(...asRoot, 'apt-get', ...args);
  if (!apt('update', '-qq') || !apt('install', '-y', '-qq', '--no-install-recommends', ...packages))
    console.log('Debian’s chromium cannot be installed here.');
}

/** A program that is not there does not succeed. */
function succeeds(command, ...args) {
  return run(command, args, { stdio: 'ignore' }).status === 0;
}
