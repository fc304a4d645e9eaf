import { findWheelTool } from './wheel-tool';

export function findRuff(): Promise<string | null> {
  return findWheelTool('ruff', 'ruff==0.17.6');
}
