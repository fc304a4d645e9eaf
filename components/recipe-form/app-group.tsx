import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import type { AppChoices } from '@/lib/form/app-choices';
import { type AppOffer, AppRadio } from './app-radio';

/** A group of kinds below its title, which opens it. */
export function AppGroup({
  group: { title, choices, refused },
  isOpen,
  onToggle,
  ...offer
}: AppOffer & { group: AppChoices; isOpen: boolean; onToggle: () => void }) {
  const id = useId();
  return (
    <div className="border-rule border-t last:border-b">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
        className="flex h-11 w-full items-center gap-1.5 text-left desk:h-7"
      >
        <Icon name="down" className={`size-3 ${isOpen ? '' : '-rotate-90'}`} />
        <span className={isOpen ? 'font-[650]' : 'text-ink2'}>{title}</span>
        <span className="ml-auto text-ink3 text-meta">
          {choices.length}
          {refused === 0 ? '' : `, ${refused} not on this Python`}
        </span>
      </button>
      <div id={id} hidden={!isOpen} className="grid grid-cols-2 gap-x-2 pb-1.5 pl-1">
        {isOpen ? choices.map((choice) => <AppRadio key={choice.id} choice={choice} offer={offer} />) : null}
      </div>
    </div>
  );
}
