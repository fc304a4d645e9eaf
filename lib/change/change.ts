/** One thing that somebody may do between two builds. Any number of them are asked about together. */
export type Change =
  | { kind: 'edit' | 'add' | 'delete' | 'touch' | 'chmod'; path: string }
  | { kind: 'rename'; path: string; to: string }
  | { kind: 'install' | 'uninstall' | 'bump'; library: string }
  | { kind: 'python'; step: 'patch' | 'minor' }
  | { kind: 'base'; what: 'digest' }
  | { kind: 'env'; name: string; value: string }
  | { kind: 'arg'; name: string; value: string }
  | { kind: 'user'; user: string }
  | { kind: 'workdir'; path: string }
  | { kind: 'cmd'; command: string }
  | { kind: 'platform'; platform: 'arm64' }
  /**
   * What is done to the builder, and not to what is built. registry: a machine that has never built anything, with
   * `--cache-from type=registry` of what the build before exported with mode=max, or with mode=min.
   */
  | { kind: 'builder'; state: 'new' | 'no-cache' | 'no-mounts' | 'registry' | 'registry-min' };

export type ChangeKind = Change['kind'];

/** As links write it: "edit:src/app.py". Read again it is the same change. */
export function printChange(change: Change): string {
  return [change.kind, ...argumentsOf(change)].map(escapePart).join(':');
}

export function argumentsOf(change: Change): string[] {
  switch (change.kind) {
    case 'rename':
      return [change.path, change.to];
    case 'install':
    case 'uninstall':
    case 'bump':
      return [change.library];
    case 'python':
      return [change.step];
    case 'base':
      return [change.what];
    case 'platform':
      return [change.platform];
    case 'env':
    case 'arg':
      return [`${change.name}=${change.value}`];
    case 'user':
      return [change.user];
    case 'cmd':
      return [change.command];
    case 'builder':
      return [change.state];
    default:
      return [change.path];
  }
}

/** A comma ends a change and a colon a part of it, so within one they stand with a backslash. */
export function escapePart(text: string): string {
  return text.replace(/[\\,:]/g, '\\$&');
}
