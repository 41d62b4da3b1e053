import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { auditInThread } from '../../../src/adapters/threads/threads.ts'
import { writeZip } from '../../../src/archive/zip.ts'
import { auditArtifacts } from '../../../src/features/inspect/audit-artifacts.ts'
import { UserError } from '../../../src/model/errors.ts'
import { files, inMemory, scratch, TIME } from '../../archive/scratch.ts'

const checks = { ascii: { paths: [], exclude: [], mode: 'strict', allow: [] }, named: [], off: [], onFindings: 'fail' } as const
const secret = { name: 'DEPLOY_KEY', value: 'not so secret 0123456789' }

async function requestFor(content: string) {
  const path = join(scratch(), 'docs.zip')
  await writeZip(files, path, [inMemory('notes.txt', content)], TIME)
  const artifact = { component: 'docs', name: 'docs.zip', path, ...(await files.digest(path)) }
  return { artifacts: [artifact], secrets: [secret], allow: [], components: [], checks, baseline: [] }
}

describe('auditInThread', () => {
  it('has the same findings as the audit in the main thread', async () => {
    const request = await requestFor(`a line with ${secret.value} in it`)
    const found = await auditInThread(request)
    assert.equal(found.findings.length, 1)
    assert.deepEqual(found, await auditArtifacts(request, files))
  })

  it('passes on an error with its hint', async () => {
    const request = await requestFor('nothing')
    const [artifact] = request.artifacts
    const other = { ...request, artifacts: [{ ...artifact!, size: statSync(artifact!.path).size + 1 }] }
    await assert.rejects(
      auditInThread(other),
      error => error instanceof UserError && /no longer the file/.test(error.message) && error.hint !== '',
    )
  })

  it('is a clear error when the thread ends unexpectedly', async () => {
    const request = { ...(await requestFor('nothing')), artifacts: null as never }
    await assert.rejects(
      auditInThread(request),
      error => error instanceof UserError && /audits the files ended unexpectedly: .*iterable/.test(error.message),
    )
  })
})
