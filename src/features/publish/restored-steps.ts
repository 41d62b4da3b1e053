import type { Manifest } from '../../model/manifest.ts'
import type { StepRecord } from '../../model/step-outcome.ts'
import { laneBoxes } from '../build/build-steps.ts'

/** The boxes of builds that were done elsewhere, from the proofs that they left: a team's checklist names them wherever it is ticked. */
export function takenBoxes({ plan, proofs }: Manifest): StepRecord[] {
  return plan.components.flatMap(component => {
    const own = proofs.filter(proof => proof.component === component.id)
    const stages = [...new Set(own.map(({ stage }) => stage))].map(stage => ({ stage, status: 'passed' as const, start: 0, ms: 0 }))
    return laneBoxes({ component, proofs: own, record: { component: component.id, stages } })
  })
}
