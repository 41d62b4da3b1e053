import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { localExec } from '../../../src/adapters/process/exec.ts'
import type { BuildContext, BuildPorts } from '../../../src/features/build/run/open-build.ts'
import type { Component, ReleasePlan } from '../../../src/model/manifest.ts'
import type { Git } from '../../../src/ports/git.ts'
import type { Command, Completed, Exec } from '../../../src/ports/ports.ts'
import { fakeLog } from '../../fakes/log.ts'

/** 2024-03-09 12:34:56 UTC. */
const SOURCE_DATE = 1_709_987_696

const base = { path: '.', setup: null, test: null, verify: null, env: null, timeout: 120_000 }

/** A component with defaults for the fields that a test does not need. */
export function component(fields: Partial<Component> & Pick<Component, 'kind' | 'id'>): Component {
  const kinds = {
    python: { constraints: null, import: null },
    node: { archive: `${fields.id}-build.zip`, output: null, include: [], sourceMaps: false, links: 'error' },
    archive: { archive: `${fields.id}.zip`, paths: [], links: 'error' },
    command: { run: 'true', files: [] },
    files: { files: [] },
  }
  return { ...base, ...kinds[fields.kind], ...fields } as Component
}

export function planOf(components: readonly Component[], version = '1.2.0'): ReleasePlan {
  const tag = `v${version}`
  return {
    tag,
    version,
    commit: 'c'.repeat(40),
    sourceDate: SOURCE_DATE,
    previousTag: null,
    title: tag,
    prerelease: false,
    components,
    versions: [],
  }
}

/** A temporary folder with files in it, removed after the tests of the file. */
export async function temporary(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'build-test-'))
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

/** Whether a build made a path: a clean tree does not have it. */
const madeByBuild = (path: string): boolean => /[\\/](node_modules|dist|out|[^\\/]*\.egg-info)$/.test(path)

/** Real programs and files, and a fake git with the given files. */
export async function setting(
  tree: Readonly<Record<string, string>> = {},
  git: { tracked?: readonly string[]; changed?: readonly string[]; differences?: string } = {},
) {
  const folder = await temporary(Object.fromEntries(Object.entries(tree).map(([path, content]) => [`tree/${path}`, content])))
  await mkdir(join(folder, 'tree'), { recursive: true })
  const context: BuildContext = {
    tree: join(folder, 'tree'),
    workspace: join(folder, 'tree'),
    dist: join(folder, 'dist'),
    temp: join(folder, 'temp'),
    environment: process.env,
    tokens: [],
    hiddenNames: [],
  }
  const tracked = (git.tracked ?? Object.keys(tree)).map(path => ({ path, kind: 'file' as const, executable: false }))
  const log = fakeLog()
  const exec = localExec({ grace: 1000 })
  let asked = 0
  const ports = {
    files: localFiles(folder),
    exec,
    processTags: exec,
    clock: { now: () => performance.now(), wait: async () => {} },
    log,
    git: {
      trackedFiles: async () => tracked,
      // Nothing before the build, then what the test says.
      changedFiles: async () => (asked++ === 0 ? [] : (git.changed ?? [])),
      differences: async () => git.differences ?? '',
      untrackedFiles: async () => [],
      addCleanTree: (directory: string) => cp(context.tree, directory, { recursive: true, filter: path => !madeByBuild(path) }),
    } as Partial<Git> as Git,
  } satisfies BuildPorts
  return { folder, context, ports, log }
}

/** For a single component build. */
export const noSharing = <T>(_: string, work: () => Promise<T>): Promise<T> => work()

/** An Exec of fake programs without Python, each found by a part of its arguments. Without an answer a program waits for the stop signal, with `after` for that number of starts. */
export function fakeExec(
  answers: Readonly<Record<string, { code?: number; output?: string; after?: number }>>,
): Exec & { readonly ran: string[]; readonly stopped: string[] } {
  const ran: string[] = []
  const stopped: string[] = []
  const run = async (command: Command): Promise<Completed> => {
    if (/^python3?$/.test(command.program)) return { outcome: 'not-found', code: 127, stdout: '', output: '' }
    const line = command.args.slice(2).join(' ')
    ran.push(line)
    const [, answer] = Object.entries(answers).find(([part]) => line.includes(part)) ?? []
    if (answer === undefined) {
      await new Promise(resolve => command.signal?.addEventListener('abort', resolve))
      stopped.push(line)
      return { outcome: 'stopped', code: 143, stdout: '', output: '' }
    }
    const { code = 0, output = '', after = 0 } = answer
    while (ran.length < after) await new Promise(setImmediate)
    for (const text of output.split('\n')) command.onLine?.(text)
    return { outcome: 'exited', code, stdout: output, output }
  }
  return { ran, stopped, run }
}
