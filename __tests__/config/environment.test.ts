import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEnvironment } from '../../src/config/environment.ts'

test('a runner is read', () => {
  const variables = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: '/w',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: '/e.json',
    GITHUB_REF: 'refs/tags/v1.0.0',
    GITHUB_REF_TYPE: 'tag',
    GITHUB_REF_NAME: 'v1.0.0',
    GITHUB_SHA: 'abc',
    GITHUB_REPOSITORY: 'o/n',
    GITHUB_API_URL: 'https://ghe.example/api/v3/',
    GITHUB_SERVER_URL: 'https://ghe.example',
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '2',
    RUNNER_TEMP: '/t',
    GITHUB_ACTOR: 'ann',
  }
  assert.deepEqual(readEnvironment(variables), {
    inActions: true,
    workspace: '/w',
    eventName: 'push',
    eventPath: '/e.json',
    ref: 'refs/tags/v1.0.0',
    refType: 'tag',
    refName: 'v1.0.0',
    sha: 'abc',
    repository: 'o/n',
    apiUrl: 'https://ghe.example/api/v3',
    serverUrl: 'https://ghe.example',
    runId: '7',
    runAttempt: '2',
    tempDirectory: '/t',
    actor: 'ann',
    variables,
  })
})

test('on a laptop no variable is set, and an empty variable is absent', () => {
  const laptop = readEnvironment({})
  assert.equal(laptop.inActions, false)
  assert.equal(laptop.workspace, '.')
  assert.equal(laptop.apiUrl, 'https://api.github.com')
  assert.equal(laptop.serverUrl, 'https://github.com')
  assert.equal(laptop.sha, undefined)
  const empty = readEnvironment({ GITHUB_REF: '', GITHUB_REF_TYPE: 'other', GITHUB_API_URL: '' })
  assert.deepEqual([empty.ref, empty.refType, empty.apiUrl], [undefined, undefined, 'https://api.github.com'])
})
