import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { localExec } from '../../../src/adapters/process/exec.ts'
import { completeComponent } from '../../../src/config/complete.ts'
import type { WrittenComponent } from '../../../src/config/schema.ts'
import { type AuditInput, checkAudit } from '../../../src/features/checks/audit/audit.ts'
import type { ReleasePlan } from '../../../src/model/manifest.ts'
import type { Exec } from '../../../src/ports/ports.ts'
import { fakeLog } from '../../fakes/log.ts'

/** What a test of the audit says of its repository. */
export interface AuditCase {
  /** Folder below fixtures/audit that is the tree. */
  readonly fixture: string
  readonly components: Readonly<Record<string, WrittenComponent>>
  /** Over the variables of this process that programs need. */
  readonly env?: Readonly<Record<string, string>>
  readonly threshold?: AuditInput['checks']['audit']['threshold']
  /** In place of the operating system. */
  readonly exec?: Exec
}

const kept = /^(PATH|HOME|LANG|SSL_|PIP_|REQUESTS_CA|NODE_EXTRA_CA)/

/** Runs the audit over a copy of a fixture with the machine's own programs. */
export async function audit(context: TestContext, { fixture, components, env = {}, threshold = 'high', exec = localExec() }: AuditCase) {
  const folder = await mkdtemp(join(tmpdir(), 'audit-'))
  context.after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  const tree = join(folder, 'tree')
  await cp(fileURLToPath(new URL(`../../fixtures/audit/${fixture}`, import.meta.url)), tree, { recursive: true })
  const inherited = Object.entries(process.env).filter(([name]) => kept.test(name)) as [string, string][]
  // The programs of the machine, not those of this repository's packages.
  const path = (process.env.PATH ?? '').split(':').filter(part => !part.includes('node_modules'))
  const temp = join(folder, 'temp')
  const input: AuditInput = {
    plan: { components: Object.entries(components).map(([id, written]) => completeComponent(id, written)) } as unknown as ReleasePlan,
    tree,
    workspace: tree,
    temp,
    env: { ...Object.fromEntries(inherited), PATH: path.join(':'), npm_config_cache: join(temp, 'npm-cache'), ...env },
    checks: { audit: { threshold }, named: ['audit'] },
  }
  const clock = { now: () => 0, wait: async () => {} }
  const log = fakeLog()
  const result = await checkAudit(input, { exec, files: localFiles(folder), clock, log })
  return {
    ...result,
    tree,
    log: log.lines,
    lines: result.findings.map(({ rule, level, path: at, message }) => `${level} ${rule} ${at}: ${message}`),
  }
}
