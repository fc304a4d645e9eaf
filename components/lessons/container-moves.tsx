import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type ContainerHost, findContainer, findImage } from '@/lib/container/container-host';
import { type Move, type MoveKind, notesImage } from '@/lib/lessons/containers/moves';

/** Commands to press, on one of the containers. */
export function ContainerMoves({
  host,
  image,
  canPress,
  onPress,
  canUndo,
  onUndo,
}: {
  host: ContainerHost;
  image: string;
  /** False while a question is open. */
  canPress: boolean;
  onPress: (move: Move) => void;
  canUndo: boolean;
  onUndo: () => void;
}) {
  const names = host.containers.map(({ name }) => name);
  const [chosen, setChosen] = useState('a');
  const on = names.includes(chosen) ? chosen : (names[0] ?? '');
  const isRunning = findContainer(host, on)?.state === 'running';
  const commands: readonly {
    kind: MoveKind;
    label: string;
    container: string;
    key: string | null;
    isOff: boolean;
  }[] = [
    { kind: 'run', label: 'run', container: '', key: 'r', isOff: names.length >= 6 },
    { kind: 'write', label: `exec ${on}: write`, container: on, key: 'w', isOff: !isRunning },
    isRunning
      ? { kind: 'stop', label: `stop ${on}`, container: on, key: 's', isOff: false }
      : { kind: 'start', label: `start ${on}`, container: on, key: 's', isOff: on === '' },
    { kind: 'rm', label: `rm -f ${on}`, container: on, key: 'x', isOff: on === '' },
    { kind: 'commit', label: `commit ${on}`, container: on, key: null, isOff: on === '' },
    {
      kind: 'notes',
      label: `run ${notesImage}`,
      container: '',
      key: null,
      isOff: findImage(host, notesImage) === undefined || names.length >= 6,
    },
  ];
  useMoveKeys(canPress ? commands.filter(({ isOff }) => !isOff) : [], (kind, container) =>
    onPress({ kind, container }),
  );
  return (
    <div
      role="toolbar"
      aria-label={`docker, on the image ${image}`}
      className="flex items-center gap-1 overflow-x-auto border-rule2 border-b bg-panel px-4 py-1.5 desk:px-5"
    >
      <span className="hidden text-ink2 desk:inline">docker</span>
      {commands.map(({ kind, label, container, key, isOff }) => (
        <Button
          key={kind}
          className="px-2 font-mono text-meta"
          disabled={!canPress || isOff}
          aria-keyshortcuts={key ?? undefined}
          onClick={() => onPress({ kind, container })}
        >
          {label}
        </Button>
      ))}
      {names.length > 1 ? (
        <label className="ml-auto flex items-center gap-1 whitespace-nowrap text-ink2">
          on
          <select
            className="h-7.5 rounded-md border border-ghost bg-panel px-1 font-mono text-meta text-ink"
            value={on}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      ) : null}
      <Button look="text" className={names.length > 1 ? '' : 'ml-auto'} disabled={!canUndo} onClick={onUndo}>
        Undo
      </Button>
    </div>
  );
}

/** R runs, W writes, S stops or starts, X removes. */
function useMoveKeys(
  commands: readonly { kind: MoveKind; container: string; key: string | null }[],
  onPress: (kind: MoveKind, container: string) => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('select, textarea')) return;
      const command = commands.find(({ key }) => key === event.key);
      if (command === undefined) return;
      event.preventDefault();
      onPress(command.kind, command.container);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands, onPress]);
}
