// Plays a workflow as GitHub does, as far as the documents need it: needs, conditions, matrices, outputs, attempts, permissions, artifacts.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { TokenPermissions } from '../../dev/local-github/access.ts'
import { type ResultsServer, startResultsServer } from '../../dev/results-server.ts'
import type { StepResult } from '../../dev/runner.ts'
import { makeStage, type Stage, type StageOptions, type World } from './harness.ts'

interface WorkflowStep {
  readonly uses?: string
  readonly id?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, string | boolean>>
}

interface WorkflowJob {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly environment?: unknown
  readonly permissions?: Readonly<Record<string, string>>
  readonly outputs?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: string }
  readonly steps?: readonly WorkflowStep[]
}

interface Workflow {
  readonly jobs: Readonly<Record<string, WorkflowJob>>
}

interface PlayedJob {
  readonly result: 'success' | 'failure' | 'skipped'
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly StepResult[]
}

/** The jobs of an attempt, by name. */
export type Played = Readonly<Record<string, PlayedJob>>

/** A workflow with a repository, a GitHub and a store of artifacts of its own. */
export interface Theatre {
  readonly stage: Stage
  readonly results: ResultsServer
  /** Plays an attempt. `rerun` names the earlier attempt and which jobs run again. */
  play(given: Play): Promise<Played>
  close(): Promise<void>
}

interface Play {
  readonly tag: string
  /** Inputs of workflow_dispatch; absent: the push of the tag. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly rerun?: { readonly played: Played; readonly jobs: 'failed' | 'all' }
  /** Steps of the action that do not run, as if the workflow lacked them. */
  readonly without?: string
  /** Called before a job, on the machine that it gets. */
  readonly before?: (job: string) => Promise<void> | void
  /** Further variables of a job's steps. */
  readonly env?: (job: string) => Readonly<Record<string, string>>
}

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

export async function openTheatre(world: World, text: string, options: StageOptions = {}): Promise<Theatre> {
  const { jobs } = parse(text) as Workflow
  const handsFolderOn = text.includes('path: .release-runbook')
  const permissionsOf = (job: WorkflowJob) =>
    ({
      contents: 'none',
      ...Object.fromEntries(Object.entries(job.permissions ?? {}).map(([key, value]) => [camelCase(key), value])),
    }) as unknown
  const tokens = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [`token-${name}`, permissionsOf(job) as TokenPermissions]))
  const stage = await makeStage(world, { ...options, github: { tokens, ...options.github } })
  const results = await startResultsServer()
  let attempt = 0
  const play = async (given: Play): Promise<Played> => {
    const { rerun } = given
    attempt = rerun === undefined ? 1 : attempt + 1
    const played: Record<string, PlayedJob> = {}
    for (let waiting = Object.keys(jobs); waiting.length > 0; ) {
      const name = waiting.find(each => [jobs[each]!.needs ?? []].flat().every(need => need in played))!
      waiting = waiting.filter(each => each !== name)
      const needs = [jobs[name]!.needs ?? []].flat()
      const before = rerun?.jobs === 'failed' ? rerun.played[name] : undefined
      const isKept = before?.result === 'success' && needs.every(need => played[need] === rerun?.played[need])
      played[name] = isKept ? before : await playJob(name, given, { played, needs })
    }
    return played
  }

  async function playJob(name: string, given: Play, { played, needs }: { played: Record<string, PlayedJob>; needs: string[] }) {
    const job = jobs[name]!
    const inputs = given.inputs ?? {}
    const context = {
      github: {
        event_name: given.inputs === undefined ? 'push' : 'workflow_dispatch',
        ref_name: given.inputs === undefined ? given.tag : 'main',
      },
      inputs,
      needs: played,
    }
    const skipped: PlayedJob = { result: 'skipped', outputs: {}, steps: [] }
    // A job with a status function in its condition decides itself about the jobs that it needs.
    const decides = /\b(?:always|success|failure|cancelled)\(/.test(job.if ?? '')
    if (!decides && needs.some(need => played[need]!.result !== 'success')) return skipped
    const functions = { failure: () => needs.some(need => played[need]!.result === 'failure'), cancelled: () => false }
    if (job.if !== undefined && !evaluate(job.if.replace(/^\$\{\{|\}\}$/g, ''), { ...context, functions })) return skipped
    const matrix = job.strategy && (evaluateText(job.strategy.matrix, context) as { include: readonly object[] }).include
    if (matrix?.length === 0) throw new Error(`${name}: Matrix must define at least one vector`)
    const steps: StepResult[] = []
    let outputs: Record<string, string> = {}
    for (const vector of matrix ?? [{}]) {
      // Each job has a machine of its own. A workflow for Enterprise Server hands the folder on by itself.
      if (!handsFolderOn) await rm(join(stage.workspace, '.release-runbook'), { recursive: true, force: true })
      await given.before?.(name)
      const values: Record<string, { outputs: Readonly<Record<string, string>> }> = {}
      const inJob = { ...context, matrix: vector, steps: values }
      for (const step of job.steps ?? []) {
        const command = String(evaluateText(String(step.with?.command ?? ''), inJob) ?? '')
        if (!step.uses?.startsWith('OWNER/release-runbook@') || (given.without !== undefined && command === given.without)) continue
        if (step.if !== undefined && !evaluate(step.if, inJob)) continue
        const entries = Object.entries(step.with ?? {}).map(
          ([key, value]) => [key, String(evaluateText(String(value), inJob) ?? '')] as const,
        )
        const more = {
          token: `token-${name}`,
          env: { ...(handsFolderOn ? {} : results.env), GITHUB_RUN_ATTEMPT: String(attempt), GITHUB_JOB: name, ...given.env?.(name) },
          inputs: Object.fromEntries(entries),
        }
        const result = await (given.inputs === undefined ? stage.push(given.tag, more) : stage.dispatch(inputs, more))
        steps.push(result)
        if (step.id !== undefined) values[step.id] = result
        if (result.code !== 0) return { result: 'failure', outputs: {}, steps } as const
      }
      outputs = Object.fromEntries(Object.entries(job.outputs ?? {}).map(([key, value]) => [key, String(evaluateText(value, inJob) ?? '')]))
    }
    return { result: 'success', outputs, steps } as const
  }

  return {
    stage,
    results,
    play,
    close: async () => {
      await Promise.all([stage.close(), results.close()])
    },
  }
}

/** The value of a text: of its one expression, or the text with its expressions replaced. */
function evaluateText(text: string, context: object): unknown {
  const only = /^\$\{\{([^}]*)\}\}$/.exec(text)
  if (only !== null) return evaluate(only[1]!, context)
  return text.replaceAll(/\$\{\{([^}]*)\}\}/g, (_, expression: string) => String(evaluate(expression, context) ?? ''))
}

type Functions = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>

/** The value of an expression of GitHub: operators, literals, paths, and the functions that the workflows use. An absent value is an empty text. */
function evaluate(expression: string, context: object): unknown {
  const tokens = expression.match(/'(?:[^']|'')*'|\|\||&&|==|!=|[!(),]|[\w.-]+/g) ?? []
  const { functions = {} } = context as { functions?: Functions }
  const known: Functions = {
    ...functions,
    fromJSON: text => JSON.parse(String(text)),
    contains: (list, value) => (list as readonly unknown[]).includes(value),
  }
  const take = (...wanted: readonly string[]): string | undefined => (wanted.includes(tokens[0] ?? '') ? tokens.shift() : undefined)
  const chain = (operator: string, next: () => unknown, join: (a: unknown, b: unknown) => unknown) => (): unknown => {
    let value = next()
    while (take(operator)) value = join(value, next())
    return value
  }
  const unary = (): unknown => {
    if (take('!')) return !unary()
    if (take('(')) {
      const value = either()
      take(')')
      return value
    }
    const token = tokens.shift() ?? ''
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (token === 'true' || token === 'false') return token === 'true'
    if (!take('('))
      return token.split('.').reduce((value: unknown, key) => (value as Record<string, unknown> | undefined)?.[key], context) ?? ''
    const given: unknown[] = []
    while (!take(')')) {
      given.push(either())
      take(',')
    }
    const called = known[token]
    if (called === undefined) throw new Error(`the player does not know ${token}()`)
    return called(...given)
  }
  const equal = chain(
    '==',
    chain('!=', unary, (a, b) => a !== b),
    (a, b) => a === b,
  )
  const both = chain('&&', equal, (a, b) => a && b)
  const either: () => unknown = chain('||', both, (a, b) => a || b)
  return either()
}
