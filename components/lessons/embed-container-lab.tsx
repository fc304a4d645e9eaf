'use client';

import type { ResolvedContainerLab } from '@/lib/lessons/containers/resolve-container-lab';
import { ContainerPicture } from './container-picture';
import { ContainerText } from './container-text';
import { EmbedFrame } from './embed-frame';
import { useOpenContainerLab } from './use-open-container-lab';

/** The lab of containers in the page of somebody else. */
export function EmbedContainerLab({ lab, labs }: { lab: ResolvedContainerLab; labs: number }) {
  const open = useOpenContainerLab(lab);
  return (
    <EmbedFrame lab={lab} labs={labs} open={open} picture={<ContainerPicture lab={lab} open={open} />}>
      <ContainerText lab={lab} open={open} />
    </EmbedFrame>
  );
}
