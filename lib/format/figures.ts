const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** SI units, as Docker prints them: three figures at most, "4.1 kB", "312 MB". */
export function formatBytes(bytes: number): string {
  const power = unitPower(Math.max(0, bytes));
  const value = Math.max(0, bytes) / 1000 ** power;
  return `${roundFigure(value)} ${byteUnits[power]}`;
}

// 999,700 B would round to "1000 kB", so the next unit starts where the rounding does.
function unitPower(bytes: number): number {
  const power = byteUnits.findIndex((_, index) => bytes / 1000 ** index < 999.5);
  return power === -1 ? byteUnits.length - 1 : power;
}

function roundFigure(value: number): string {
  return value >= 99.95 ? `${Math.round(value)}` : `${Math.round(value * 10) / 10}`;
}

/** "0.6 s", "38.5 s", "312 s". Nothing that takes time reads as nothing. */
export function formatSeconds(seconds: number): string {
  if (seconds <= 0) return '0 s';
  if (seconds < 0.05) return '< 0.1 s';
  return seconds < 99.95 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/** Longer times, for what adds up over a day: "48 s", "12 min", "2.5 h". */
export function formatDuration(seconds: number): string {
  if (seconds < 99.5) return formatSeconds(seconds);
  const minutes = seconds / 60;
  return minutes < 99.5 ? `${Math.round(minutes)} min` : `${roundFigure(minutes / 60)} h`;
}
