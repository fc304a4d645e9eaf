import type { ComposeInput } from '@/lib/context/compose-input';
import { serviceEnvironment } from '@/lib/services/logins';
import type { Service } from '@/lib/services/service';
import { documentationOfUnrun, type ServiceId, service } from '@/lib/services/services';
import { quoteDollars, withoutComposeDollars } from './dollars';
import type { Fields, Manifest } from './manifest';
import { labelsOf } from './names';
import { quietPod } from './pod';
import { namedPorts, servicePort } from './ports';
import { commandProbe } from './probes';
import { environmentOf, secretMounts, secretVolumes } from './secret';

const volume = 'data';

/** A database or a queue beside the app, with a volume that outlives its container; or what keeps nothing. */
export function serviceManifests(id: ServiceId, input: ComposeInput): Manifest[] {
  const labels = labelsOf(input.name, id);
  const keeps = service(id).dataDirectory !== null;
  const documentation = documentationOfUnrun(id);
  return [
    {
      comment: [
        ...(documentation === null
          ? []
          : [`No engine of ours ran this image: it is set up as its documentation says, ${documentation}`]),
        ...(keeps ? ['Ask for as much storage as its data will need.'] : []),
      ],
      apiVersion: 'apps/v1',
      kind: keeps ? 'StatefulSet' : 'Deployment',
      metadata: { name: id, labels },
      rest: {
        spec: {
          ...(keeps ? { serviceName: id } : {}),
          replicas: 1,
          selector: { matchLabels: labels },
          template: { metadata: { labels }, spec: servicePod(id, input.services) },
          ...(keeps ? { volumeClaimTemplates: [claim(labels)] } : {}),
        },
      },
    },
    {
      comment: [],
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: id, labels },
      rest: { spec: { clusterIP: 'None', selector: labels, ports: namedPorts([servicePort(id)]) } },
    },
  ];
}

/** Most of these images start as root, take over their volume, and go on as a user of their own. */
function servicePod(id: ServiceId, services: readonly ServiceId[]): Fields {
  const { image, user, entryPoint, command, healthTest, dataDirectory, secrets }: Service = service(id);
  const env = environmentOf(serviceEnvironment(id, services));
  const volumes = secretVolumes(secrets);
  // A folder of the volume: at its root a new disk has a folder lost+found, which databases stumble over.
  const data = dataDirectory === null ? [] : [{ name: volume, mountPath: dataDirectory, subPath: volume }];
  const volumeMounts = [...data, ...secretMounts(secrets)];
  return {
    ...quietPod,
    securityContext: {
      ...(user === undefined ? {} : { fsGroup: user }),
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [
      {
        name: id,
        image,
        ...(entryPoint === undefined ? {} : { command: words(entryPoint) }),
        ...(command === undefined ? {} : { args: words(command) }),
        ...(env.length === 0 ? {} : { env }),
        ports: [{ containerPort: servicePort(id) }],
        ...(healthTest === null ? {} : { readinessProbe: commandProbe(healthTest, 10) }),
        securityContext: { allowPrivilegeEscalation: false },
        ...(volumeMounts.length === 0 ? {} : { volumeMounts }),
      },
    ],
    ...(volumes.length === 0 ? {} : { volumes }),
  };
}

function words(ofCompose: readonly string[]): string[] {
  return ofCompose.map(withoutComposeDollars).map(quoteDollars);
}

function claim(labels: Fields): Fields {
  return {
    metadata: { name: volume, labels },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  };
}
