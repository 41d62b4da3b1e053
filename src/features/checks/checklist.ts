import { errorFinding, type Finding } from '../../model/finding.ts'
import { STEP_IDS } from '../../model/step-titles.ts'
import { checklistItems } from '../../report/checklist.ts'
import { count, visible } from '../../text/format.ts'
import { nearest } from '../../text/nearest.ts'

/** How many items of a checklist name a step, and a warning when none does: then no run can tick one. */
export function countNamedItems(text: string, path: string): { readonly evidence: string; readonly findings: readonly Finding[] } {
  const items = checklistItems(text)
  const named = items.filter(({ ids }) => ids !== undefined).length
  const evidence = `${visible(path)}: ${named} of ${count(items.length, 'item')} ${named === 1 ? 'names' : 'name'} a step`
  if (named > 0) return { evidence, findings: [] }
  const suggestion = 'add a comment such as <!-- runbook: version --> to an item; docs/runbook.md of Release Runbook has the steps'
  return {
    evidence,
    findings: [{ rule: 'runbook/no-step', level: 'warning', path, message: 'No item of the checklist names a step.', suggestion }],
  }
}

/** Findings for unknown step ids in a checklist: no run can tick their items. `names`: components and commands that a step id may name after its colon. */
export function checkStepIds(
  text: string,
  path: string,
  names: { readonly components: readonly string[]; readonly commands: readonly string[] },
): readonly Finding[] {
  const known = [
    ...STEP_IDS,
    ...names.commands.map(name => `command:${name}`),
    ...names.components.flatMap(id => ['setup', 'test', 'build', 'verify'].map(stage => `${stage}:${id}`)),
  ]
  return checklistItems(text).flatMap(({ index, ids = [] }) => {
    const unknown = [...new Set(ids)].filter(id => !known.includes(id))
    return unknown.map(id => {
      const meant = nearest(id, known)
      const message = `The checklist names the step "${visible(id)}", which does not exist.`
      const suggestion = meant === undefined ? `known steps are ${known.join(', ')}` : `write ${meant}`
      return { ...errorFinding('runbook/unknown-step', message, suggestion), path, line: index + 1 }
    })
  })
}
