import type { complete } from './complete.ts'
import type { Inputs } from './inputs.ts'

/** A value with all its parts, read-only. */
type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value

/** The configuration with every default filled in, deeply frozen. Paths and globs are relative to the root of the repository. */
export type Config = Frozen<ReturnType<typeof complete>>

/** The checks as configured. */
export type ChecksConfig = Config['checks']
/** The checks that block only when the configuration names them. */
export type NamedCheck = ChecksConfig['named'][number]
/** A check that is the team's own command. */
export type CheckCommand = ChecksConfig['commands'][number]

/** What the notes are made of. */
export type NotesConfig = Config['notes']
/** A category of the team. */
export type CategoryRule = NonNullable<NotesConfig['categories']>[number]

/** The post-publish tasks. By default all are off. */
export type AfterConfig = Config['after']
/** A message to a webhook. */
export type Announcement = AfterConfig['announce'][number]

/** Freezes a value with all its parts. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** The configuration with the overrides of this run's inputs. */
export function applyInputs(config: Config, inputs: Pick<Inputs, 'draft' | 'prerelease' | 'latest'>): Config {
  const { release } = config
  return frozen({
    ...config,
    release: {
      ...release,
      draft: inputs.draft ?? release.draft,
      prerelease: inputs.prerelease ?? release.prerelease,
      latest: inputs.latest ?? release.latest,
    },
  })
}

/** Severities of vulnerabilities in rising order (those of npm's advisories). */
export const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const
/** The severity of a vulnerability. */
export type Severity = (typeof severities)[number]

/** Why a check that is switched off does not run; undefined for the others. */
export function switchedOff({ off }: Pick<ChecksConfig, 'off'>, check: NamedCheck): string | undefined {
  return off.includes(check) ? `switched off by checks.${check}: false` : undefined
}

/** The step ids of the tasks that are off. */
export function tasksOff(after: AfterConfig): string[] {
  const off = Object.entries(after).filter(([, value]) => value === false || value === null || (Array.isArray(value) && value.length === 0))
  return off.map(([key]) => (key === 'closeIssues' ? 'close-issues' : key))
}

/** Whether any post-publish task is configured. */
export function isOn(after: AfterConfig): boolean {
  return tasksOff(after).length < Object.keys(after).length
}

/** The webhook addresses in `variables`. They are redacted by value, because a child process could get an address under another variable name. */
export function addressesIn(after: AfterConfig, variables: Readonly<Record<string, string | undefined>>): readonly string[] {
  return addressVariables(after).flatMap(name => variables[name]?.trim() || [])
}

/** Names of the variables that hold addresses. The addresses are secrets, which no build may see. */
export function addressVariables({ announce }: AfterConfig): readonly string[] {
  return [...new Set(announce.map(({ url }) => url))]
}
