import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPython } from '../../../../src/features/build/python/explain-python.ts'

// Lines of pip 26.3, build 1.6.1, setuptools, Meson, CMake and Rust, as they print them.
const ignored =
  'ERROR: Ignored the following versions that require a different python version: 2.5.0rc1 Requires-Python >=3.12; 2.5.0 Requires-Python >=3.12; 2.9 Requires-Python <3.10,>=3.7\n'
const table: readonly [string, string, string | undefined][] = [
  [
    'requires-python',
    "Processing ./acme.whl\nERROR: Package 'acme' requires a different Python: 3.11.7 not in '>=3.13'\n",
    'acme needs Python >=3.13; the Python of this run is 3.11.7.',
  ],
  [
    'a version that does not exist, behind the traceback of build',
    `< Looking in indexes: x\r\n< ERROR: Could not find a version that satisfies the requirement nope==9.1 (from versions: none)
< ERROR: No matching distribution found for nope==9.1\n\nTraceback (most recent call last):\n  File "build/__main__.py"\nERROR Command '['python']' returned\n`,
    'No package index has nope==9.1 for this Python.',
  ],
  [
    'a version for another Python',
    `${ignored}ERROR: No matching distribution found for numpy==2.5.0 (from acme)\n`,
    'numpy==2.5.0 (from acme) needs Python >=3.12.',
  ],
  [
    'a version of which another has the beginning',
    `${ignored}ERROR: No matching distribution found for numpy==2.5\n`,
    'No package index has numpy==2.5 for this Python.',
  ],
  [
    'an old pin of a sibling',
    `ERROR: Cannot install acme-api because these package versions have conflicting dependencies.\n
The conflict is caused by:
    acme-api 2.0.0 depends on acme-core<2
    The user requested (constraint) acme-core (from file:///tmp/core.whl)\n\nTo fix this you could try to:\n`,
    'pip finds no versions that fit together:\n    acme-api 2.0.0 depends on acme-core<2\n    The user requested (constraint) acme-core (from file:///tmp/core.whl)',
  ],
  ...(
    [
      ["error: command 'gcc' failed: No such file or directory", "command 'gcc' failed: No such file"],
      [
        "error: command '/usr/bin/x86_64-linux-gnu-g++' failed: No such file",
        "command '/usr/bin/x86_64-linux-gnu-g++' failed: No such file",
      ],
      ["error: [Errno 2] No such file or directory: 'cc'", "No such file or directory: 'cc'"],
      ["unable to execute 'clang': No such file or directory", "unable to execute 'clang'"],
      ['error: linker `cc` not found', 'linker `cc` not found'],
      ["../meson.build:1:0: ERROR: Unknown compiler(s): [['cc'], ['gcc']]", "Unknown compiler(s): [['cc'], ['gcc']]"],
      ['error: Microsoft Visual C++ 14.0 or greater is required.', 'Microsoft Visual C++ 14.0 or greater is required'],
      ['  No CMAKE_CXX_COMPILER could be found.', 'No CMAKE_CXX_COMPILER could be found'],
      ['error: cargo, the Rust package manager, is not installed or is not on PATH.', 'cargo, the Rust package manager, is not installed'],
    ] as const
  ).map(([text, compiler]): [string, string, string] => [
    text,
    `x\n${text}\ny\n`,
    `A package is compiled here, and there is no compiler: "${compiler}".`,
  ]),
  ['another missing file', "error: [Errno 2] No such file or directory: 'docs/README.md'\n", undefined],
  ['a compiler that finds an error', "x.c:1: error: expected ';'\nerror: command '/usr/bin/gcc' failed with exit code 1\n", undefined],
  ['another failure', 'RuntimeError: the backend is broken\n', undefined],
]

for (const [name, output, message] of table)
  test(`${message === undefined ? 'not explained' : 'explained'}: ${name}`, () => {
    const found = explainPython(output)
    assert.equal(found?.message, message)
    if (found === undefined) return
    assert.match(found.hint, /\.$/)
    assert.doesNotMatch(found.output, /Traceback|File |Looking|Processing|^< |ERROR Command/m)
    assert.ok(found.output.split('\n').every(line => output.includes(line)))
  })
