import type { Report } from './report.ts'

/** The first line of every form of the report, and the sentence below it. Plain text; the tag in it is not escaped. */
export interface Headline {
  readonly title: string
  readonly note: string
}

const DONE: Readonly<Record<string, (what: string) => string>> = {
  release: what => `${releaseOf(what)} published`,
  publish: what => `${releaseOf(what)} published`,
  plan: what => `${releaseOf(what)} planned`,
  check: what => `Checks of ${what} passed`,
  build: what => `Build of ${what} passed`,
  notes: what => `Notes of ${what} written`,
  after: what => `Follow-up of ${what} done`,
  verify: what => `${releaseOf(what)} verified`,
  rollback: what => `Rollback of ${what} done`,
}

const NOT_DONE: Readonly<Record<string, (what: string) => string>> = {
  release: what => `${releaseOf(what)} was not published`,
  publish: what => `${releaseOf(what)} was not published`,
  plan: what => `${releaseOf(what)} cannot be planned`,
  check: what => `Checks of ${what} failed`,
  build: what => `Build of ${what} failed`,
  notes: what => `Notes of ${what} failed`,
  after: what => `Follow-up of ${what} failed`,
  rollback: what => `Rollback of ${what} failed`,
}

/** Where neither tag nor version is known. */
const nameless = 'this commit'

function releaseOf(what: string): string {
  return what === nameless ? `The release of ${what}` : `Release ${what}`
}

/** Says how the run ended, and what of it the world can see now. */
export function headline(report: Report): Headline {
  const what = report.rollback?.bad ?? report.tag ?? report.version ?? nameless
  const publishes = report.command === 'release' || report.command === 'publish'
  switch (report.outcome) {
    case 'failed':
      if (report.command === 'verify') return unverified(report)
      return publishes ? unpublished(report, what) : { title: word(NOT_DONE, report.command, what), note: '' }
    case 'nothing-to-do':
      return {
        title: `${releaseOf(what)} is already published`,
        note: 'It is complete and made from this commit: nothing was built or changed.',
      }
    case 'dry-run':
      if (report.command === 'after' || report.command === 'rollback')
        return { title: `Dry run of ${report.command} for ${what} passed`, note: 'Nothing was changed; each box says what would be done.' }
      return { title: `Dry run of ${what} passed`, note: 'Everything was built and proved; nothing outside this run was changed.' }
    case 'passed':
      if (publishes && report.release?.draft)
        return { title: `${releaseOf(what)} is a complete draft`, note: 'It is for a person to look at and publish.' }
      return { title: word(DONE, report.command, what), note: '' }
  }
}

/** A difference is told apart from a release that could not be looked at. */
function unverified({ tag, findings }: Report): Headline {
  const differs = findings.some(({ level }) => level === 'error')
  const what = tag === null ? 'The latest release' : `Release ${tag}`
  return { title: `${what} ${differs ? 'does not verify' : 'could not be verified'}`, note: 'Nothing was changed.' }
}

function unpublished(report: Report, what: string): Headline {
  if (report.release === undefined) return { title: `${releaseOf(what)} was not published`, note: 'This run published nothing.' }
  if (report.release.draft)
    return { title: `${releaseOf(what)} was not published`, note: 'A draft is left, which nobody else sees; the next run completes it.' }
  return { title: `${releaseOf(what)} is public, but this run failed`, note: 'The release has every asset that it was published with.' }
}

function word(table: typeof DONE, command: string, what: string): string {
  return table[command]?.(what) ?? `${command} ${what}`
}
