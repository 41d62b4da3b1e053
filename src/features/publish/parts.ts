import { isDeepStrictEqual } from 'node:util'
import { UserError } from '../../model/errors.ts'
import { type Manifest, type ReleasePlan, withoutPath } from '../../model/manifest.ts'
import { manifestSchema } from '../../model/manifest-schema.ts'
import type { ComponentBuildResult } from '../build/run/run-component-build.ts'

/** Names of the workflow artifacts through which jobs pass files. */
export const artifactNames = {
  plan: 'release-runbook-plan',
  check: 'release-runbook-check',
  notes: 'release-runbook-notes',
  pythonDist: 'release-runbook-python-dist',
  build: (component: string): string => `release-runbook-build-${component}`,
}

/** Tool that every manifest names: the zlib of Node determines the bytes of the zips. */
export const ownNode = 'release-runbook (node)'

/** File in a component's artifact with the component's manifest, beside the component's folder. */
export const partFile = (component: string): string => `release-manifest-${component}.json`

/** File beside the part with the number of the run's attempt that built it. The manifest does not depend on the run. */
export const attemptFile = (component: string): string => `release-attempt-${component}.txt`

type StoredBuild = Readonly<Record<'part' | 'attempt', string>>

/** Whether a build replaces the run's stored one. In a later attempt it does. In the same attempt: false for equal files, UserError for different ones. */
export function replacesBuild(id: string, stored: StoredBuild, own: StoredBuild): boolean {
  if (Number(own.attempt) > Number(stored.attempt)) return true
  const [then, now] = [stored, own].map(({ part }) => JSON.stringify(readManifest(part, artifactNames.build(id)).files))
  if (then === now) return false
  throw new UserError(`Two jobs of this run built ${id}: give each its own component.`, 'Name it in the input "components" of each job.')
}

/** The manifest of one component: the job that builds the component passes this manifest to the job that publishes. */
export function partOf(
  plan: ReleasePlan,
  { component, files, evidence, tools }: Pick<ComponentBuildResult, 'component' | 'files' | 'evidence' | 'tools'>,
  node: string,
): Manifest {
  return {
    schema: 1,
    plan: { ...plan, components: [component] },
    tools: { ...tools, [ownNode]: node },
    files: files.map(withoutPath),
    evidence,
  }
}

/** Reads a manifest that another job wrote. Throws UserError when the text is missing or no manifest. */
export function readManifest(text: string | undefined, where: string): Manifest {
  if (text === undefined) throw new UserError(`There is no manifest in ${where}.`, 'Run the job again that should have made it.')
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (error) {
    const hint = 'Run the job again that made it, with the same version of this action.'
    throw new UserError(`The manifest in ${where} cannot be read.`, hint, { cause: error })
  }
}

/** Keys in which the plans of two jobs must agree. Inputs of the last job may set the other keys; `publish` asks GitHub for the previous tag. */
const comparedKeys = ['tag', 'version', 'commit', 'sourceDate'] as const

/** Throws UserError when `then`, the plan of another job, has another commit or another configuration than `now`. */
export function requireSamePlan(now: ReleasePlan, then: ReleasePlan, where: string): void {
  for (const key of comparedKeys) {
    if (now[key] === then[key]) continue
    throw new UserError(
      `What ${where} holds is of another plan: its ${key} is ${then[key]}, here it is ${now[key]}.`,
      'Run the jobs again that plan and build, for the same tag.',
    )
  }
  for (const component of then.components) {
    const here = now.components.find(({ id }) => id === component.id)
    if (here === undefined)
      throw new UserError(
        `${where} holds the component ${component.id}, which is not planned here.`,
        'Give every job the same configuration and the same input "files".',
      )
    if (!isDeepStrictEqual(here, component))
      throw new UserError(
        `The component ${component.id} in ${where} was built with another configuration.`,
        'Give every job the same configuration and the same input "files", and build again.',
      )
  }
}
