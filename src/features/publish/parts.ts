import { UserError } from '../../model/errors.ts'
import type { Component, Manifest, ReleasePlan } from '../../model/manifest.ts'
import { manifestSchema } from '../../model/manifest-schema.ts'
import { withoutPath } from '../../model/release-file.ts'
import { mergeTools } from '../build/build.ts'
import type { ComponentBuildResult } from '../build/run/run-component-build.ts'

/** Names of the workflow artifacts that jobs leave for one another. */
export const artifactNames = {
  plan: 'release-runbook-plan',
  notes: 'release-runbook-notes',
  pythonDist: 'release-runbook-python-dist',
  build: (component: string): string => `release-runbook-build-${component}`,
}

/** Tool that every manifest names: its zlib decides over the bytes of our zips. */
const ownNode = 'release-runbook (node)'

/** File with the manifest of one component, in its artifact beside the component's folder. */
export const partFile = (component: string): string => `release-manifest-${component}.json`

/** The manifest of one component alone: what a build in a job of its own leaves for the job that publishes. */
export function partOf(
  plan: ReleasePlan,
  { component, files, evidence, tools }: Pick<ComponentBuildResult, 'component' | 'files' | 'evidence' | 'tools'>,
  node: string,
): Manifest {
  return {
    schema: 1,
    plan: { ...plan, components: [component] },
    tools: toolsWith(tools, node),
    files: files.map(withoutPath),
    evidence,
  }
}

/** Versions of all tools, our own Node at the end. */
export function toolsWith(tools: Readonly<Record<string, string>>, node: string): Readonly<Record<string, string>> {
  return { ...tools, [ownNode]: node }
}

/** The tools of all parts, told as one build tells them. */
export function toolsOf(
  components: readonly Component[],
  builds: readonly Readonly<Record<string, string>>[],
  node: string,
): Readonly<Record<string, string>> {
  return toolsWith(mergeTools(components, builds), node)
}

/** The tools of a part without our own Node, and that Node. */
export function toolsOfPart(part: Manifest): { readonly tools: Readonly<Record<string, string>>; readonly node: string } {
  const { [ownNode]: node = '', ...tools } = part.tools
  return { tools, node }
}

/** Reads a manifest that another job wrote. Throws UserError when it is none. */
export function readManifest(text: string | undefined, where: string): Manifest {
  if (text === undefined) throw new UserError(`There is no manifest in ${where}.`, 'Run the job again that should have made it.')
  try {
    return manifestSchema.parse(JSON.parse(text)) as Manifest
  } catch (error) {
    throw new UserError(
      `The manifest in ${where} cannot be read.`,
      'Run the job again that made it, with the same version of this action.',
      {
        cause: error,
      },
    )
  }
}

/** What two plans of one release must agree in: all of it but the words, which inputs of the last job may set. */
const decided = ['tag', 'version', 'commit', 'sourceDate', 'previousTag'] as const

/** Refuses what was planned or built from another commit, or with another configuration. Throws UserError. */
export function requireSamePlan(now: ReleasePlan, then: ReleasePlan, where: string): void {
  for (const key of decided) {
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
    // Both come from one function, so that even the order of their keys is one.
    if (JSON.stringify(here) !== JSON.stringify(component))
      throw new UserError(
        `The component ${component.id} in ${where} was built with another configuration.`,
        'Give every job the same configuration and the same input "files", and build again.',
      )
  }
}
