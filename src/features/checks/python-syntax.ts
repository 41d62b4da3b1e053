import { errorFinding, type Finding } from '../../model/finding.ts'
import { inParallel } from '../../model/in-parallel.ts'
import type { Completed, Ports } from '../../ports/ports.ts'
import { shellWord, visible } from '../../text/format.ts'
import { parsed, tableOf } from '../../text/tolerant.ts'
import { unreadable } from '../text-checks/file-findings.ts'

// Compiles in memory: the script imports, executes and writes nothing of the repository. It prints a JSON line for each fault, and one at
// the end as evidence that it read all files.
const script = `
import json, os, re, sys, warnings
warnings.simplefilter("ignore")
def say(**fault):
    print(json.dumps(fault), flush=True)
def newer(path):
    while path:
        path = os.path.dirname(path)
        try:
            with open(os.path.join(path, "pyproject.toml"), encoding="utf-8", errors="replace") as file:
                found = re.search(r"^requires-python\\s*=.*?[>~]=?\\s*3\\.(\\d+)", file.read(), re.M)
                return "3." + found[1] if found and int(found[1]) > sys.version_info[1] else None
        except OSError:
            pass
for path in sys.argv[1:]:
    try:
        with open(path, "rb") as file:
            compile(file.read(), path, "exec", dont_inherit=True)
    except SyntaxError as error:
        before = (error.text or "")[: max((error.offset or 1) - 1, 0)]
        units = len(before.encode("utf-16-le", "surrogatepass")) // 2
        say(path=path, kind="syntax", message=str(error.msg), line=error.lineno, point=error.offset, column=units + 1, newer=newer(path))
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
  /** The Python that the project of the file needs, when the running one is older. */
  readonly newer?: string | null
}

/**
 * Maximum number of files for one process. The start of a process takes 50 ms, a file 2 to 10 ms. All arguments and variables together have at
 * most 2 MiB on Linux and 1 MiB on macOS, and a path 4 KiB and 1 KiB.
 */
const filesAtMost = 400
const processesAtOnce = 4
/** Time limit of a process in milliseconds. */
const timeout = 10 * 60_000

/**
 * Compiles each file with the `python3` of the PATH, or with `python` when that is Python 3. Executes no code of the repository and writes
 * no .pyc file. `paths` are relative to `root`; `env` is the complete environment of the processes. A missing Python is a finding.
 */
export async function compilePython(processes: Processes, paths: readonly string[]) {
  const chunks = Map.groupBy(paths, (_, index) => Math.floor(index / filesAtMost))
  const { results, failures } = await inParallel([...chunks.values()], processesAtOnce, chunk => compileChunk(processes, chunk))
  if (failures.length > 0) throw failures[0]
  const all = results.flat()
  const compiled = all.filter(one => one !== undefined)
  if (compiled.length < all.length) return { findings: [noPython], python: undefined }
  return { findings: compiled.flatMap(({ findings }) => findings), python: compiled.find(({ version }) => version)?.version }
}

/** The result of one process; undefined without a Python 3. */
type Compiled = { readonly findings: readonly Finding[]; readonly version: string | undefined } | undefined

type Processes = Pick<Ports, 'exec'> & Readonly<{ root: string; env: Readonly<Record<string, string>> }>

async function compileChunk(processes: Processes, chunk: readonly string[]): Promise<readonly Compiled[]> {
  const { program, ended } = await runPython(processes, chunk)
  if (ended.outcome === 'not-found') return [undefined]
  const lines = ended.stdout.split('\n').flatMap(readLine)
  const end = lines.find(line => 'done' in line)
  const faults = lines.flatMap(line => ('path' in line ? [line] : []))
  if (end !== undefined) return [{ findings: faults.map(fault => toFinding(fault, end.version)), version: end.version }]
  // A `python` that cannot read the script is Python 2.
  if (program === 'python' && faults.length === 0) return [undefined]
  if (ended.outcome !== 'exited' || chunk.length === 1) return [{ findings: [stopped(ended, chunk)], version: undefined }]
  // One file made Python crash. The function halves the chunk until the file is alone.
  const middle = Math.ceil(chunk.length / 2)
  return [...(await compileChunk(processes, chunk.slice(0, middle))), ...(await compileChunk(processes, chunk.slice(middle)))]
}

/** On Windows, and in an environment of pyenv or conda, `python` may be the only name. */
async function runPython({ exec, root, env }: Processes, chunk: readonly string[]) {
  const args = ['-I', '-B', '-c', script, ...chunk]
  const run = async (program: string) => ({ program, ended: await exec.run({ program, args, cwd: root, env, timeout }) })
  const first = await run('python3')
  return first.ended.outcome === 'not-found' ? run('python') : first
}

function readLine(line: string): (Fault | { readonly done: number; readonly version: string })[] {
  const value = tableOf(parsed(line, JSON.parse))
  return 'path' in value || 'done' in value ? [value as unknown as Fault] : []
}

function toFinding(fault: Fault, version: string): Finding {
  const line = fault.line ?? 0
  const message = visible(fault.message === 'MemoryError' ? 'it is nested too deeply for its parser' : fault.message).replace(/[.?]$/, '')
  if (fault.kind === 'unreadable') return unreadable('python-syntax', fault.path, message)
  return {
    rule: 'python-syntax/error',
    level: 'error',
    path: fault.path,
    ...(line > 0 ? { line } : {}),
    ...(line > 0 && (fault.point ?? 0) > 0 ? { column: fault.column ?? 1, codePointColumn: fault.point! } : {}),
    message: `Python ${version} cannot compile this file: ${message}${fault.newer ? `; the project needs Python ${fault.newer} or newer` : ''}.`,
    suggestion: fault.newer
      ? `set up Python ${fault.newer} or newer before this step: an older one does not know its syntax`
      : `fix the line, and look with python3 -m py_compile ${shellWord(visible(fault.path))}`,
  }
}

const noPython = errorFinding(
  'python-syntax/no-python',
  'There is no python3 on the PATH, so that no Python file could be compiled.',
  'install Python 3.11 or newer; in a workflow, add actions/setup-python before this step',
)

function stopped({ outcome, code }: Completed, files: readonly string[]): Finding {
  const [path] = files
  const alone = files.length === 1 && path !== undefined
  const how = outcome === 'exited' ? `ended with exit code ${code}` : `was stopped after ${timeout / 60_000} minutes`
  const message = alone ? `Python ${how} while it compiled this file.` : `Python ${how} before all ${files.length} files were compiled.`
  const remedy = 'look for what no Python can compile, such as a huge literal, or leave its folder out of checks.python-syntax.paths'
  return { ...errorFinding('python-syntax/stopped', message, remedy), ...(alone && { path }) }
}
