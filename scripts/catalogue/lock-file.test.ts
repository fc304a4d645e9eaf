import { expect, test } from 'vitest';
import { buildDependencies } from './graph';
import { parseLockFile } from './lock-file';

const lock = `version = 1
requires-python = ">=3.7"
supported-markers = [
    "sys_platform == 'linux'",
]

[[package]]
name = "psycopg"
version = "3.3.9"
source = { registry = "simple" }
dependencies = [
    { name = "typing-extensions", marker = "python_full_version < '3.13'" },
    { name = "uvicorn", extra = ["standard"] },
]
sdist = { url = "files/psycopg-3.3.9.tar.gz", hash = "sha256:aa", size = 10, upload-time = "2026-09-02T14:19:51.88Z" }
wheels = [
    { url = "files/psycopg-3.3.9%2Blocal-py3-none-any.whl", hash = "sha256:bb", size = 9 },
]

[package.optional-dependencies]
binary = [
    { name = "psycopg-binary", marker = "implementation_name != 'pypy'" },
]

[[package]]
name = "roadcut-catalogue"
version = "0"
source = { virtual = "." }

[package.metadata]
requires-dist = [{ name = "psycopg", extras = ["binary"] }]
`;

test('a lock file is read without its addresses', () => {
  expect(parseLockFile(lock)).toEqual([
    {
      name: 'psycopg',
      version: '3.3.9',
      dependencies: [
        { name: 'typing-extensions', marker: "python_full_version < '3.13'" },
        { name: 'uvicorn', extra: ['standard'] },
      ],
      optional: { binary: [{ name: 'psycopg-binary', marker: "implementation_name != 'pypy'" }] },
      sdist: { file: 'psycopg-3.3.9.tar.gz', sha256: 'aa', bytes: 10 },
      wheels: [{ file: 'psycopg-3.3.9+local-py3-none-any.whl', sha256: 'bb', bytes: 9 }],
    },
    { name: 'roadcut-catalogue', version: '0', dependencies: [], optional: {}, wheels: [] },
  ]);
});

test('two edges for one machine each become one edge for both', () => {
  const edges = [
    { name: 'a', marker: "platform_machine == 'x86_64'" },
    { name: 'a', marker: "platform_machine == 'aarch64'" },
    { name: 'b', marker: "platform_machine == 'x86_64'" },
    { name: 'c', marker: "sys_platform == 'win32'" },
  ];
  expect(buildDependencies(edges, '3.13.15')).toEqual([
    { name: 'a', extras: [] },
    { name: 'b', extras: [], only: 'x86_64' },
  ]);
});
