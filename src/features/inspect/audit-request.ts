import type { ChecksConfig } from '../../config/config.ts'
import type { Component, LocalFile } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { BaselineEntry } from '../text-checks/baseline.ts'
import { type ArtifactAudit, type AuditSettings, auditArtifacts } from './audit-artifacts.ts'
import { textInspectors } from './inspect-texts.ts'

/** The input of an audit as plain data, which can pass to another thread. */
export interface AuditRequest extends Pick<AuditSettings, 'secrets' | 'allow' | 'lfs' | 'list'> {
  readonly artifacts: readonly LocalFile[]
  readonly components: readonly Component[]
  /** The accepted findings of the text checks. */
  readonly baseline: readonly BaselineEntry[]
  readonly checks: Pick<ChecksConfig, 'ascii' | 'named' | 'off' | 'onFindings'>
}

/** Runs an audit in this thread. Throws UserError as `auditArtifacts` does. */
export async function auditHere(request: AuditRequest, files: Pick<Files, 'open'>): Promise<ArtifactAudit> {
  const { artifacts, components, checks, baseline, ...settings } = request
  return await auditArtifacts(artifacts, { ...settings, texts: textInspectors(components, checks, baseline) }, files)
}
