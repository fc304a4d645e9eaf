import { parse } from 'yaml';
import type { Composition } from '@/lib/composition';
import { composeInput } from '@/lib/context/compose-input';
import { printComposeYaml } from '@/lib/context/compose-yaml';

type AppService = {
  read_only?: boolean;
  tmpfs?: readonly string[];
  volumes?: readonly string[];
  cap_drop: readonly string[];
  security_opt: readonly string[];
};

/** What compose.yaml takes from the app, as flags of `docker run`. */
export function hardeningFlags({ recipe, name }: Composition): string[] {
  const { services } = parse(printComposeYaml(composeInput(recipe, name, null), [])) as {
    services: { app: AppService };
  };
  const { read_only, tmpfs = [], volumes = [], cap_drop, security_opt } = services.app;
  return [
    ...(read_only ? ['--read-only'] : []),
    ...tmpfs.flatMap((mount) => ['--tmpfs', mount]),
    // Without a name, so that it goes with the container.
    ...volumes.flatMap((volume) => ['--volume', volume.replace(/^[^:]*:/, '')]),
    ...cap_drop.flatMap((capability) => ['--cap-drop', capability]),
    ...security_opt.flatMap((option) => ['--security-opt', option]),
  ];
}
