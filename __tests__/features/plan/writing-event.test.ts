// On which events a command may write.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requireWritingEvent } from '../../../src/features/plan/repository.ts'

const repository = 'orchard/press'
const ofRun = (change: object = {}, action = 'completed') => ({
  action,
  workflow_run: { conclusion: 'success', event: 'push', head_repository: { full_name: 'Orchard/Press' }, ...change },
})
const takenBack = /^The event release never releases: the release was (deleted|unpublished), and a run would publish it again\.$/

const table: readonly (readonly [event: string, payload: unknown, refused: RegExp | undefined])[] = [
  ['push', undefined, undefined],
  ['workflow_dispatch', { action: 'deleted' }, undefined],
  ['schedule', {}, undefined],
  ['pull_request', {}, /the text of strangers/],
  ['pull_request_target', {}, /the text of strangers/],
  ['issue_comment', {}, /no release is made on it/],
  ['release', undefined, undefined],
  ['release', { action: 'published' }, undefined],
  ['release', { action: 'released' }, undefined],
  ['release', { action: 'edited' }, undefined],
  ['release', { action: 'deleted' }, takenBack],
  ['release', { action: 'unpublished' }, takenBack],
  ['workflow_run', ofRun(), undefined],
  ['workflow_run', ofRun({ event: 'workflow_dispatch' }), undefined],
  ['workflow_run', ofRun({}, 'requested'), /the other run is requested/],
  ['workflow_run', ofRun({ conclusion: 'failure' }), /completed, with the conclusion failure, not completed with success/],
  ['workflow_run', ofRun({ conclusion: null }), /with the conclusion null/],
  ['workflow_run', ofRun({ event: 'pull_request' }), /the other run is of the event pull_request/],
  ['workflow_run', ofRun({ head_repository: { full_name: 'stranger/press' } }), /the other run is of stranger\/press/],
  ['workflow_run', undefined, /the other run is undefined/],
]

for (const [eventName, payload, refused] of table)
  test(`${eventName} ${JSON.stringify(payload)}: ${refused === undefined ? 'may write' : 'never releases'}`, () => {
    const check = (inActions: boolean) => requireWritingEvent({ inActions, eventName, repository }, payload)
    check(false)
    if (refused === undefined) check(true)
    else assert.throws(() => check(true), { message: refused, hint: /workflow_dispatch/ })
  })
