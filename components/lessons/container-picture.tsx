import type { ResolvedContainerLab } from '@/lib/lessons/containers/resolve-container-lab';
import { imageText } from '@/lib/lessons/containers/view-containers';
import { ContainerMoves } from './container-moves';
import { ContainersDrawing } from './containers-drawing';
import type { WorkingContainerLab } from './use-open-container-lab';

/** Commands to press, and below them the containers. */
export function ContainerPicture({
  lab,
  open: { shown, columns, canPress, press, canUndo, undo },
}: {
  lab: ResolvedContainerLab;
  open: WorkingContainerLab;
}) {
  return (
    <>
      <ContainerMoves
        host={shown.host}
        image={lab.image.name}
        canPress={canPress}
        onPress={press}
        canUndo={canUndo}
        onUndo={undo}
      />
      <div data-picture className="grid min-h-0">
        <ContainersDrawing
          columns={columns}
          image={imageText(lab, shown)}
          kernel="One kernel: your computer’s"
        />
      </div>
    </>
  );
}
