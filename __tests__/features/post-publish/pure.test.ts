import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import type { Announcement } from '../../../src/config/config.ts'
import { withHistory } from '../../../src/features/notes/changelog/history-line.ts'
import { announceAll, bodyOf, jsonBody, redactAddress, slackBody } from '../../../src/features/post-publish/announce.ts'
import {
  type CompletedTasks,
  readTasks,
  runAtMostOnce,
  type TaskState,
  withTasks,
} from '../../../src/features/post-publish/completed-tasks.ts'
import { payloadOf, uniqueNames } from '../../../src/features/post-publish/dispatch.ts'
import { waitForHealth } from '../../../src/features/post-publish/health.ts'
import { type PublishedRelease, placeholdersOf } from '../../../src/features/post-publish/published-release.ts'
import { closingNumbers, findShipped } from '../../../src/features/post-publish/shipped.ts'
import { IndeterminateWriteError, LostAnswer, UserError } from '../../../src/model/errors.ts'
import { makeMarker, readMarker, renderMarker } from '../../../src/model/marker.ts'
import type { WebAnswer } from '../../../src/ports/ports.ts'
import { holdsWord } from '../../../src/text/holds-word.ts'
import { fill, fillAll, unknownPlaceholder } from '../../../src/text/placeholders.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { type GitHistory, gitHistory, pullRequestForge } from '../../fakes/git-history.ts'
import { slackProblems } from './slack-form.ts'

const subject: PublishedRelease = {
  release: {
    ...{ id: 7, tag: 'v2.0.0', title: 'Stockroom <2> & more | all', body: '', draft: false, prerelease: false, immutable: false },
    ...{ url: 'https://github.test/o/r/releases/tag/v2.0.0', uploadUrl: '' },
    assets: [
      { id: 1, name: 'b.zip', size: 2, digest: 'bb', uploaded: true, url: 'https://github.test/b.zip' },
      { id: 2, name: 'a.zip', size: 1, digest: 'aa', uploaded: true, url: 'https://github.test/a.zip' },
      { id: 3, name: 'c.zip', size: 3, digest: undefined, uploaded: true, url: 'https://github.test/c.zip' },
    ],
  },
  ...{ version: '2.0.0', commit: 'c0ffee', sourceDate: 1_790_000_000, previousTag: 'v1.2.0', previousCommit: 'beef' },
}

describe('what a release closes', () => {
  const table: readonly (readonly [string, readonly number[]])[] = [
    ['Closes #2.', [2]],
    ['fixes: #12, resolved #13 and closed GH-14', [12, 13, 14]],
    ['Fix #1\nFIXED #2\nresolves orchard/stockroom#3', [1, 2, 3]],
    ['closes https://github.com/orchard/stockroom/issues/44', [44]],
    ['closes other/repo#9, closes https://github.com/other/repo/issues/9', []],
    ['refs #5, see #6, prefixes #7, (#8)', []],
    ['`closes #1` and ```\ncloses #2\n``` <!-- closes #3 -->', []],
    ['closes #4x', []],
  ]
  for (const [text, numbers] of table) test(text, () => assert.deepEqual(closingNumbers(text, 'Orchard/Stockroom'), numbers))
})

describe('what shipped', () => {
  const project = { closedBy: async (numbers: readonly number[]) => new Map(numbers.map(number => [number, [number + 100]])) }
  const shipped = async (history: GitHistory, pulls: Parameters<typeof pullRequestForge>[0]) =>
    findShipped(
      { ...subject, commit: history.head()!, previousCommit: history.commitOf('v1.2.0') },
      { git: history.git, forge: pullRequestForge(pulls).forge, project, repository: 'orchard/stockroom' },
    )
  const begun = (): GitHistory => {
    const history = gitHistory()
    history.commit('feat: old (#1)')
    history.tag('v1.2.0')
    return history
  }

  test('pull requests whose commits are in the range, and the issues that they close', async () => {
    const history = begun()
    const squash = history.commit('feat: x (#12)\n\nCloses #3')
    const { merge } = history.mergeBranch('Merge pull request #13 from a/b\n\nx (#99)', ['fix: y'])
    history.commit('docs: see another repository (#1)')
    const found = await shipped(history, [
      { number: 1 },
      { number: 12, mergeCommit: squash },
      { number: 13, mergeCommit: merge, body: 'Fixes #4' },
    ])
    assert.deepEqual(found, { pullRequests: [12, 13], issues: [3, 4, 112, 113] })
  })
  test('a change that was reverted before the release did not ship, a revert of a revert did', async () => {
    const history = begun()
    const gone = history.commit('feat: gone (#12)\n\nCloses #3')
    const kept = history.commit('feat: kept (#13)')
    const undone = history.commit(`Revert "feat: gone" (#14)\n\nThis reverts commit ${gone}.`)
    const revert = history.commit(`Revert "feat: kept" (#15)\n\nThis reverts commit ${kept}.`)
    history.commit(`Reapply "feat: kept" (#16)\n\nThis reverts commit ${revert}.`)
    const pull = (number: number, mergeCommit: string) => ({ number, mergeCommit })
    const found = await shipped(history, [pull(12, gone), pull(13, kept), pull(14, undone), pull(15, revert), pull(16, history.head()!)])
    assert.deepEqual(found, { pullRequests: [13], issues: [113] })
  })
})

describe('placeholders', () => {
  test('each is filled in once, and placeholders in a value stay', () => {
    const values = { ...placeholdersOf(subject), title: '{tag}' }
    assert.equal(fill('{title} {version} {previous-tag} {unknown}', values), '{tag} 2.0.0 v1.2.0 {unknown}')
    assert.deepEqual(fillAll({ a: ['{tag}', 1, null, { b: '{version}' }] }, values), { a: ['v2.0.0', 1, null, { b: '2.0.0' }] })
  })
  test('digests are JSON, sorted, of the assets with a known digest', () => {
    assert.equal(fill('{digests}', placeholdersOf(subject)), '{"a.zip":"aa","b.zip":"bb"}')
  })
  test('a name that stands for nothing is found, braces of JSON are not', () => {
    assert.equal(unknownPlaceholder('{tag} {vesion}'), 'vesion')
    assert.equal(unknownPlaceholder('{"content":"{tag}"} {} { x }'), undefined)
  })
})

describe('a word of its own', () => {
  const table: readonly (readonly [string, boolean])[] = [
    ['{"version":"1.2.3"}', true],
    ['v1.2.3', true],
    ['Stockroom 1.2.3.', true],
    ['11.2.3', false],
    ['1.2.30', false],
    ['1.2.3-rc.1', false],
    ['1.2.3.4', false],
    ['x1.2.3', false],
    ['1.2.31 and 1.2.3', true],
    ['', false],
  ]
  for (const [text, holds] of table) test(JSON.stringify(text), () => assert.equal(holdsWord(text, '1.2.3'), holds))
})

describe('health', () => {
  const health = { url: 'https://example.com/version', contains: '{version}', timeout: 60_000, every: 10_000 }
  const post = async () => assert.fail('nothing is sent')

  test('waits until the address shows the version, through failures', async () => {
    const answers = [
      new LostAnswer('connect ECONNREFUSED', false),
      { status: 503, text: '2.0.0', retryAfter: undefined },
      { status: 200, text: '1.9.9', retryAfter: undefined },
      { status: 200, text: '2.0.0', retryAfter: undefined },
    ]
    const clock = jumpingClock()
    const get = async () => {
      const next = answers.shift()!
      if (next instanceof Error) throw next
      return next
    }
    const evidence = await waitForHealth(health, placeholdersOf(subject), { web: { get, post }, clock })
    assert.match(evidence, /shows 2\.0\.0 after 30\.0 s and 4 looks/)
    assert.deepEqual(clock.waits, [10_000, 10_000, 10_000])
  })

  test('stops in time, with the last result', async () => {
    const clock = jumpingClock()
    const get = async () => ({ status: 200, text: 'still 1.9.9', retryAfter: undefined })
    await assert.rejects(waitForHealth(health, placeholdersOf(subject), { web: { get, post }, clock }), (error: UserError) =>
      /does not show 2\.0\.0 after .*the last look gave an answer without 2\.0\.0/.test(error.message),
    )
    assert.ok(clock.waits.reduce((sum, ms) => sum + ms, 0) <= health.timeout)
  })
})

describe('a server that answers 429', () => {
  const tasks: CompletedTasks = { state: async () => undefined, set: async () => {} }
  const announcement: Announcement = { kind: 'json', url: 'HOOK', body: null }
  const busy = (retryAfter?: number) => ({ status: 429, text: 'later', retryAfter })
  const done = { status: 200, text: 'ok', retryAfter: undefined }
  const send = async (answers: readonly WebAnswer[]) => {
    const remaining = [...answers]
    const clock = jumpingClock()
    const web = { get: async () => done, post: async () => remaining.shift()! }
    const evidence = await announceAll(subject, [announcement], { web, clock, tasks, variables: { HOOK: 'https://hook.test/x' } }, false)
    return { evidence, waits: clock.waits, unsent: remaining.length }
  }

  test('gets the message after the pause that it requests', async () => {
    assert.deepEqual(await send([busy(3000), busy(), done]), { evidence: 'sent to json (HOOK)', waits: [3000, 2000], unsent: 0 })
  })
  test('gets no further request after a too long pause or too many retries', async () => {
    await assert.rejects(send([busy(3_600_000), done]), /refused the message \(429\): later/)
    await assert.rejects(send([busy(1), busy(1), busy(1), busy(1), done]), /refused the message \(429\)/)
  })
})

describe('tasks without a probe are recorded', () => {
  test('the record is at the end of any text, and the text stays', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.dictionary(
          fc.string({ unit: 'binary-ascii' }).filter(name => name !== '__proto__'),
          fc.constantFrom<TaskState>('begun', 'done'),
        ),
        (text, entries) => {
          fc.pre(!text.includes('release-runbook:done'))
          const marker = renderMarker(makeMarker('abc', []))
          const body = withTasks(`${text}\n\n${marker}\n`, new Map(Object.entries(entries)))
          assert.deepEqual(Object.fromEntries(readTasks(body)), { ...entries })
          assert.equal(readMarker(body)?.commit, 'abc')
          assert.equal(withTasks(body, new Map()).trimEnd(), `${text}\n\n${marker}`.trimEnd())
        },
      ),
    )
  })

  test('a task runs at most once, through failures', async () => {
    let body = 'text'
    const tasks = {
      state: async (name: string) => readTasks(body).get(name),
      set: async (name: string, state: TaskState | undefined) => {
        const done = new Map(readTasks(body))
        if (state === undefined) done.delete(name)
        else done.set(name, state)
        body = withTasks(body, done)
      },
    }
    let sent = 0
    const act = async () => {
      sent += 1
    }
    await assert.rejects(
      runAtMostOnce(tasks, 'a', async () => Promise.reject(new UserError('refused'))),
      /refused/,
    )
    assert.equal(await runAtMostOnce(tasks, 'a', act), true)
    assert.equal(await runAtMostOnce(tasks, 'a', act), false)
    assert.equal(sent, 1)
    await assert.rejects(
      runAtMostOnce(tasks, 'b', async () => Promise.reject(new IndeterminateWriteError('lost'))),
      /lost/,
    )
    await assert.rejects(runAtMostOnce(tasks, 'b', act), /cut off while it did this: b.*not sent again/)
    assert.equal(sent, 1)
  })
})

describe('announcements', () => {
  test('the body for Slack has the form that Slack documents, and escapes what the project says', () => {
    for (const text of [null, 'Released {tag}: <{url}> & more', 'x'.repeat(50_000)])
      assert.deepEqual(slackProblems(slackBody(subject, text)), [])
    const body = slackBody(subject, null) as { text: string; blocks: { text: { text: string } }[] }
    assert.match(body.text, /Stockroom &lt;2&gt; &amp; more/)
    assert.match(
      body.blocks[0]!.text.text,
      /^<https:\/\/github\.test\/o\/r\/releases\/tag\/v2\.0\.0\|Stockroom &lt;2&gt; &amp; more \/ all> is released\./,
    )
  })
  test('the checker of that form finds what is wrong', () => {
    assert.deepEqual(slackProblems({ blocks: [{ type: 'section', text: { type: 'html', text: '' } }], channel: '#x' }), [
      'channel: not a field of a webhook',
      'text: missing',
      'blocks[0].text.type: html',
      'blocks[0].text.text: empty or over 3000 characters',
    ])
  })
  test('the address in a response is redacted in every form', () => {
    const secret = 'XyZ0123456789abcdefghijk'
    const address = `https://hooks.slack.test/services/T00000000/B00000000/${secret}?sig=q%2Bq-token-1`
    const { pathname, search, host } = new URL(address)
    for (const response of [
      address,
      `${'x'.repeat(190)} ${address}`,
      `Cannot POST ${pathname}${search}`,
      `Cannot POST ${pathname}`,
      JSON.stringify({ path: pathname }).replaceAll('/', '\\/'),
      `<a href="https://${host}${pathname}">moved</a>`,
      encodeURIComponent(address),
      `no such token ${secret}`,
      'no such signature q+q-token-1',
      'no such signature q%2Bq-token-1',
    ])
      assert.doesNotMatch(redactAddress(response, address), /XyZ0|T00000000|hooks\.slack|token-1/, response)
    assert.equal(redactAddress('no_service: services are closed', address), 'no_service: services are closed')
  })
  test('any webhook gets what is known, or the configured body filled in', () => {
    const body = jsonBody(subject) as Record<string, unknown>
    assert.deepEqual([body.tag, body.version, body.previousTag, (body.assets as unknown[]).length], ['v2.0.0', '2.0.0', 'v1.2.0', 3])
    const configured = bodyOf({ kind: 'json', url: 'HOOK', body: { content: 'Released {tag}', embeds: [{ url: '{url}' }] } }, subject)
    assert.deepEqual(configured, { content: 'Released v2.0.0', embeds: [{ url: subject.release.url }] })
  })
})

test('dispatches: the payload has tag, version, commit, digests; equal names get numbers', () => {
  assert.deepEqual(payloadOf(subject, { environment: 'production {tag}' }), {
    ...{ tag: 'v2.0.0', version: '2.0.0', commit: 'c0ffee', url: subject.release.url, digests: { 'a.zip': 'aa', 'b.zip': 'bb' } },
    environment: 'production v2.0.0',
  })
  assert.deepEqual(uniqueNames(['a', 'b', 'a', 'a']), ['a', 'b', 'a 2', 'a 3'])
})

describe('the version history', () => {
  const entry = { tag: 'v1.2.0', version: '1.2.0', date: '2026-10-01', words: 'https://x/v1.2.0' }
  const history = (text: string, heading = 'Version History') => withHistory(text, { file: 'RUNBOOK.md', heading }, entry)
  const line = '- v1.2.0 (2026-10-01): https://x/v1.2.0'
  const table: readonly (readonly [string, string, string])[] = [
    [
      'oldest first',
      '# A\n\n## Version History\n\n- v1.0.0: first\n- v1.1.0: second\n\n---\n',
      `# A\n\n## Version History\n\n- v1.0.0: first\n- v1.1.0: second\n${line}\n\n---\n`,
    ],
    [
      'newest first',
      '## Version history\n* v1.1.0\n* v1.0.0\n',
      `## Version history\n* v1.2.0 (2026-10-01): https://x/v1.2.0\n* v1.1.0\n* v1.0.0\n`,
    ],
    [
      'one entry and a note',
      '## Version History\n\n- v0.1.0: Initial\n- [Future versions]\n',
      `## Version History\n\n- v0.1.0: Initial\n${line}\n- [Future versions]\n`,
    ],
    ['nothing yet, and a next heading', '## Version history\n\n\n## Next\n', `## Version history\n\n${line}\n\n## Next\n`],
    ['nothing yet', '## Version history\n', `## Version history\n\n${line}\n`],
    [
      'text and a next heading',
      '## Version history\n\nAll of them.\n\n## Next\n',
      `## Version history\n\n${line}\n\nAll of them.\n\n## Next\n`,
    ],
    [
      'a heading in code',
      '```\n## Version history\n```\n\n## Version History\n\n- v1.0.0\n',
      '```\n## Version history\n```\n\n## Version History\n\n- v1.0.0\n' + `${line}\n`,
    ],
    [
      'a table',
      '## Version history\n\n| Version | Date | Page |\n|---|---|---|\n| v1.1.0 | 2026-09-01 | x |\n| v1.0.0 | 2026-08-01 | y |\n',
      '## Version history\n\n| Version | Date | Page |\n|---|---|---|\n| v1.2.0 | 2026-10-01 | https://x/v1.2.0 |\n| v1.1.0 | 2026-09-01 | x |\n| v1.0.0 | 2026-08-01 | y |\n',
    ],
    ['line ends of Windows', '## Version history\r\n\r\n- v1.0.0\r\n', `## Version history\r\n\r\n- v1.0.0\r\n${line}\r\n`],
  ]
  for (const [name, before, after] of table) {
    test(name, () => {
      assert.deepEqual(history(before, '## Version History'), { text: after })
      assert.deepEqual(history(after), { text: after }, 'twice is once')
    })
  }
  test('no such heading', () => assert.match(JSON.stringify(history('# A\n')), /RUNBOOK.md has no heading \\"Version History\\"/))
})
