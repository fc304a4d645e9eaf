import { codeSpan } from '@/lib/format/markdown';
import { appDirectory } from '@/lib/plan/directories';
import { shellCommand } from '@/lib/plan/quote';
import type { Command, CommandGroup } from './command-group';
import { containerName } from './container-name';
import { type KeptFolder, makeFolder } from './kept-folder';

/**
 * Podman takes Docker's lines. Since 5.1 it knows `--start-interval` (https://github.com/containers/buildah/pull/5472),
 * and the format of OCI has no health check (https://docs.podman.io/en/latest/markdown/podman-build.1.html).
 * Podman 5.4.2 built it so, health check and all, on 2026-11-29; 4.3.1 refused a mount whose target is no whole path.
 */
export function podmanGroup(build: Command, run: Command): CommandGroup {
  const asPodman = ({ id, line, note }: Command): Command => ({
    id: `podman-${id}`,
    line: line.replace(/^docker (build)?/, (_, verb) => (verb ? 'podman build --format docker' : 'podman ')),
    note,
  });
  return {
    id: 'podman',
    title: 'With Podman',
    before: `Podman 5.1 or newer reads this Dockerfile. ${codeSpan('--format docker')} keeps the health check, which its own format leaves out.`,
    commands: [asPodman(build), asPodman(run)],
  };
}

/** https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/install-guide.html */
export function cudaGroup(image: string, run: Command): CommandGroup {
  return {
    id: 'cuda',
    title: 'With an NVIDIA card',
    before:
      'The libraries bring CUDA; the machine brings the driver and NVIDIA’s Container Toolkit. Not run by us: no machine here has such a card.',
    commands: [
      {
        id: 'cuda-cards',
        line: shellCommand('docker', 'run', '--rm', '--gpus', 'all', image, 'nvidia-smi'),
        note: 'which cards it sees',
      },
      { id: 'cuda-run', line: run.line.replace(/^docker run/, 'docker run --gpus all'), note: run.note },
    ],
  };
}

/**
 * What clusters for research have in place of Docker. It mounts the home of whoever starts it and takes over their
 * variables, unless it is told not to; and it does not follow WORKDIR:
 * https://apptainer.org/docs/user/latest/docker_and_oci.html
 */
export function apptainerGroup(image: string, kept: KeptFolder | null): CommandGroup {
  const name = containerName(image.replace(/:latest$/, ''));
  const start = shellCommand('apptainer', 'run', '--containall', '--cwd', appDirectory);
  const file = shellCommand(`${name}.sif`);
  const mount = kept === null ? '' : ` --bind "$PWD/${kept.folder}:${kept.directory}"`;
  return {
    id: 'apptainer',
    title: 'With Apptainer',
    before: `For a cluster that has no Docker; not run by us. Apptainer makes one file of the image, runs it as you and lets it write into ${codeSpan(kept === null ? '/tmp' : `${kept.folder}/`)} only; no port has to be published.`,
    commands: [
      {
        id: 'apptainer-save',
        line: shellCommand('docker', 'save', '-o', `${name}.tar`, image),
        note: 'where Docker is',
      },
      {
        id: 'apptainer-build',
        line: shellCommand('apptainer', 'build', `${name}.sif`, `docker-archive:${name}.tar`),
        note: 'on the cluster',
      },
      ...(kept === null ? [] : [makeFolder('apptainer-folder', kept)]),
      { id: 'apptainer-run', line: `${start}${mount} ${file}`, note: 'as you' },
    ],
  };
}
