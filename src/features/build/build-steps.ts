import type { StepRecord } from '../../model/step-outcome.ts'
import type { ComponentBuildResult } from './run/run-component-build.ts'

const titles: Readonly<Record<string, string>> = {
  setup: 'is set up',
  test: 'tests pass',
  build: 'is built',
  verify: 'is what it says it is',
}

/** The steps of one component build: one for each stage that ran, with its warnings first, then its evidence. */
export function buildSteps(build: Pick<ComponentBuildResult, 'component' | 'evidence' | 'record' | 'failure'>): StepRecord[] {
  const { id } = build.component
  return build.record.stages.map(({ stage, status, ms }) => {
    const step = { id: `${stage}:${id}`, title: `${id}: ${titles[stage] ?? stage}`, ms }
    if (status === 'failed') return { ...step, status, evidence: build.failure?.message ?? 'failed' }
    if (status === 'stopped') return { ...step, status: 'skipped', evidence: 'stopped, because another component build failed' }
    const own = build.evidence.filter(item => item.stage === stage)
    const warnings = own.filter(({ warning }) => warning)
    const texts = [...warnings, ...own.filter(({ warning }) => !warning)].map(({ evidence }) => evidence)
    return { ...step, status: warnings.length > 0 ? 'warned' : 'passed', evidence: texts.join('; ') || 'done' }
  })
}
