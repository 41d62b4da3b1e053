import type { Exec } from '../ports.ts'
import type { Finding } from './finding.ts'
import { visible } from './visible.ts'

// Compiles in memory: nothing is imported, executed or written. One JSON line a fault, and one at the end that proves that all were read.
const script = `
import json, sys, warnings
warnings.simplefilter("ignore")
def say(**fault):
    print(json.dumps(fault), flush=True)
for path in sys.argv[1:]:
    try:
        with open(path, "rb") as file:
            compile(file.read(), path, "exec", dont_inherit=True)
    except SyntaxError as error:
        before = (error.text or "")[: max((error.offset or 1) - 1, 0)]
        units = len(before.encode("utf-16-le", "surrogatepass")) // 2
        say(path=path, kind="syntax", message=str(error.msg), line=error.lineno, point=error.offset, column=units + 1)
    except (ValueError, OverflowError, RecursionError, MemoryError) as error:
        say(path=path, kind="value", message=str(error) or type(error).__name__)
    except OSError as error:
        say(path=path, kind="unreadable", message=str(error.strerror))
say(done=len(sys.argv) - 1, version=sys.version.split()[0])
`

interface Fault {
  readonly path: string
  readonly kind: 'syntax' | 'value' | 'unreadable'
  readonly message: string
  readonly line?: number | null
  readonly point?: number | null
  readonly column?: number
}

/** What Python said about the files, and its version when it ran. */
export interface PythonSyntax {
  readonly findings: Finding[]
  readonly python: string | undefined
}

// Linux takes 2 MiB of arguments and environment, macOS 1 MiB; long lists go to several processes, one after the other.
const argumentsAtMost = 200_000

/**
 * Compiles each file with the `python3` of the PATH, as `python3` itself would read it. No code of the repository is executed and no
 * .pyc file is written. `paths` are relative to `root`; `env` is the whole environment of the child. A missing Python is a finding; its version is for the report.
 */
export async function compilePython(
  exec: Exec,
  root: string,
  paths: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<PythonSyntax> {
  const findings: Finding[] = []
  let python: string | undefined
  for (const chunk of chunks(paths)) {
    const ended = await exec.run({ program: 'python3', args: ['-I', '-B', '-c', script, ...chunk], cwd: root, env })
    if (ended.outcome === 'not-found') return { findings: [noPython()], python: undefined }
    const lines = ended.stdout.split('\n').flatMap(readLine)
    const end = lines.find(line => 'done' in line)
    findings.push(...lines.flatMap(line => ('path' in line ? [toFinding(line)] : [])))
    if (end === undefined) findings.push(stopped(ended.outcome, ended.code, chunk.length))
    else python = end.version
  }
  return { findings, python }
}

function chunks(paths: readonly string[]): readonly (readonly string[])[] {
  const made: string[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const path of paths) {
    if (size + path.length + 1 > argumentsAtMost) {
      made.push([])
      size = 0
    }
    made.at(-1)!.push(path)
    size += path.length + 1
  }
  return made
}

function readLine(line: string): (Fault | { readonly done: number; readonly version: string })[] {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && ('path' in value || 'done' in value) ? [value as Fault] : []
  } catch {
    return []
  }
}

function toFinding(fault: Fault): Finding {
  const line = fault.line ?? 0
  const message = visible(fault.message).replace(/\.$/, '')
  if (fault.kind === 'unreadable')
    return { rule: 'python-syntax/unreadable', level: 'error', path: fault.path, message: `The file cannot be read: ${message}.` }
  return {
    rule: 'python-syntax/error',
    level: 'error',
    path: fault.path,
    ...(line > 0 ? { line } : {}),
    ...(line > 0 && (fault.point ?? 0) > 0 ? { column: fault.column ?? 1, codePointColumn: fault.point! } : {}),
    message: `Python cannot compile this file: ${message}.`,
    suggestion: `mend the line, and look with python3 -m py_compile ${quoted(visible(fault.path))}`,
  }
}

function quoted(path: string): string {
  return /^[\w./][\w./-]*$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

function noPython(): Finding {
  return {
    rule: 'python-syntax/no-python',
    level: 'error',
    message: 'There is no python3 on the PATH, so that no Python file could be compiled.',
    suggestion: 'install Python 3.11 or newer; in a workflow, add actions/setup-python before this step',
  }
}

function stopped(outcome: string, code: number, files: number): Finding {
  const how = outcome === 'exited' ? `ended with exit code ${code}` : 'was stopped'
  const message = `python3 ${how} before all ${files} files were compiled.`
  return {
    rule: 'python-syntax/stopped',
    level: 'error',
    message,
    suggestion: 'look for a file that no Python can compile, such as a deeply nested literal, and exclude it',
  }
}
