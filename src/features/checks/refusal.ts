import parse from 'semver/functions/parse.js'
import { UserError } from '../../model/errors.ts'
import type { CheckResult, Finding } from '../../model/finding.ts'
import type { VersionLocation } from '../../model/manifest.ts'
import { count, visible } from '../../text/format.ts'
import { versionCommands } from '../plan/version-agreement.ts'
import { orFix } from '../text-checks/file-findings.ts'

/** The tag whose release the checks stop, with its version and the places that state a version. */
export interface StoppedRelease {
  readonly tag: string
  readonly version: string
  readonly places: readonly VersionLocation[]
}

/** The error that stops a run after blocking findings: the failed checks, and what to do next. `release` is undefined without a tag. */
export function checksFailedError(errors: readonly Finding[], results: readonly CheckResult[], release: StoppedRelease | undefined) {
  const checks = [...new Set(errors.map(({ rule }) => (rule === 'check/missing' ? 'results of check are missing' : rule.split('/')[0])))]
  const needed = results.flatMap(result => result.neededVersion ?? [])
  return new UserError(`${count(checks.length, 'check')} failed: ${checks.join(', ')}.`, remedy(errors, needed, release))
}

function remedy(errors: readonly Finding[], needed: readonly string[], release: StoppedRelease | undefined): string {
  const all = (rules: RegExp): boolean => errors.every(({ rule }) => rules.test(rule))
  // A failure of CI needs no new tag.
  if (all(/^ci\//)) return 'Run this job again when the commit is green; the tag can stay.'
  if (all(/^check\/missing$/)) return 'Run "check" for this tag with this configuration before "publish"; the tag can stay.'
  // These findings have the whole command themselves.
  if (all(/^tag\/(lightweight|branch)$/)) return ''
  const rollback = errors.find(({ rule }) => rule === 'version/rollback')?.suggestion
  if (rollback !== undefined) return `This is a rollback. These commands do it:\n  ${rollback.replaceAll(' && ', '\n  ')}`
  const isText = errors.some(({ rule }) => /^(?:ascii|ellipsis)\//.test(rule))
  const accept = isText ? ' The baseline accepts old ones: release-runbook check --update-baseline' : ''
  const fixable = errors.some(({ suggestion }) => suggestion?.endsWith(orFix))
  const fix = `Fix the findings${fixable ? ' (release-runbook check --fix fixes typographic ones)' : ''}`
  if (release === undefined) return `${fix}, then commit.${accept}`
  const { tag, version, places } = release
  const name = (files: string): string => visible(tag.replace(version, files))
  const publish = (files: string, force = ''): string =>
    [...versionCommands(places, files), `git commit -am "Prepare ${name(files)}"`, ...tagCommands(name(files), force)].join('\n  ')
  const others = all(/^(version\/|tag\/(order|lightweight)|breaking\/)/) ? '' : `${fix} first.${accept && `${accept}.`} `
  const [highest] = [...needed].sort((a, b) => parse(b)?.compare(a) ?? 0)
  if (highest !== undefined) return `${others}Release it as ${highest}; the tag ${name(version)} stays unused:\n  ${publish(highest)}`
  const own = parse(version)
  const next = own?.inc(own.prerelease.length > 0 ? 'prerelease' : 'patch').version ?? version
  const keep = `${others}Either keep ${version} and move the tag, which is not published yet:\n  ${publish(version, '-f ')}`
  return `${keep}\nOr release ${next}, and leave the tag ${name(version)} unused:\n  ${publish(next)}`
}

/** The commands that make and push a tag of HEAD; `-f ` as `force` moves one that exists. */
export const tagCommands = (tag: string, force = ''): readonly string[] => [
  `git tag ${force}-a ${tag} -m "Release ${tag}"`,
  `git push origin HEAD && git push ${force}origin refs/tags/${tag}`,
]
