'use client';

import type { ResolvedContainerLab } from '@/lib/lessons/containers/resolve-container-lab';
import { ContainerPicture } from './container-picture';
import { ContainerText } from './container-text';
import { ContainerTray } from './container-tray';
import { LabFrame } from './lab-frame';
import type { ListedLab } from './lab-list';
import { useOpenContainerLab } from './use-open-container-lab';

/** The lab of containers: commands to press, what they do, the text beside it. */
export function ContainerLabPage({ lab, labs }: { lab: ResolvedContainerLab; labs: readonly ListedLab[] }) {
  const open = useOpenContainerLab(lab);
  return (
    <LabFrame
      lab={lab}
      labs={labs}
      open={open}
      picture={
        <>
          <ContainerPicture lab={lab} open={open} />
          <ContainerTray shown={open.shown} />
        </>
      }
    >
      <ContainerText lab={lab} open={open} />
    </LabFrame>
  );
}
