import { expect, test } from 'vitest';
import { reduceMarker } from './markers';

test.each([
  { marker: undefined, expected: 'always' },
  { marker: "sys_platform == 'linux'", expected: 'always' },
  { marker: "sys_platform == 'win32'", expected: 'never' },
  { marker: "os_name == 'posix' and platform_system != 'Windows'", expected: 'always' },
  { marker: "platform_machine == 'x86_64'", expected: 'x86_64' },
  { marker: "platform_machine == 'aarch64' and sys_platform == 'linux'", expected: 'aarch64' },
  { marker: "platform_machine in 'x86_64 AMD64'", expected: 'x86_64' },
  { marker: "platform_machine not in 'x86_64 AMD64'", expected: 'aarch64' },
  { marker: "platform_python_implementation == 'PyPy'", expected: 'never' },
  { marker: "python_full_version < '3.11'", expected: 'never' },
  { marker: "python_full_version >= '3.13' and python_full_version < '3.14'", expected: 'always' },
  { marker: "python_version >= '3.9'", expected: 'always' },
  { marker: "python_full_version == '3.13.*'", expected: 'always' },
  { marker: "python_full_version != '3.13.*'", expected: 'never' },
  { marker: "'3.10' <= python_version", expected: 'always' },
  {
    marker: "python_full_version < '3.12' or (platform_machine == 'x86_64' and sys_platform == 'linux')",
    expected: 'x86_64',
  },
])('$marker is reduced to $expected on Python 3.13', ({ marker, expected }) => {
  expect(reduceMarker(marker, '3.13.15')).toBe(expected);
});

test('a marker that cannot be read stops the build', () => {
  expect(() => reduceMarker("colour == 'red'", '3.13.15')).toThrow('colour');
  expect(() => reduceMarker("(sys_platform == 'linux'", '3.13.15')).toThrow();
});

test('an edge of an extra is needed with that extra alone', () => {
  const marker = "extra == 'lint' and platform_machine == 'x86_64'";
  expect(reduceMarker(marker, '3.13.15')).toBe('never');
  expect(reduceMarker(marker, '3.13.15', 'lint')).toBe('x86_64');
});
