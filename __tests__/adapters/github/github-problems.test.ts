import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from '../../../src/adapters/github/github-problems.ts'
import { type HttpResponse, NetworkError } from '../../../src/adapters/http/send-request.ts'

const answer = (status: number, data: unknown, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'x-github-request-id': 'ABCD:1', ...headers },
  body: typeof data === 'string' ? data : JSON.stringify(data),
})

test('each refusal names its cause, the request and what mends it', () => {
  const table: readonly (readonly [HttpResponse | NetworkError, string, RegExp, RegExp])[] = [
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
    [
      answer(404, { message: 'Not Found' }, { 'x-accepted-github-permissions': 'contents=write; contents=write,workflows=write' }),
      'create the tag v1.2.4',
      /404/,
      /\.github\/workflows[\s\S]*"contents: write"/,
    ],
    [
      answer(403, { message: 'Resource not accessible by integration' }, { 'x-accepted-github-permissions': 'pull_requests=read' }),
      'list the releases',
      /403/,
      /"pull-requests: read"/,
    ],
    [
      answer(422, { message: 'Validation Failed', errors: [{ field: 'tag_name', message: 'tag_name was used by an immutable release' }] }),
      'publish the release',
      /tag_name was used by an immutable release/,
      /name of this tag is spent.*new version/,
    ],
    [
      answer(422, {
        message: 'Validation Failed',
        errors: [{ field: 'pre_receive', message: 'Cannot create ref due to creations being restricted.' }],
      }),
      'publish the release',
      /pre_receive Cannot create ref/,
      /ruleset.*If no rule names such tags: The name of this tag is spent/,
    ],
    [
      answer(404, { message: 'Not Found' }),
      'publish the release with a discussion in "News"',
      /in "News" \(404/,
      /release\.discussion.*"discussions: write"/,
    ],
    [
      answer(422, { message: 'Validation Failed', errors: [{ field: 'discussion_category_name', code: 'invalid' }] }),
      'publish the release',
      /discussion_category_name invalid/,
      /category of release\.discussion does not exist/,
    ],
    [
      answer(422, { message: 'Validation Failed', errors: [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }] }),
      'publish the release',
      /tag_name already_exists/,
      /public release of this tag already/,
    ],
    [answer(422, { message: 'body is too long (maximum is 125000 characters)' }), 'publish the release', /too long/, /125,000/],
    [answer(403, { message: 'Repository was archived so is read-only.' }), 'create the draft release', /archived/, /Unarchive/],
    [
      answer(403, { message: 'Resource protected by organization SAML' }, { 'x-github-sso': 'required' }),
      'list the releases',
      /SAML/,
      /single sign-on/,
    ],
    [
      answer(301, { message: 'Moved Permanently' }, { location: 'https://api.test/repositories/1' }),
      'list the releases',
      /301/,
      /repositories\/1.*not sent there/,
    ],
    [
      answer(400, { message: 5, errors: ['plain', { field: 'f', code: 'c' }, null] }),
      'publish the release',
      /ABCD:1\): plain; f c$/,
      /answer above/,
    ],
    [answer(400, { message: '', errors: 'text' }), 'publish the release', /ABCD:1\): no reason given$/, /answer above/],
    [answer(422, { message: 'Something new' }), 'publish the release', /Something new/, /answer above/],
    [answer(502, '<html>Bad gateway</html>'), 'take the asset a.zip', /502.*Bad gateway/, /next run/],
    [
      new NetworkError(new Error('connect ECONNREFUSED 127.0.0.1:1'), false),
      'list the releases',
      /could not be reached at https:\/\/api\.test to list the releases: connect ECONNREFUSED/,
      /network/,
    ],
    [
      new NetworkError(Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), true),
      'list the releases',
      /could not be reached.*self-signed certificate/,
      /NODE_EXTRA_CA_CERTS/,
    ],
  ]
  for (const [error, doing, message, hint] of table) {
    const problem = problemOf(error, doing, { address: 'https://api.test', token: 'ghs_x', inActions: true })
    assert.match(problem.message, message)
    assert.match(problem.hint, hint)
  }
})
