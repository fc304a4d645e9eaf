import { dockerInstallers } from '@/lib/commands/docker-installers';
import { CommandLine } from './command-line';

export function InstallDocker() {
  return (
    <div className="pt-2">
      <h3 className="font-[650] text-meta">No Docker yet? Install it on</h3>
      {Object.entries(dockerInstallers).map(([id, { title, line }]) => (
        <CommandLine key={id} line={line} note={title} />
      ))}
    </div>
  );
}
