/** What put the bytes there. Config instructions make no layer. */
export type LayerKind = 'base' | 'run' | 'install' | 'copy' | 'config';
