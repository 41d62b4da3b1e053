import { count } from '../text/format.ts'
import type { Report } from './report.ts'

/** The subject of each command's title, and the title's end after success and after a failure. */
const TITLES: Readonly<Record<string, { subject: (name: string) => string; passed: string; failed: string }>> = {
  release: { subject: releaseOf, passed: 'published', failed: 'was not published' },
  publish: { subject: releaseOf, passed: 'published', failed: 'was not published' },
  plan: { subject: releaseOf, passed: 'planned', failed: 'cannot be planned' },
  check: { subject: name => `Checks of ${name}`, passed: 'passed', failed: 'failed' },
  build: { subject: name => `Build of ${name}`, passed: 'passed', failed: 'failed' },
  notes: { subject: name => `Notes of ${name}`, passed: 'written', failed: 'failed' },
  after: { subject: name => `Follow-up of ${name}`, passed: 'done', failed: 'failed' },
  verify: { subject: releaseOf, passed: 'verified', failed: 'does not verify' },
  rollback: { subject: name => `Rollback of ${name}`, passed: 'done', failed: 'failed' },
}

const NAME_IT = 'Name the tag, or give the version files a new version.'

/** The name of a release without tag and version. */
const nameless = 'this commit'

function releaseOf(name: string): string {
  return name === nameless ? `The release of ${name}` : `Release ${name}`
}

/** `title`: the first line of every form of the report, with the result of the run. `note`: the sentence below it. Plain text; the tag is not escaped. */
export function headline(report: Report): Record<'title' | 'note', string> {
  const name = report.rollback?.bad ?? report.tag ?? nameless
  const publishes = report.command === 'release' || report.command === 'publish'
  switch (report.outcome) {
    case 'failed':
      if (report.command === 'verify') return unverified(report)
      if (report.dryRun === true) return { title: `Dry run of ${name} failed`, note: 'Nothing outside this run was changed.' }
      return publishes ? unpublished(report, name) : { title: titleOf(report, name), note: nextOf(report) }
    case 'nothing-to-do':
      return {
        title: `${releaseOf(name)} is already published`,
        note: 'It is complete and made from this commit: nothing was built or changed.',
      }
    case 'dry-run':
      if (report.command === 'after' || report.command === 'rollback')
        return { title: `Dry run of ${report.command} for ${name} passed`, note: 'Nothing was changed; each step says what it would do.' }
      return {
        title: `Dry run of ${name} passed`,
        note: `Everything was built and verified; nothing outside this run was changed. ${unreleased(report)}`.trimEnd(),
      }
    case 'passed':
      if (publishes && report.release?.draft)
        return { title: `${releaseOf(name)} is a complete draft`, note: 'It is for a person to look at and publish.' }
      // The first clause of the plan's evidence says why there is no tag.
      if (report.command === 'plan' && report.tag === null) {
        const why = report.steps.find(({ id }) => id === 'plan')?.evidence.split(', ')[0]
        return {
          title: `No release planned: ${why}`,
          note: why?.endsWith(' at this commit') ? 'Name the tag to plan its own release.' : NAME_IT,
        }
      }
      if (report.next?.merges) return { title: nextOf(report).slice(0, -1), note: `${titleOf(report, name)}.` }
      return { title: titleOf(report, name), note: nextOf(report) }
  }
}

/** What the next release needs, as a sentence; '' when the tag exists. */
function nextOf({ next }: Report): string {
  // A sentence may begin with the name of a tag, which keeps its letters.
  return next === undefined ? '' : `${next.sentence.replace(/^[a-z](?=[a-z]*,? )/, first => first.toUpperCase())}.`
}

/** What a dry run without a tag would release: nothing. */
function unreleased(report: Report): string {
  if (report.tag !== null) return nextOf(report)
  if (report.next === undefined) return 'Nothing would be released without a tag.'
  const { released, sentence } = report.next
  const isHere = released === null || sentence.startsWith(`${released} stands at this commit`)
  return `Nothing would be released ${isHere ? 'without a tag' : 'before the version is raised'}: ${sentence}.`
}

/** The files of a run that did not publish, which people look at next. A run that wrote notes has a preview. */
export function reportFiles({ outcome, accounting }: Report): readonly string[] {
  if (outcome === 'dry-run') return accounting === undefined ? ['report.json'] : ['preview.html', 'report.json']
  return outcome === 'failed' ? ['report.json'] : []
}

/** Errors among the findings mean a difference; otherwise the run could not read the release. */
function unverified({ tag, findings }: Report) {
  const differs = findings.some(({ level }) => level === 'error')
  const subject = tag === null ? 'The latest release' : `Release ${tag}`
  return { title: `${subject} ${differs ? 'does not verify' : 'could not be verified'}`, note: 'Nothing was changed.' }
}

function unpublished(report: Report, name: string) {
  if (report.release?.draft === false)
    return { title: `${releaseOf(name)} is public, but this run failed`, note: 'The release has every asset that it was published with.' }
  const draft = 'A draft is left, which nobody else sees; the next run completes it.'
  return { title: titleOf(report, name), note: report.release ? draft : 'This run published nothing.' }
}

function titleOf({ command, outcome }: Report, name: string): string {
  const title = TITLES[command]
  return title === undefined ? `${command} ${name}` : `${title.subject(name)} ${outcome === 'failed' ? title.failed : title.passed}`
}

/** What a check read besides the commit: ` and 1 uncommitted file`. */
export function andUncommitted({ uncommitted }: Report): string {
  return uncommitted === undefined ? '' : ` and ${count(uncommitted, 'uncommitted file')}`
}
