import type { Manifest } from '../../model/manifest.ts'
import type { StepRecord } from '../../model/step-outcome.ts'
import { buildSteps } from '../build/build-steps.ts'

/** The steps of a restored build, from the evidence in its manifest: a team's checklist may name these steps. */
export function restoredSteps({ plan, evidence }: Manifest): StepRecord[] {
  return plan.components.flatMap(component => {
    const own = evidence.filter(each => each.component === component.id)
    const stages = [...new Set(own.map(({ stage }) => stage))].map(stage => ({ stage, status: 'passed' as const, start: 0, ms: 0 }))
    return buildSteps({ component, evidence: own, record: { component: component.id, stages } })
  })
}
