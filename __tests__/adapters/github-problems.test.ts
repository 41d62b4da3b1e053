import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from '../../src/adapters/github-problems.ts'
import { type Answer, LostConnection } from '../../src/adapters/http-exchange.ts'

const answer = (status: number, data: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'x-github-request-id': 'ABCD:1', ...headers },
  body: typeof data === 'string' ? data : JSON.stringify(data),
})

test('each refusal names its cause, the request and what mends it', () => {
  const table: readonly (readonly [Answer | LostConnection, string, RegExp, RegExp])[] = [
    [
      answer(401, { message: 'Bad credentials' }),
      'list the releases',
      /refused to list the releases \(401, request ABCD:1\): Bad credentials/,
      /token was not accepted/,
    ],
    [answer(403, { message: 'Resource not accessible by integration' }), 'create the draft release', /403/, /"contents: write"/],
    [answer(403, { message: 'Resource not accessible by integration' }), 'read the pull requests', /403/, /"pull-requests: read"/],
    [answer(403, { message: 'API rate limit exceeded' }), 'list the releases', /rate limit/, /again later/],
    [answer(403, { message: 'You have exceeded a secondary rate limit' }), 'take the asset a.zip', /secondary/, /again later/],
    [answer(404, { message: 'Not Found' }), 'create the draft release', /404/, /"contents: write"/],
    [
      answer(422, { message: 'Validation Failed', errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }] }),
      'take the asset a.zip',
      /Validation Failed; name already_exists/,
      /next run/,
    ],
    [answer(422, { message: 'Cannot upload assets to an immutable release.' }), 'take the asset a.zip', /immutable/, /new version/],
    [answer(502, '<html>Bad gateway</html>'), 'take the asset a.zip', /502.*Bad gateway/, /next run/],
    [
      new LostConnection(new Error('connect ECONNREFUSED 127.0.0.1:1'), false),
      'list the releases',
      /could not be reached at https:\/\/api\.test to list the releases: connect ECONNREFUSED/,
      /network/,
    ],
  ]
  for (const [error, doing, message, hint] of table) {
    const problem = problemOf(error, doing, 'https://api.test')
    assert.match(problem.message, message)
    assert.match(problem.hint, hint)
  }
})
