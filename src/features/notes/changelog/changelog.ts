// Writes a version into the team's changelog. `prepare` does that before the tag; after.history adds a line when the release is public.

import type { Config, NotesConfig } from '../../../config/config.ts'
import type { ReleasePlan } from '../../../model/manifest.ts'
import type { NotesContent } from '../notes-content.ts'
import { withHistory } from './history-line.ts'

/** A version, its entries, and the file that gets them. */
export interface ChangelogInput {
  readonly target: ChangelogTarget
  /** Text of the file; empty for a new one. */
  readonly text: string
  readonly content: Pick<NotesContent, 'entries' | 'categories' | 'dependencies' | 'pullRequests'>
  /** The plan of the tag that is to come. */
  readonly plan: Pick<ReleasePlan, 'version' | 'commit' | 'previousTag'> & { readonly tag: string }
  /** Date of the version, YYYY-MM-DD. */
  readonly date: string
  /** `https://github.com/owner/name`; undefined: nothing is linked. */
  readonly repositoryUrl: string | undefined
  readonly config: Pick<NotesConfig, 'list' | 'ascii'>
  /** Texts of pyproject.toml, setup.cfg, tox.ini and towncrier.toml: they name the tool that writes reStructuredText. */
  readonly settings: string
}

/** The file that gets the version. `optional`: a file without the heading stays as it is. */
export interface ChangelogTarget {
  readonly file: string
  /** null: the version gets a section; else a line or table row below this heading. */
  readonly heading: string | null
  readonly optional: boolean
}

/** The new text, the same one if the version stands there already; or why the file is not written. */
export type ChangelogResult = { readonly text: string } | { readonly refusal: string; readonly hint: string }

/** The file of `changelog`, else the checklist with its section "Version History"; undefined without both. */
export function changelogTarget({ changelog, runbook }: Pick<Config, 'changelog' | 'runbook'>): ChangelogTarget | undefined {
  if (changelog !== null) return { ...changelog, optional: false }
  return runbook === null ? undefined : { file: runbook, heading: 'Version History', optional: true }
}

/** Writes the version with its entries into the text, in the form of the file. The same input gives the same text. */
export function writeChangelog({ target, text, plan, date }: ChangelogInput): ChangelogResult {
  const { file, heading, optional } = target
  const written = withHistory(text, heading ?? '', { tag: plan.tag, date, url: '' })
  if (written !== undefined || optional) return { text: written ?? text }
  return { refusal: `${file} has no heading "${heading}".`, hint: 'Correct "heading:" under changelog, or add the heading to the file.' }
}
