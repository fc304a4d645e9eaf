import type { RunOperation } from '@/lib/graph/build-graph';
import { baseName, isWithin, joinPath, normalizePath } from '@/lib/graph/path-name';
import { withoutCacheFlags } from './cache-flags';
import { contentKey } from './content-key';
import { changeMode, changeOwner, followedOptions } from './file-commands';
import {
  type Entry,
  entriesBelow,
  resolveLinks,
  root,
  type TreeDraft,
  type UnknownFiles,
  unknownAt,
} from './file-tree';
import {
  dependsOnChance,
  installsInto,
  installsSameBytes,
  isFilter,
  isPureScript,
  isPythonText,
  isRepeatableScript,
  readsTimes,
} from './known-commands';
import { concatenate, echo, madeOf, printf, textPrefix } from './printed-text';
import { type Command, readScript, type Word } from './shell-script';
import { filterText } from './text-filters';

/** Follows the commands of a RUN one after the other, and writes what they write. */
export class FollowedRun {
  private directory: string;
  private mask = 0o022;
  /** Variables of the command that is run now. */
  private assignments: readonly string[] = [];
  private readonly variables: Map<string, string>;
  private readonly draft: TreeDraft;
  private readonly operation: RunOperation;
  private readonly execution: string;

  constructor(draft: TreeDraft, operation: RunOperation, execution: string) {
    this.draft = draft;
    this.operation = operation;
    this.execution = execution;
    this.directory = operation.directory;
    this.variables = new Map(
      operation.environment.map((each) => {
        const cut = each.indexOf('=');
        return [each.slice(0, cut), each.slice(cut + 1)] as const;
      }),
    );
  }

  /** "unknown": the text holds what is not followed, so that nothing is known of it. */
  follow(): 'done' | 'failed' | 'unknown' {
    const { argv } = this.operation;
    if (argv.at(-2) !== '-c') {
      const words = argv.map((text) => ({ text, isPattern: false }));
      this.runCommand({ assignments: [], redirects: [], words }, null);
      return 'done';
    }
    const script = readScript(argv.at(-1) ?? '', this.variables);
    if (script === null) return 'unknown';
    for (const { commands, isFallback } of script) {
      // What stands after "||" is for a failure, and a build goes on only after success.
      if (isFallback) continue;
      const [name, status] = commands.length === 1 ? (commands[0]?.words ?? []) : [];
      if (name?.text === 'exit') return (status?.text ?? '0') === '0' ? 'done' : 'failed';
      let input: string | null = null;
      for (const command of commands) input = this.runCommand(command, input);
    }
    return 'done';
  }

  private runCommand({ assignments, words, redirects }: Command, input: string | null): string {
    this.assignments = assignments;
    const from = redirects.find(({ operator }) => operator === '<');
    const given = from ? this.read(joinPath(this.directory, from.target)) : input;
    const output = this.outputOf(words, given);
    for (const { operator, target, descriptor } of redirects) {
      if (operator === '<' || target.startsWith('&') || target === '/dev/null') continue;
      const path = resolveLinks(this.draft.now, joinPath(this.directory, target), true);
      const bytes = descriptor === '1' ? output : madeOf([descriptor, output]);
      this.write(path, operator === '>>' ? concatenate([this.readOrEmpty(path), bytes]) : bytes);
    }
    return redirects.some(({ operator, descriptor }) => operator !== '<' && descriptor === '1')
      ? `${textPrefix}`
      : output;
  }

  private outputOf(all: readonly Word[], input: string | null): string {
    const [name = '', ...words] = this.expand(all);
    const args = words.filter((word) => !word.startsWith('-'));
    const options = words.filter((word) => word.startsWith('-'));
    if (name === 'mkdir' && options.join() === '-m') return this.makeWithMode(args);
    if (name === 'touch' && /^-[dtr]$/.test(words[0] ?? ''))
      return this.outputOf([{ text: name, isPattern: false }, ...all.slice(3)], input);
    const followed = followedOptions[name];
    if (followed && !options.every((option) => followed.test(option)) && !isFilter(name))
      return this.writeUnknown([name, ...words]);
    const paths = args.map((word) => joinPath(this.directory, word));
    switch (name) {
      case '':
      case ':':
      case 'true':
      case 'set':
      case 'export':
      case 'unset':
        return textPrefix;
      case 'umask':
        if (args[0] !== undefined) this.mask = Number.parseInt(args[0], 8) || 0;
        return textPrefix;
      case 'cd':
        this.directory = paths[0] ?? this.directory;
        return textPrefix;
      case 'echo':
        return echo(words);
      case 'printf':
        return printf(words);
      case 'cat':
        if (options.length > 0) return this.made([name, ...words], paths, input);
        return paths.length === 0 ? (input ?? textPrefix) : concatenate(paths.map((path) => this.read(path)));
      case 'tee': {
        for (const path of paths)
          this.write(
            path,
            options.includes('-a')
              ? concatenate([this.readOrEmpty(path), input ?? textPrefix])
              : (input ?? textPrefix),
          );
        return input ?? textPrefix;
      }
      case 'mkdir':
        for (const path of paths)
          this.draft.makeDirectory(
            resolveLinks(this.draft.now, path, true),
            this.masked(0o777),
            this.owner(),
          );
        return textPrefix;
      case 'touch':
        for (const path of paths) this.touch(path);
        return textPrefix;
      case 'rm':
      case 'rmdir':
        for (const path of paths) this.removePath(path);
        return textPrefix;
      case 'cp':
      case 'mv':
        this.copyOrMove(name, options, args, paths);
        return textPrefix;
      case 'ln':
        this.link(options, args);
        return textPrefix;
      case 'chmod':
      case 'chown':
        this.changeAttribute(name, options, args, paths.slice(1));
        return textPrefix;
    }
    if (name === 'sed' && options.some((option) => /^-i|^--in-place|^-\w*i$/.test(option))) {
      for (const path of paths)
        if (this.draft.now.entries.has(path))
          this.write(path, this.filter(name, args.slice(0, 1), [path], this.read(path)));
      return textPrefix;
    }
    if (isFilter(name) && !dependsOnChance([name, ...words].join(' ')))
      return this.filter(name, words, paths, input);
    return this.writeUnknown([name, ...words]);
  }

  /** What a command writes that only an engine can run, and prints. */
  writeUnknown(words: readonly string[]): string {
    const id = this.isRepeatable(words)
      ? this.identity(words)
      : `only in ${this.execution}: ${words.join(' ')}`;
    const into = installsInto(words);
    const scope = into === null || into === 'system' ? into : joinPath(this.directory, into);
    const isInstall = scope !== null;
    if (!isPureScript(words))
      this.draft.addUnknown({ id, scope: scope ?? '/', mentions: isInstall ? '' : words.join(' ') });
    return id;
  }

  private hasVariable(name: string): boolean {
    return this.variables.has(name) || this.assignments.some((each) => each.startsWith(`${name}=`));
  }

  private isRepeatable(words: readonly string[]): boolean {
    return installsSameBytes(words, this.hasVariable('SOURCE_DATE_EPOCH')) || isRepeatableScript(words);
  }

  private readsTimes(words: readonly string[]): boolean {
    if (readsTimes(words, this.hasVariable('SOURCE_DATE_EPOCH'))) return true;
    return !this.hasVariable('PYTHONDONTWRITEBYTECODE') && this.importsOwnModule(words);
  }

  /** Who imports a module leaves its bytecode, with the time of its source. */
  private importsOwnModule(words: readonly string[]): boolean {
    if (!isPythonText(words) || words.some((word) => /^-\w*B/.test(word))) return false;
    const names = [...words.join(' ').matchAll(/\b(?:import|from)\s+(\w+)/g)].map(([, name = '']) => name);
    const paths = [...this.draft.now.entries.keys()];
    return names.some((name) =>
      paths.some((path) => path.endsWith(`/${name}.py`) || path.includes(`/${name}/`)),
    );
  }

  /** Everything that a command may read. */
  private identity(words: readonly string[]): string {
    const now = this.draft.now;
    const text = words.join(' ');
    const named = [this.directory, ...words.filter((word) => word.startsWith('/')).map(normalizePath)];
    const folders = named.filter((path) => path !== '/');
    const read = [...now.entries].filter(
      ([path, { kind }]) =>
        kind !== 'directory' &&
        (folders.some((folder) => isWithin(path, folder)) || text.includes(baseName(path))),
    );
    return madeOf([
      this.assignments,
      installsInto(words) === null ? words : withoutCacheFlags(text),
      [...this.variables].filter(([name]) => text.includes(name)),
      read.map(([path, entry]) => [
        path,
        this.readsTimes(words) && entry.kind === 'file' ? entry.time : '',
        contentKey(now, [{ path, followsLinks: false, isPattern: false, include: [], exclude: [] }]),
      ]),
      now.unknown.filter((files) => !isSystemPackage(files)).map(({ id }) => id),
    ]);
  }

  /** What it prints, as text where that follows from its words. */
  private filter(
    name: string,
    words: readonly string[],
    paths: readonly string[],
    input: string | null,
  ): string {
    const files = paths.filter((path) => this.draft.now.entries.get(path)?.kind === 'file');
    const isOperand = (word: string) => files.includes(joinPath(this.directory, word));
    const given = files.length === 1 && name !== 'wc' ? this.read(files[0] ?? '') : input;
    const text = given?.startsWith(textPrefix) ? given.slice(textPrefix.length) : null;
    const filtered =
      text === null || files.length > 1
        ? null
        : filterText(
            name,
            words.filter((word) => !isOperand(word)),
            text,
          );
    return filtered === null ? this.made([name, ...words], paths, input) : `${textPrefix}${filtered}`;
  }

  private made(words: readonly string[], paths: readonly string[], input: string | null): string {
    const now = this.draft.now;
    const read = paths.map((path) =>
      contentKey(now, [{ path, followsLinks: true, isPattern: false, include: [], exclude: [] }]),
    );
    return madeOf([this.assignments, words, read, input]);
  }

  private expand(words: readonly Word[]): string[] {
    return words.flatMap(({ text, isPattern }) => {
      if (!isPattern || !/[*?[]/.test(text)) return [text];
      const regex = new RegExp(
        `^${joinPath(this.directory, text)
          .replace(/[.+^${}()|\\]/g, '\\$&')
          .replaceAll('*', '[^/]*')
          .replaceAll('?', '[^/]')}$`,
      );
      const found = [...this.draft.now.entries.keys()].filter((path) => regex.test(path)).sort();
      return found.length === 0 ? [text] : found;
    });
  }

  private makeWithMode([mode = '', ...args]: readonly string[]): string {
    for (const arg of args)
      this.draft.makeDirectory(
        joinPath(this.directory, arg),
        changeMode('777', mode, 'directory'),
        this.owner(),
      );
    return textPrefix;
  }

  private masked(mode: number): string {
    return (mode & ~this.mask).toString(8);
  }

  private owner(): string {
    const { user } = this.operation;
    return user === '' || user === 'root' || user === '0' ? root : user;
  }

  private mayExist(path: string): boolean {
    return unknownAt(this.draft.now, path, 0).some(
      ({ id }) => id.startsWith('only in') || id.startsWith('made'),
    );
  }

  private read(path: string): string {
    const now = this.draft.now;
    const real = resolveLinks(now, path, true);
    const entry = now.entries.get(real);
    const touched = entry
      ? unknownAt(now, real, entry.since).filter(({ mentions }) => mentions.includes(baseName(real)))
      : [];
    if (entry?.kind === 'file' && touched.length === 0) return entry.bytes;
    return madeOf([
      real,
      contentKey(now, [{ path: real, followsLinks: true, isPattern: false, include: [], exclude: [] }]),
      now.unknown.map(({ id }) => id),
    ]);
  }

  private touch(path: string): void {
    const entry = this.draft.now.entries.get(path);
    if (entry?.kind === 'file') this.draft.set(path, { ...entry, time: this.execution });
    else if (!entry && !this.mayExist(path)) this.write(path, textPrefix);
  }

  private readOrEmpty(path: string): string {
    return this.draft.now.entries.has(path) || this.mayExist(path) ? this.read(path) : textPrefix;
  }

  private write(path: string, bytes: string): void {
    const old = this.draft.now.entries.get(path);
    const mode = old?.kind === 'file' ? old.mode : this.masked(0o666);
    const owner = old?.kind === 'file' ? old.owner : this.owner();
    this.draft.putFile(path, { bytes, mode, owner, time: this.execution });
  }

  private removePath(path: string): void {
    this.draft.remove(path);
  }

  private copyOrMove(
    name: 'cp' | 'mv',
    options: readonly string[],
    args: readonly string[],
    paths: readonly string[],
  ): void {
    const target = paths.at(-1);
    if (target === undefined) return;
    const now = this.draft.now;
    const isDirectory =
      args.at(-1)?.endsWith('/') || now.entries.get(target)?.kind === 'directory' || paths.length > 2;
    const keeps = name === 'mv' || options.some((option) => /^-\w*[ap]|--preserve|--archive/.test(option));
    for (const [index, path] of paths.slice(0, -1).entries()) {
      const start = name === 'cp' ? resolveLinks(now, path, true) : path;
      const contentsOnly = args[index]?.endsWith('/.');
      const to = isDirectory && !contentsOnly ? normalizePath(`${target}/${baseName(path)}`) : target;
      const entry = now.entries.get(start);
      const moved: [string, Entry][] = entry ? [[start, entry], ...entriesBelow(now, start)] : [];
      if (!entry)
        this.draft.addUnknown({
          id: this.made([name, start], [start], null),
          scope: to,
          mentions: baseName(to),
        });
      for (const [from, each] of moved) {
        const place = normalizePath(`${to}/${from.slice(start.length)}`);
        const owner = keeps && each.kind !== 'link' ? each.owner : this.owner();
        if (each.kind === 'file')
          this.draft.putFile(place, {
            bytes: this.read(from),
            mode: each.mode,
            owner,
            time: keeps ? each.time : this.execution,
          });
        else if (each.kind === 'link') this.draft.putLink(place, each.target, owner);
        else this.draft.makeDirectory(place, each.mode, owner);
      }
      if (entry?.kind === 'directory') {
        const unknown = unknownAt(now, start, entry.isWhole ? entry.since : 0);
        if (unknown.length > 0)
          this.draft.addUnknown({
            id: madeOf(['copied', start, unknown.map(({ id }) => id)]),
            scope: to,
            mentions: '',
          });
      }
      if (name === 'mv') this.draft.remove(path);
    }
  }

  private link(options: readonly string[], args: readonly string[]): void {
    const [target = '', name = baseName(target)] = args;
    const path = joinPath(this.directory, name);
    const place =
      this.draft.now.entries.get(path)?.kind === 'directory'
        ? normalizePath(`${path}/${baseName(target)}`)
        : path;
    if (options.some((option) => /^-\w*s/.test(option))) this.draft.putLink(place, target, this.owner());
    else this.write(place, this.read(joinPath(this.directory, target)));
  }

  private changeAttribute(
    name: string,
    options: readonly string[],
    args: readonly string[],
    paths: readonly string[],
  ): void {
    const value = args[0] ?? '';
    const isRecursive = options.some((option) => /^-\w*R/.test(option));
    const now = this.draft.now;
    for (const path of paths) {
      const real = resolveLinks(now, path, true);
      const entry = now.entries.get(real);
      if (!entry)
        this.draft.addUnknown({
          id: madeOf([name, value, real]),
          scope: real,
          mentions: '',
        });
      const changed: [string, Entry][] = entry
        ? [[real, entry], ...(isRecursive ? entriesBelow(now, real) : [])]
        : [];
      for (const [each, it] of changed) {
        if (it.kind === 'link') continue;
        this.draft.set(
          each,
          name === 'chmod'
            ? { ...it, mode: changeMode(it.mode, value, it.kind) }
            : { ...it, owner: changeOwner(value) },
        );
      }
    }
  }
}

/** Packages of the distribution: what an installer makes of its own files does not depend on when they came. */
function isSystemPackage({ id, scope }: UnknownFiles): boolean {
  return scope === 'system' && id.startsWith('only in');
}
