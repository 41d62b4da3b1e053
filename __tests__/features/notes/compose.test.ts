import assert from 'node:assert/strict'
import { it } from 'node:test'
import { composeNotes } from '../../../src/features/notes/compose.ts'
import { noConfig, planOf, released } from './release-of.ts'

it('a range of release chores alone is in doubt where GitHub gave no answer, and the warning names the line that helps', async () => {
  const { history, from } = released()
  const compose = async (tagBefore: string | undefined) => {
    const planned = {
      ...{ plan: planOf(history.head()!, { previousTag: 'v1.1.0' }), previousCommit: from, tagBefore },
      ...{ tree: '/', tracked: [], examinedFolders: [], skippedFiles: [], passedOver: [] },
    }
    const environment = { repository: 'octo/stockroom', serverUrl: 'https://github.com', eventName: 'push', ref: undefined }
    const { content } = await composeNotes({ config: noConfig, planned, files: [], environment }, { git: history.git, forge: undefined })
    return content.missing.filter(each => each.includes('previous-tag'))
  }
  const warning =
    'Nothing but commits for the release itself is new since v1.1.0. If v1.1.0 was never released, the line "previous-tag: v1.0.0" lists what it brought.'
  assert.deepEqual(await compose('v1.0.0'), [warning])
  history.commit('Release v1.1.1')
  assert.deepEqual(await compose('v1.0.0'), [warning])
  assert.deepEqual(await compose(undefined), [])
  history.commit('Repair the search')
  assert.deepEqual(await compose('v1.0.0'), [])
})
