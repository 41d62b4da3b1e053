// The workflows that readers copy, and our own. Run as a program: what actionlint and zizmor say of them, without what accepted-findings.json accepts.
import { spawnSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, matchesGlob } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tool, withoutGo } from './tools.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A workflow in a Markdown document: the text of a `yaml` block with `jobs:`, or the new side of a `diff` block; and the line that it begins on. */
export interface ShownWorkflow {
  readonly line: number
  readonly text: string
}

/** The workflows in a Markdown document. */
export function workflowsIn(markdown: string): ShownWorkflow[] {
  const blocks = [...markdown.matchAll(/^```(yaml|diff)\n([\s\S]*?)^```$/gm)]
  return blocks
    .map(({ index, 1: language, 2: text = '' }) => ({
      line: markdown.slice(0, index).split('\n').length + 1,
      text: language === 'diff' ? sideOf(text, '+') : text,
    }))
    .filter(({ text }) => /^jobs:$/m.test(text))
}

/** One side of a difference, `+` the new one. Lines of the other side are empty, so that each line keeps its number. */
export const sideOf = (difference: string, side: '+' | '-'): string =>
  difference.replaceAll(/^(.)(.*)$/gm, (_, sign: string, line: string) => (sign === ' ' || sign === side ? line : ''))

/** A workflow with the file that holds it, and the line of that file that it begins on. */
export interface PlacedWorkflow extends ShownWorkflow {
  readonly path: string
}

/** The workflows of the documents, those that `init` writes for each kind of repository (its golden files), and our own. */
export function allWorkflows(): PlacedWorkflow[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const find = (glob: string): string[] => globSync(glob, { cwd: root }).sort()
  return [
    ...['README.md', ...find('docs/**/*.md')].flatMap(path => workflowsIn(read(path)).map(workflow => ({ path, ...workflow }))),
    ...find('__tests__/fixtures/init/*.txt').map(path => {
      const [, text = ''] = /^======== \.github\/workflows\/[\w-]+\.yml\n([\s\S]*?)^======== /m.exec(read(path)) ?? []
      return { path, line: 2, text }
    }),
    ...find('.github/workflows/*.yml').map(path => ({ path, line: 1, text: read(path) })),
  ]
}

/** What a linter says of a workflow; the line is that of the file. */
interface Finding {
  readonly path: string
  readonly line: number
  readonly linter: 'actionlint' | 'zizmor'
  readonly rule: string
  readonly message: string
}

/** A finding that stays, with its reason: in the files of a glob, of one rule, with a text that begins so. */
interface Accepted extends Pick<Finding, 'linter' | 'rule' | 'message'> {
  readonly paths: string
  readonly reason: string
}

/** What the linters say of the workflows and nobody has accepted, a line each; and which acceptances have no finding. */
export function lintWorkflows(workflows: readonly PlacedWorkflow[]): { readonly open: string[]; readonly unused: string[] } {
  const accepted = JSON.parse(readFileSync(join(root, 'dev/accepted-findings.json'), 'utf8')) as Accepted[]
  const accepts = (each: Accepted, { path, linter, rule, message }: Finding): boolean =>
    each.linter === linter && each.rule === rule && matchesGlob(path, each.paths) && message.startsWith(each.message)
  const findings = [...runActionlint(workflows), ...runZizmor(workflows)]
  const open = findings.filter(finding => !accepted.some(each => accepts(each, finding)))
  return {
    open: open.map(({ path, line, linter, rule, message }) => `${path}:${line}: ${linter} ${rule}: ${message}`),
    unused: accepted
      .filter(each => !findings.some(finding => accepts(each, finding)))
      .map(({ paths, linter, rule, message }) => `${paths}: ${linter} ${rule}: ${message}`),
  }
}

/** Runs a linter in a repository that has the workflows, named by their number. Throws when its output is no JSON: the linter itself failed then. */
function runOn<T>(texts: readonly string[], program: 'actionlint' | 'zizmor', ...flags: readonly string[]): T[] {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'))
  try {
    mkdirSync(join(folder, '.git'))
    mkdirSync(join(folder, 'dist'))
    mkdirSync(join(folder, '.github/workflows'), { recursive: true })
    copyFileSync(join(root, 'action.yml'), join(folder, 'action.yml'))
    writeFileSync(join(folder, 'dist/index.js'), '')
    const paths = texts.map((text, at) => {
      const path = `.github/workflows/${at}.yml`
      writeFileSync(join(folder, path), text)
      return path
    })
    const { stdout, stderr, error } = spawnSync(tool(program), [...flags, ...paths], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
    if (error !== undefined) throw error
    if (!stdout.startsWith('[')) throw new Error(`${program} did not lint:\n${stderr}`)
    return JSON.parse(stdout) as T[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The workflow in a file that `runOn` named. */
const workflowOf = (workflows: readonly PlacedWorkflow[], path: string): PlacedWorkflow => workflows[Number(basename(path, '.yml'))]!

function runActionlint(workflows: readonly PlacedWorkflow[]): Finding[] {
  // As an action of the same repository, ours has the inputs and outputs of action.yml. actionlint knows the inputs of other actions by their
  // major version alone. Programs that not every machine has stay out of it.
  const texts = workflows.map(({ text }) =>
    text.replaceAll(/uses: [\w-]+\/release-runbook@\S+/g, 'uses: ./').replaceAll(/@[0-9a-f]{40} # (v\d+)\S*$/gm, '@$1'),
  )
  const flags = ['-shellcheck=', '-pyflakes=', '-format', '{{json .}}']
  const findings = runOn<{ filepath: string; line: number; kind: string; message: string }>(texts, 'actionlint', ...flags)
  return findings.map(({ filepath, line, kind, message }) => {
    const { path, line: first } = workflowOf(workflows, filepath)
    return { path, line: first + line - 1, linter: 'actionlint', rule: kind, message }
  })
}

interface ZizmorFinding {
  readonly ident: string
  readonly desc: string
  readonly locations: readonly {
    readonly symbolic: { readonly kind: string; readonly key: { readonly Local: { readonly verbatim_path: string } } }
    readonly concrete: { readonly feature: string; readonly location: { readonly start_point: { readonly row: number } } }
  }[]
}

function runZizmor(workflows: readonly PlacedWorkflow[]): Finding[] {
  const texts = workflows.map(({ text }) => text)
  const flags = ['--offline', '--no-config', '--no-progress', '--quiet', '--strict-collection', '--format=json']
  return runOn<ZizmorFinding>(texts, 'zizmor', ...flags).map(({ ident, desc, locations }) => {
    const { symbolic, concrete } = locations.find(each => each.symbolic.kind === 'Primary') ?? locations[0]!
    const { path, line } = workflowOf(workflows, symbolic.key.Local.verbatim_path)
    const [feature = ''] = concrete.feature.trim().split('\n')
    return { path, line: line + concrete.location.start_point.row, linter: 'zizmor', rule: ident, message: `${feature}: ${desc}` }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const workflows = allWorkflows()
  const { open, unused } = withoutGo === undefined ? lintWorkflows(workflows) : { open: [withoutGo], unused: [] }
  for (const line of open) console.log(line)
  for (const line of unused) console.log(`dev/accepted-findings.json accepts what nobody finds: ${line}`)
  process.exitCode = open.length + unused.length > 0 ? 1 : 0
  console.log(`${workflows.length} workflows: ${process.exitCode === 0 ? 'nothing to say' : 'see above'}`)
}
