import { UserError } from '../../model/errors.ts'
import type { Finding } from '../../model/finding.ts'
import { oneOfEachFileFirst, placeForPeople } from '../../report/steps.ts'
import { count } from '../../text/format.ts'

/** Maximum number of findings in the message. The report has all. */
const listed = 20

/** The error that stops a run after blocking findings: the findings, and what to do next. `isTagged`: whether the tag exists already. */
export function checksFailedError(errors: readonly Finding[], isTagged = true): UserError {
  const checks = [...new Set(errors.map(({ rule }) => rule.split('/')[0]))].join(', ')
  const head = `${count(errors.length, 'finding')} of ${checks} ${errors.length === 1 ? 'stops' : 'stop'} here; nothing was built or published.`
  const more = errors.length > listed ? [`and ${errors.length - listed} more`] : []
  return new UserError([head, ...oneOfEachFileFirst(errors).slice(0, listed).map(sentence), ...more].join('\n'), remedy(errors, isTagged))
}

function remedy(errors: readonly Finding[], isTagged: boolean): string {
  // A failure of CI needs no new tag.
  if (errors.every(({ rule }) => rule.startsWith('ci/'))) return 'Run this job again when the commit is green; the tag can stay.'
  if (errors.every(({ rule }) => rule === 'check/missing'))
    return 'Run "check" for this tag with this configuration before "publish"; the tag can stay.'
  const rollback = errors.find(({ rule }) => rule === 'version/rollback')?.suggestion
  if (rollback !== undefined) return `This is a rollback. These commands do it:\n  ${rollback.replaceAll(' && ', '\n  ')}`
  if (!isTagged) return 'Mend what is listed, and commit; then make the tag.'
  return 'Mend what is listed, commit, and move on with a new tag; "check" on a pull request shows it before the tag.'
}

function sentence(finding: Finding): string {
  const { message, suggestion } = finding
  const place = placeForPeople(finding)
  return `${place}${place === '' ? '' : ': '}${message}${suggestion === undefined ? '' : ` (${suggestion})`}`
}
