import { useSyncExternalStore } from 'react';

/** False in what is served and where it is taken over: nobody else's page knows what this browser keeps. */
export function useIsDrawnHere(): boolean {
  return useSyncExternalStore(never, inBrowser, onServer);
}

const never = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
