import assert from 'node:assert/strict'
import { it } from 'node:test'
import { takePreviousTag } from '../../../src/pipeline/phases/plan-phase.ts'
import { emptyReportInput } from '../../../src/pipeline/report-input.ts'
import { gitHistory } from '../../fakes/git-history.ts'
import { planWith } from '../../fakes/plan.ts'

it('a job takes the previous tag of the job that planned, for notes, checks and report', async () => {
  const history = gitHistory()
  history.commit('First')
  history.tag('v1.0.0')
  history.commit('Second')
  history.tag('v1.1.0')
  const commit = history.commit('Third')
  const repository = {
    root: '/',
    tags: await history.git.tags(),
    tag: undefined,
    tagName: undefined,
    withoutTag: '',
    commit,
    shallow: false,
    fixes: [],
  }
  const own = {
    ...{ plan: planWith({ commit, previousTag: 'v1.1.0' }), previousCommit: history.commitOf('v1.1.0') },
    ...{ tree: '/', tracked: [], examinedFolders: [], skippedFiles: [], passedOver: [] },
  }
  const reportInput = emptyReportInput()
  assert.equal(takePreviousTag(own, 'v1.1.0', repository, reportInput), own)
  const taken = takePreviousTag(own, 'v1.0.0', repository, reportInput)
  assert.deepEqual([taken.plan.previousTag, taken.previousCommit], ['v1.0.0', history.commitOf('v1.0.0')])
  assert.deepEqual([reportInput.planned, reportInput.previousTag], [taken, 'v1.0.0'])
  assert.throws(() => takePreviousTag(own, 'v0.9.0', repository, reportInput), /begins at v0\.9\.0, which is no tag of this repository/)
})
