import type { Package } from './catalogue';

/** Bytes that installing one package adds to a layer. */
export function installedBytes(each: Package, bytecode: boolean): number {
  return each.installed + (bytecode ? each.bytecode : 0);
}
