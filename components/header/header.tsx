'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Logo } from '@/components/ui/logo';
import { toggleTheme } from '@/components/ui/theme';
import { rememberWayBack } from '@/components/ui/way-back';
import { YoursMenu } from '@/components/yours/yours-menu';
import { DownloadButton } from './download-button';
import { ImageName } from './image-name';
import { ShareButton } from './share-button';

export function Header({ children }: { children: ReactNode }) {
  return (
    <header className="col-span-full flex items-center gap-1 border-rule2 border-b bg-panel px-2 desk:gap-4 desk:px-4">
      <h1 className="flex items-center gap-[9px] font-[680] text-wordmark [font-stretch:104%] tracking-[-.01em]">
        <Logo />
        <span className="max-[359px]:not-pointer-coarse:sr-only">Roadcut</span>
      </h1>
      <ImageName />
      <YoursMenu />
      <div className="flex-1" />
      <a
        href="/start"
        onClick={rememberWayBack}
        className="inline-flex h-7.5 flex-none items-center rounded-md px-2.5 font-[550] hover:underline max-desk:hidden"
      >
        Start
      </a>
      <a
        href="/learn"
        onClick={rememberWayBack}
        className="inline-flex h-11 min-w-11 flex-none items-center justify-center rounded-md px-1 font-[550] hover:underline desk:px-2.5 max-[379px]:hidden desk:h-7.5"
      >
        Learn
      </a>
      {children}
      <Button
        look="text"
        className="w-11 px-0 desk:w-7.5"
        aria-label="Switch between light and dark"
        aria-keyshortcuts="t"
        onClick={toggleTheme}
      >
        <Icon name="theme" />
      </Button>
      <ShareButton />
      <DownloadButton />
    </header>
  );
}
