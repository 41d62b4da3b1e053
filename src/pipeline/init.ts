import { posix } from 'node:path'
import type { Config } from '../config/config.ts'
import { parseConfig } from '../config/parse-config.ts'
import { runChecks } from '../features/checks/checks.ts'
import { downgradeNonBlocking } from '../features/checks/gate.ts'
import { programOf } from '../features/init/action-reference.ts'
import { renderConfiguration } from '../features/init/configuration.ts'
import { checklistPath, configurationPath, initialise } from '../features/init/init.ts'
import { type InitInput, survey } from '../features/init/survey.ts'
import { introductionOfFile } from '../features/notes/read/lead.ts'
import { makePlan } from '../features/plan/plan.ts'
import { findRepository } from '../features/plan/repository.ts'
import { UserError } from '../model/errors.ts'
import { checksInput } from './phases/check-phase.ts'
import type { SilentRun } from './run.ts'

/** What the command line says to `init`: the action is undefined if unknown; `baseline` accepts the present findings of the text checks. */
export interface InitRequest extends Pick<InitInput, 'version' | 'oneJob'> {
  readonly action: string | undefined
  /** The text of the program's own package.json. */
  readonly manifest?: string | undefined
  readonly baseline: boolean
}

/**
 * The command `init`: surveys the repository, runs the checks, and writes workflow, configuration and checklist. Afterwards `check` passes, except for what a
 * person must decide. Returns the text for the terminal. Throws UserError outside of a git repository, and before the first write when the action is unknown.
 */
export async function init(run: SilentRun, { action, manifest, version, baseline, oneJob }: InitRequest): Promise<string> {
  const { environment, ports } = run
  const root = await ports.git.root()
  if (root === undefined) throw new UserError('This folder is no git repository.', 'git init\nThen run init again.')
  if (action === undefined)
    throw new UserError('This program does not name its repository, so no workflow can name it.', 'Name it: init --action OWNER/NAME@REF')
  for (const folder of ['.github', '.github/workflows']) {
    const kind = (await ports.files.facts(posix.join(root, folder)))?.kind ?? 'directory'
    // A write through a link would go elsewhere.
    if (kind !== 'directory') throw new UserError(`${folder} is a ${kind}.`, 'Make it a folder, then run init again.')
  }
  const { repository, serverUrl } = environment
  const hasSection = (text: string, wanted: string): boolean => {
    const { text: section } = introductionOfFile(text, wanted, '', true)
    return section !== null && section !== text.trim()
  }
  const recipes = `${serverUrl}/${action.replace('@', '/blob/')}/docs/recipes`
  const found = await survey(root, ports, { hasSection, recipes })
  const named = { action, version, program: programOf(action, manifest, version, serverUrl), repository, serverUrl }
  const empty = { root, found, ...named, oneJob, open: new Map<string, string>(), statesVersion: true }
  const existing = await ports.files.readText(posix.join(root, configurationPath))
  const config = parseConfig(existing ?? renderConfiguration(empty), configurationPath)
  const { results, statesVersion } = await findingsOf(run, root, config, baseline && existing === undefined)
  const input = { ...empty, statesVersion, ownChecklist: (config.runbook ?? checklistPath) !== checklistPath }
  for (const result of results) {
    const { evidence } = downgradeNonBlocking({ ...result, blocking: false }, 'fail')
    // The first part counts what was read; the finding is what matters here.
    input.open.set(result.id, evidence.replace(/^.* text files?.*: (?=[\d,]+ finding)/, '').replace('; does not block', ''))
  }
  return await initialise(input, ports.files)
}

/** The results of the checks that have errors under this configuration, and whether files state a version. `accept` writes the baseline first, unless there is one. */
async function findingsOf(run: SilentRun, root: string, config: Config, accept: boolean) {
  const { ports, environment, threads } = run
  if ((await ports.git.head()) === undefined) return { results: [], statesVersion: true }
  const isNew = (await ports.files.facts(posix.join(root, config.checks.baseline.path))) === undefined
  const inputs = { ...run.inputs, command: 'check' as const, updateBaseline: accept && isNew }
  const repository = await findRepository({ ...ports, inputs, environment, pattern: config.tag, needsHistory: false })
  const planned = await makePlan({ config, inputs, repository, source: { tree: root } }, ports)
  const input = await checksInput({ ...run, inputs, config, repository }, planned, { released: [], next: undefined })
  const results = await runChecks(input, { ...ports, workers: threads.texts })
  const failing = results.filter(({ findings }) => findings.some(({ level }) => level === 'error'))
  return { results: failing, statesVersion: planned.plan.versions.length > 0 }
}
