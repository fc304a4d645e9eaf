/** Compose writes one dollar sign as two: https://docs.docker.com/reference/compose-file/interpolation/ */
export function withoutComposeDollars(text: string): string {
  return text.replaceAll('$$', () => '$');
}

/**
 * As it stands, in a container's arguments, in a value of its environment and in the command of a probe: there
 * `$(NAME)` is a variable of the container and `$$` is one dollar sign. https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#entrypoint
 */
export function quoteDollars(text: string): string {
  return text.replace(/\$(?=[$(])/g, () => '$$');
}
