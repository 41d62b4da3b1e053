import type { StepRecord } from '../../model/step-outcome.ts'
import type { LaneResult } from './run/run-component-build.ts'

const titles: Readonly<Record<string, string>> = {
  setup: 'is set up',
  test: 'tests pass',
  build: 'is built',
  verify: 'is what it says it is',
}

/** The boxes of one lane: one for each stage that ran, with what it proved. What is to be looked at comes first. */
export function laneBoxes(lane: Pick<LaneResult, 'component' | 'proofs' | 'record' | 'failure'>): StepRecord[] {
  const { id } = lane.component
  return lane.record.stages.map(({ stage, status, ms }) => {
    const own = lane.proofs.filter(proof => proof.stage === stage)
    const warnings = own.filter(({ warning }) => warning)
    const proofs = [...warnings, ...own.filter(({ warning }) => !warning)].map(({ evidence }) => evidence)
    const failed = status === 'failed' ? (lane.failure?.message ?? 'failed') : 'stopped, because another lane failed'
    return {
      id: `${stage}:${id}`,
      title: `${id}: ${titles[stage] ?? stage}`,
      status: status === 'passed' ? (warnings.length > 0 ? 'warned' : 'passed') : status === 'failed' ? 'failed' : 'skipped',
      evidence: status === 'passed' ? proofs.join('; ') || 'done' : failed,
      ms,
    }
  })
}
