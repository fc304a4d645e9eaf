'use client';

import { BuildFromLink } from './build-from-link';
import { InstallDocker } from './install-docker';
import { Publish } from './publish';

/** What few ask for: building from the link, sending the image to a registry, getting Docker at all. */
export function MoreCommands({ name }: { name: string }) {
  return (
    <>
      <BuildFromLink />
      <Publish name={name} />
      <InstallDocker />
    </>
  );
}
