/** Commands of which the same arguments and the same input give the same output, and which write no file. */
const filters = new Set(
  (
    'awk base64 basename cat cksum cmp comm cut diff dirname echo egrep expand expr factor false fgrep find fmt fold ' +
    'getent grep gzip head id jq join ls md5sum nl numfmt od paste pr printenv printf pwd readlink realpath rev sed seq ' +
    'sha1sum sha224sum sha256sum sha384sum sha512sum sort stat strings sum tac tail test [ tr true tsort uname unexpand uniq ' +
    'wc which whoami xxd yes zcat gunzip sleep sync command type'
  ).split(' '),
);

export function isFilter(name: string): boolean {
  return filters.has(name);
}

/** Words after which nobody knows what a command gives. */
const chance =
  /\b(?:date|uuidgen|uuid|mktemp|urandom|random|RANDOM|randint|token_\w+|secrets|time|now|EPOCH\w*|getpid|hostname|shuf|openssl|ssh-keygen|gensalt|nonce)\b|\$\$|\/proc\b|%s%N/;

export function dependsOnChance(text: string): boolean {
  return chance.test(text);
}

/**
 * Installers whose result depends on their arguments and on the files they read alone, so that it has the same bytes
 * in a layer built again; seen on an engine. A file of bytecode holds the time of its source, so whoever writes it
 * gives other bytes each time, unless SOURCE_DATE_EPOCH is set.
 */
export function installsSameBytes(words: readonly string[], hasEpoch: boolean): boolean {
  const text = words.join(' ');
  if (/^(?:uv pip (?:install|sync)|uv venv|uv sync)\b/.test(text))
    return hasEpoch || !/--compile-bytecode/.test(text);
  if (/\bvenv\b/.test(text) && /^(?:\S*python[\d.]*) -m venv\b/.test(text))
    return hasEpoch || /--without-pip/.test(text);
  if (/^\S*pip[\d.]*(?: --python \S+)? install\b|^\S*python[\d.]* -m pip install\b/.test(text))
    return /--no-compile\b/.test(text) || (hasEpoch && !/--target\b|(?:^| )-t /.test(text));
  return compiles(words);
}

function compiles(words: readonly string[]): boolean {
  return /^\S*python[\d.]* -m compileall\b/.test(words.join(' '));
}

/** Does what a command writes depend on when its sources were written? Not where it goes by their hashes. */
export function readsTimes(words: readonly string[], hasEpoch: boolean): boolean {
  return compiles(words) && !hasEpoch && !/--invalidation-mode[ =](?:un)?checked-hash/.test(words.join(' '));
}

const packageManager =
  /^(?:apt-get|apt|apk|dnf|yum|useradd|groupadd|adduser|addgroup|ldconfig|update-ca-certificates)\b/;

/**
 * Where an installer writes, as far as its words say it: a path, perhaps relative, or "system"; null: it may be
 * anywhere.
 */
export function installsInto(words: readonly string[]): string | null {
  const text = words.join(' ');
  const lastPath = words.slice(3).findLast((word) => !word.startsWith('-')) ?? null;
  if (/\bpip[\d.]*(?: --python \S+)? (?:install|sync)\b/.test(text)) {
    const option = /(?:--(?:prefix|target|root)|(?:^| )-t)[= ](\/\S+)/.exec(text)?.[1];
    const python = / --python[= ](\S+)/.exec(text)?.[1] ?? words[0] ?? '';
    return option ?? environmentOf(python) ?? 'system';
  }
  if (/^uv venv\b/.test(text)) return words.slice(2).findLast((word) => !word.startsWith('-')) ?? '.venv';
  if (/^\S*python[\d.]* -m (?:venv|compileall)\b/.test(text)) return lastPath;
  return packageManager.test(text) ? 'system' : null;
}

/** "/opt/venv/bin/pip" writes into /opt/venv. */
function environmentOf(command: string): string | null {
  return /^(\/.+)\/bin\/[^/]+$/.exec(command)?.[1] ?? null;
}

/** A script of loops and conditions around commands that write no file by themselves. */
export function isRepeatableScript(words: readonly string[]): boolean {
  const text = words.join(' ');
  if (dependsOnChance(text)) return false;
  if (isPythonText(words)) return true;
  if (words.at(-2) !== '-c') return false;
  const commands = [
    ...text.matchAll(/(?:^|[;&|(\n`]|\bdo\b|\bthen\b|\belse\b|-c)\s*([A-Za-z_./[][\w./-]*)/g),
  ].map(([, name = '']) => name);
  const shell =
    /^(?:if|then|else|elif|fi|for|while|until|do|done|case|esac|in|set|export|cd|cp|mv|rm|mkdir|touch|ln|chmod|chown|tee|xargs|read|local|return|exit|\/bin\/sh|\/bin\/bash|sh|bash|\w+=.*)$/;
  return commands.every((name) => shell.test(name) || isFilter(name));
}

/** A program that stands in the command itself. */
export function isPythonText(words: readonly string[]): boolean {
  return /^\S*python[\d.]* (?:-[BEIOPSsu]+ )*-c /.test(words.join(' '));
}

/** Nothing of a filter's own writes files. */
export function isPureScript(words: readonly string[]): boolean {
  return words[0] !== undefined && isFilter(words[0]) && !words[0].includes('/');
}
