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

it('titles in another script than Latin are spelled in ASCII, and above five of them one warning names the line that keeps them', async () => {
  const { history, from } = released()
  const compose = async (ascii: boolean) => {
    const planned = {
      ...{ plan: planOf(history.head()!), previousCommit: from, tagBefore: undefined },
      ...{ tree: '/', tracked: [], examinedFolders: [], skippedFiles: [], passedOver: [] },
    }
    const environment = { repository: 'octo/stockroom', serverUrl: 'https://github.com', eventName: 'push', ref: undefined }
    const { content, markdown, evidence } = await composeNotes(
      { config: { ...noConfig, ascii }, planned, files: [], environment },
      { git: history.git, forge: undefined },
    )
    return { warned: content.missing.filter(each => each.includes('ascii: false')), markdown, evidence }
  }
  for (let number = 1; number < 6; number++) history.commit(`\u041f\u043e\u0438\u0441\u043a ${number}`)
  history.commit('\u00dcber caf\u00e9')
  assert.deepEqual((await compose(true)).warned, [])
  history.commit('\u9875\u9762')
  const { warned, evidence } = await compose(true)
  assert.deepEqual(warned, [
    '6 titles have letters of other scripts, which are spelled in ASCII. The line "notes: { ascii: false }" keeps them.',
  ])
  assert.match(evidence, /characters spelled in ASCII/)
  const own = await compose(false)
  assert.deepEqual([own.warned, own.evidence.includes('ASCII'), own.markdown.includes('- \u9875\u9762 (')], [[], false, true])
})
