'use client';

import { useEffect } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import { isTyping } from './is-typing';
import { Logo } from './logo';
import { toggleTheme } from './theme';
import { useWayBack } from './way-back';

/** The header of every page but the composer: where one is, and the way back. */
export function PageHeader({
  area,
  subject,
}: {
  area: { title: string; href: string };
  /** A few words beside it. */
  subject: string;
}) {
  const back = useWayBack();
  useThemeKey();
  return (
    <header className="col-span-full flex items-center gap-1 border-rule2 border-b bg-panel px-2 desk:gap-4 desk:px-4">
      <a
        href={back}
        className="flex items-center gap-[9px] font-[680] text-wordmark [font-stretch:104%] tracking-[-.01em]"
      >
        <Logo />
        Roadcut
      </a>
      <p className="hidden min-w-0 truncate border-rule border-l pl-3.5 text-ink2 desk:block">
        <a href={area.href} className="mr-1.5 font-semibold text-ink hover:underline">
          {area.title}
        </a>
        {subject}
      </p>
      <div className="flex-1" />
      <Button
        look="text"
        className="w-11 px-0 desk:w-7.5"
        aria-label="Switch between light and dark"
        aria-keyshortcuts="t"
        onClick={toggleTheme}
      >
        <Icon name="theme" />
      </Button>
      <a
        href={back}
        className="inline-flex h-11 items-center whitespace-nowrap rounded-md border border-ink bg-ink px-3 font-[550] text-panel desk:h-7.5"
      >
        Back to composer
      </a>
    </header>
  );
}

function useThemeKey(): void {
  useEffect(() => {
    const onKeyDown = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key === 't' && !altKey && !ctrlKey && !metaKey && !isTyping(target)) toggleTheme();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
