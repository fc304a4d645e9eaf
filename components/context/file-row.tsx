'use client';

import { addChange } from '@/components/store/add-change';
import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import { selectActiveStepId, selectComposition } from '@/components/store/selectors';
import { fileSize } from '@/lib/file-view/describe-files';
import type { ShownFile } from '@/lib/file-view/shown-files';
import { shownFiles } from '@/lib/file-view/shown-files';
import { editOf } from '@/lib/lighting/change-of-step';
import { filesOfStep, stepOfFile } from '@/lib/lighting/choices';

/** One file: opens it, and lights the step that reads it. */
export function FileRow({
  file,
  isLast,
  isChanged,
}: {
  file: ShownFile;
  isLast: boolean;
  isChanged: boolean;
}) {
  const store = useComposerStore();
  const { path, use, note } = file;
  const isOpen = useComposer((state) => state.openFile === path);
  const isLit = useComposer((state) => {
    const composition = selectComposition(state);
    const lit = filesOfStep(composition.plan, selectActiveStepId(state), shownFiles(composition));
    return lit.has(path);
  });
  const light = () => {
    const stepId = stepOfFile(selectComposition(store.getState()).plan, path);
    if (stepId !== null) store.getState().activate(stepId);
  };
  return (
    <li className="group/row relative">
      <button
        type="button"
        aria-current={isOpen}
        data-lit={isLit}
        data-use={use}
        data-changed={isChanged}
        onClick={() => store.getState().open(path)}
        onPointerEnter={light}
        onFocus={light}
        className="group grid h-5.5 w-full grid-cols-[20px_1fr_auto_56px] items-center px-4 text-left text-meta leading-[22px] focus-visible:-outline-offset-2 aria-[current=true]:bg-hl aria-[current=true]:shadow-[inset_3px_0_0_var(--ink)] data-[lit=true]:bg-hl"
      >
        <span aria-hidden="true" className="font-mono text-rule2">
          {isLast ? '└' : '├'}
        </span>
        <span className="truncate font-mono group-aria-[current=true]:font-bold group-data-[changed=true]:font-bold group-data-[use=outside]:text-ink3 group-data-[changed=true]:text-cost group-data-[use=outside]:line-through group-data-[use=outside]:decoration-rule2">
          {path}
        </span>
        <span className="text-ink3 group-data-[changed=true]:text-cost">
          {isChanged ? 'would change' : note}
        </span>
        <span className="text-right text-ink2">{fileSize(file)}</span>
      </button>
      {/* For the pointer alone: keys have the same in the list of changes. */}
      <button
        type="button"
        tabIndex={-1}
        title={`What if I edit ${path}?`}
        aria-label={`What if I edit ${path}?`}
        onClick={() => addChange(store.getState(), editOf(path).words)}
        className="invisible absolute inset-y-0 right-0 bg-panel px-4 font-[550] text-meta leading-[22px] underline decoration-ghost underline-offset-3 hover:decoration-ink group-hover/row:visible"
      >
        what if?
      </button>
    </li>
  );
}
