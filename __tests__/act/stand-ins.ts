import { readFileSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse, stringify } from 'yaml'
import { bundleFolder } from '../../dev/bundle/bundle-folder.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface StandIn {
  /** Its name in stand-ins/. */
  readonly program: string
  /** Those of the real action that the workflows use, with their defaults. */
  readonly inputs: Readonly<Record<string, string>>
}

/** The actions that a stand-in replaces, by name. */
const standIns: Readonly<Record<string, StandIn>> = {
  'actions/checkout': { program: 'checkout', inputs: { ref: '', 'fetch-depth': '1', 'persist-credentials': 'true' } },
  'actions/setup-python': { program: 'setup-python', inputs: { 'python-version': '', 'python-version-file': '' } },
  'actions/setup-node': { program: 'setup-node', inputs: { 'node-version': '', 'node-version-file': '', 'package-manager-cache': 'true' } },
  'actions/setup-go': { program: 'setup-go', inputs: { 'go-version': '', cache: 'true' } },
  'actions/upload-artifact': {
    program: 'upload-artifact',
    inputs: { name: 'artifact', path: '', 'if-no-files-found': 'warn', 'include-hidden-files': 'false', overwrite: 'false' },
  },
  'actions/download-artifact': {
    program: 'download-artifact',
    inputs: { name: '', path: '.', pattern: '', 'merge-multiple': 'false' },
  },
  'github/codeql-action/upload-sarif': { program: 'upload-sarif', inputs: { sarif_file: '../results', category: '' } },
  'pypa/cibuildwheel': { program: 'cibuildwheel', inputs: { 'package-dir': '.', 'output-dir': 'wheelhouse' } },
  'pypa/gh-action-pypi-publish': { program: 'pypi-publish', inputs: { 'packages-dir': 'dist' } },
}

/** The name by which a workflow's `uses:` asks for this project's action. */
export const ourAction = 'OWNER/release-runbook'

/** The action of the repository that a step before it checked out. */
export const checkedOutAction = './'

function standInOf(name: string): StandIn {
  const standIn = standIns[name]
  if (standIn === undefined) throw new Error(`No stand-in for ${name}: add one to stand-ins.ts.`)
  return standIn
}

/** The names of the inputs of an action. Throws for an action without a stand-in. */
export function inputsOf(name: string): readonly string[] {
  if (name !== ourAction && name !== checkedOutAction) return Object.keys(standInOf(name).inputs)
  return Object.keys((parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object }).inputs)
}

/**
 * Writes the folder that stands for an action's repository: of this project, action.yml and the program under test; of another, a stand-in. Such a
 * folder is small, because act packs it into memory. Throws for an action without a stand-in.
 */
export async function writeAction(name: string, folder: string): Promise<void> {
  if (name === ourAction) {
    await cp(bundleFolder(), join(folder, 'dist'), { recursive: true })
    return cp(join(root, 'action.yml'), join(folder, 'action.yml'))
  }
  const standIn = standInOf(name)
  const inputs = Object.fromEntries(Object.entries(standIn.inputs).map(([key, value]) => [key, { default: value }]))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'action.yml'), stringify({ name, inputs, runs: { using: 'node24', main: 'main.mjs' } }))
  const program = pathToFileURL(join(root, '__tests__/act/stand-ins', `${standIn.program}.ts`))
  await writeFile(join(folder, 'main.mjs'), `await import(${JSON.stringify(program.href)})\n`)
}
