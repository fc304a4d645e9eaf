import { appType, mainProcess } from '@/lib/app-types/app-types';
import { codeSpan } from '@/lib/format/markdown';
import { applyCommands, localPort, lookCommands, removeCommand } from '@/lib/kubernetes/kubernetes-commands';
import type { Recipe } from '@/lib/recipe/recipe';
import { usedServices } from '@/lib/recipe/used-services';
import { service } from '@/lib/services/services';

/** How kubernetes.yaml is used; nothing where the context has none. */
export function kubernetesLines(recipe: Recipe, name: string): string[] {
  const { processes, operator } = appType(recipe.app);
  if (processes.length === 1) return [];
  const main = mainProcess(recipe.app);
  const port = main.port === null ? null : (recipe.port ?? main.port);
  const hasPasswords = usedServices(recipe).some((id) => service(id).secrets.length > 0);
  const passwords = hasPasswords ? ', change the passwords in it' : '';
  const shown =
    port === null
      ? ''
      : `The last line shows it on ${codeSpan(`http://localhost:${localPort(port)}`)} until Ctrl+C. `;
  return [
    '',
    '## On a Kubernetes cluster',
    '',
    `\`kubernetes.yaml\` has the same containers for a cluster. Push the image to a registry that the cluster pulls from, put its name there in place of each ${codeSpan(`${name}:latest`)} in the file${passwords}, and then:`,
    '',
    '```sh',
    ...applyCommands(name),
    ...lookCommands(name, processes, port),
    '```',
    '',
    `${shown}${codeSpan(removeCommand(name))} removes it all, with its volumes. The file was checked against the schema of Kubernetes; no cluster of ours has run it.`,
    ...(operator === undefined
      ? []
      : [
          '',
          `Workers that come and go with the load are for ${operator.title}: ${codeSpan(operator.page)}.`,
        ]),
  ];
}
