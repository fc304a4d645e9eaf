import type { ComposeInput } from '@/lib/context/compose-input';
import { applyCommands } from './kubernetes-commands';
import { networkManifests } from './network-manifests';
import { printManifest } from './print-manifest';
import { processManifests } from './process-manifests';
import { secretManifests } from './secret';
import { serviceManifests } from './service-manifests';

/** The containers of compose.yaml for a cluster. */
export function printKubernetesYaml(input: ComposeInput): string {
  const { name, processes, services } = input;
  const manifests = [
    ...secretManifests(name, services),
    ...processes.flatMap((process) => processManifests(process, input)),
    ...services.flatMap((id) => serviceManifests(id, input)),
    ...networkManifests(input),
  ];
  const documents = manifests.map((manifest) => printManifest(manifest).join('\n'));
  return `${headLines(input).join('\n')}\n\n${documents.join('\n---\n')}\n`;
}

function headLines({ name, processes }: ComposeInput): string[] {
  const lines = [
    'The containers of compose.yaml, for a Kubernetes cluster. Push the image to a registry that the cluster pulls',
    `from, put its name there in place of the ${processes.length} "${name}:latest" below, and then:`,
    ...applyCommands(name),
    'Checked against the schema of Kubernetes; no cluster of ours has run it.',
    'What memory and processors each may take is yours to say, under `resources`:',
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  ];
  return lines.map((line) => `# ${line}`);
}
