import type { StepRecord } from '../../model/step-outcome.ts'
import { titleOf } from '../../model/step-titles.ts'
import type { ComponentBuildResult } from './run/run-component-build.ts'

/** What the stage `verify` inspects. */
const verified = { python: 'wheel and sdist', node: 'archive', archive: 'archive', command: 'files', files: 'files' }

/** The steps of one component build: one for each stage that ran, with its warnings first, then its evidence. */
export function buildSteps(build: Pick<ComponentBuildResult, 'component' | 'evidence' | 'record' | 'failure'>): StepRecord[] {
  const { id, kind } = build.component
  return build.record.stages.map(({ stage, status, ms }) => {
    const stepId = `${stage}:${id}`
    const step = { id: stepId, title: stage === 'verify' ? `${id}: ${verified[kind]}` : titleOf(stepId), ms }
    if (status === 'failed') return { ...step, status, evidence: build.failure?.message ?? 'failed' }
    if (status === 'stopped') return { ...step, status: 'skipped', evidence: 'stopped, because another component build failed' }
    const own = build.evidence.filter(item => item.stage === stage)
    const warnings = own.filter(({ warning }) => warning)
    const texts = [...warnings, ...own.filter(({ warning }) => !warning)].map(({ evidence }) => evidence)
    return { ...step, status: warnings.length > 0 ? 'warned' : 'passed', evidence: texts.join('; ') || 'done' }
  })
}
