import type { ComposeInput } from '@/lib/context/compose-input';
import type { Manifest } from './manifest';
import { labelsOf } from './names';

/**
 * Compose gives its containers a network of their own; in a cluster every pod reaches every other one.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function networkManifests({ name, port, processes }: ComposeInput): Manifest[] {
  const [main] = processes;
  const inside = policy(
    name,
    'inside',
    'Only these containers reach each other, where the network of the cluster keeps to policies.',
    undefined,
    { from: [{ podSelector: { matchLabels: labelsOf(name) } }] },
  );
  // Who reaches a scheduler may run code there: `kubectl port-forward` is enough to look at its page.
  if (port === null || main.innerPorts !== undefined) return [inside];
  const note = 'The whole cluster reaches this one, and whom an Ingress or a Gateway lets in.';
  return [inside, policy(name, main.id, note, main.id, { ports: [{ port }] })];
}

function policy(
  image: string,
  name: string,
  note: string,
  component: string | undefined,
  ingress: Manifest['rest'],
): Manifest {
  return {
    comment: [note],
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, labels: labelsOf(image) },
    rest: {
      spec: {
        podSelector: { matchLabels: labelsOf(image, component) },
        policyTypes: ['Ingress'],
        ingress: [ingress],
      },
    },
  };
}
