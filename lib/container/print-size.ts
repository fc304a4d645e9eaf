const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** As Docker prints it: three figures, and the next unit from 1000 on. https://github.com/docker/go-units */
export function printSize(bytes: number): string {
  const found = units.findIndex((_, index) => bytes / 1000 ** index < 1000);
  const power = found === -1 ? units.length - 1 : found;
  return `${threeFigures(bytes / 1000 ** power)}${units[power]}`;
}

/** Go's "%.3g": no zeros at the end, and 999.6 is "1e+03". */
function threeFigures(value: number): string {
  const [digits = '', exponent] = value.toPrecision(3).split('e+');
  const short = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return exponent === undefined ? short : `${short}e+${exponent.padStart(2, '0')}`;
}
