import type { Explanation } from '../run/component-build.ts'

const NEWER = 'Put such a Python first on the PATH; in a workflow, set `python-version:` of actions/setup-python.'
const INDEX = 'Look at the requirement, the network and the index (PIP_INDEX_URL, pip.conf).'
const COMPILER = 'Install one (on Debian: `apt-get install build-essential python3-dev`), or require versions with wheels for this Python.'

/** What pip 26.3, setuptools, Meson, CMake and Rust print; the message of each, with `$1` for its first group; the hint. The first that fits counts. */
const CAUSES: readonly (readonly [RegExp, message: string, hint: string])[] = [
  [/Package '(.+?)' requires a different Python: (\S+) not in '(.+?)'/, '$1 needs Python $3; the Python of this run is $2.', NEWER],
  [
    /[: ]([\w.+!]+) Requires-Python ([^;\n]+)[\s\S]*?No matching distribution found for (.+?== ?\1(?![\w.]).*)/,
    '$3 needs Python $2.',
    NEWER,
  ],
  [/No matching distribution found for (.+)/, 'No package index has $1 for this Python.', INDEX],
  [/The conflict is caused by:((?:\n +.+)+)/, 'pip finds no versions that fit together:$1', 'Change the one that excludes the others.'],
  [
    /command '\S+' failed: No such file|No such file or directory: '\S*(?:cc|clang|\+\+)\S*'|unable to execute '\S+'|linker `\S+` not found|Unknown compiler\(s\): .+|Microsoft Visual C\+\+ \S+ or greater is required|No CMAKE_\w+_COMPILER could be found|cargo, the Rust package manager, is not installed/,
    'A package is compiled here, and there is no compiler: "$&".',
    COMPILER,
  ],
]

/** Explains the failures of pip and of a build backend whose cause their last lines do not show; undefined for other failures. */
export function explainPython(output: string): Explanation | undefined {
  // build begins each line of another program with `< `.
  const text = output.replaceAll('\r', '').replace(/^< /gm, '')
  const errors = text.split('\n').filter(line => /\berror\b/i.test(line) && !/^\s*(File |raise |TIP )|^ERROR (Command|Backend)/.test(line))
  for (const [cause, message, hint] of CAUSES) {
    const found = cause.exec(text)?.[0]
    if (found !== undefined) return { message: found.replace(cause, message), hint, output: errors.join('\n') }
  }
  return undefined
}
