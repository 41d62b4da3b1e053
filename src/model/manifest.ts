import type { z } from 'zod'
import type { manifestSchema } from './manifest-schema.ts'

/**
 * The value that passes from plan to publish: the plan, the files with their digests, the evidence. Equal inputs give equal bytes:
 * it holds no time, absolute path, run id, or state of GitHub.
 */
export type Manifest = z.infer<typeof manifestSchema>

/** What the run will release. It follows from the repository and the configuration alone. */
export type ReleasePlan = Manifest['plan']

/** A plan with a tag. Only such a plan can be published. */
export type TaggedPlan = ReleasePlan & { readonly tag: string }

/** A component of the release, complete after configuration and detection. Paths are relative to the repository's root unless a comment says otherwise. */
export type Component = ReleasePlan['components'][number]

/** A Python package: sdist, and a wheel made from the sdist. */
export type PythonComponent = Extract<Component, { readonly kind: 'python' }>

/** A frontend: the zip of its build output. */
export type NodeComponent = Extract<Component, { readonly kind: 'node' }>

/** A zip of files of the repository. */
export type ArchiveComponent = Extract<Component, { readonly kind: 'archive' }>

/** A version in a file. */
export type VersionLocation = ReleasePlan['versions'][number]

/** A file of the release, as the manifest holds it. Its name is also the name of the asset, and unique in the release. */
export type ReleaseFile = Manifest['files'][number]

/** A file of the release on this machine. It is never serialised, because its absolute `path` differs between machines. */
export type LocalFile = ReleaseFile & { readonly path: string }

/** Evidence of a component build: `wheel installs`, `imports stockroom 2.0.0`. */
export type StepEvidence = Manifest['evidence'][number]

/** The serialisable part of a local file, with its keys in the manifest's order. */
export function withoutPath({ name, component, size, sha256 }: LocalFile): ReleaseFile {
  return { name, component, size, sha256 }
}

/** Name of the checksum file, an asset of every release that has assets. */
export const sumsName = 'SHA256SUMS'

/** Name of the asset with the full text of shortened notes. SHA256SUMS omits this asset, because the notes are written later. */
export const fullNotesName = 'RELEASE_NOTES-full.md'

/** Name of the asset with the team's checklist and its evidence. */
export const runbookName = 'RUNBOOK.md'

/** Name of the provenance asset, as OpenSSF Scorecard expects it (Signed-Releases). Characters that GitHub would replace become a dot. */
export function provenanceName(tag: string): string {
  return `${tag.replace(/[^A-Za-z0-9._-]+/g, '.').replace(/^\.+/, '')}.intoto.jsonl`
}

/** Whether an asset speaks about the files of the release. Each run writes it anew with other bytes, so that marker and SHA256SUMS omit it. */
export function isStatement(name: string, tag: string): boolean {
  return name === runbookName || name === provenanceName(tag)
}
