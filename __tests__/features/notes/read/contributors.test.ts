import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPeople, namesOfAuthors, newcomers } from '../../../../src/features/notes/read/contributors.ts'
import { UserError } from '../../../../src/model/errors.ts'
import type { Forge } from '../../../../src/ports/forge.ts'
import { gitHistory, pullRequestForge } from '../../../fakes/git-history.ts'
import { notesOf, rendered } from '../release-of.ts'

function known() {
  const history = gitHistory()
  const from = history.commit('First', { author: 'Fern Okafor', email: 'fern@old.example' })
  return { history, from }
}

const names = (content: Awaited<ReturnType<typeof notesOf>>) =>
  content.contributors.map(({ name, login, first }) => [name, login, first === null ? null : (first.pullRequest ?? 'commit')])

test('authors and co-authors once each, programs and addresses never', async () => {
  const { history, from } = known()
  history.commit('One', { author: 'Fern Okafor', email: 'fern@new.example' })
  history.commit(
    'Two (#2)\n\nCo-authored-by: Noor <7+noor@users.noreply.github.com>\nCo-authored-by: renovate[bot] <1+renovate[bot]@users.noreply.github.com>\nCo-authored-by: Assistant <noreply@tool.example>',
    {
      author: 'priya@workshop.example',
      email: 'priya@workshop.example',
    },
  )
  history.commit('Three', { author: 'dependabot[bot]', email: 'x@example.com' })
  history.commit('Four', { author: 'CI', email: 'action@github.com' })
  history.commit('Five', { author: 'semantic-release-bot', email: 'x@example.com' })
  const content = await notesOf(history, { from })
  assert.deepEqual(names(content), [
    ['Fern Okafor', null, null],
    ['noor', null, null],
    ['priya', null, 2],
  ])
  assert.doesNotMatch(rendered(content), /@|\.example/)
})

test('who helped a program, who came by two addresses, and who only helped before', async () => {
  const { history, from } = known()
  history.commit('One', { author: 'Ann', email: 'a@x.example' })
  history.commit('Two', { author: 'Annie', email: 'b@x.example' })
  history.commit('Three', { author: 'Ann', email: 'b@x.example' })
  history.commit('Four (#4)\n\nCo-authored-by: Lumi Llumir <9+LumiLlumir@users.noreply.github.com>', {
    ...{ author: 'Copilot', email: '198982749+Copilot@users.noreply.github.com' },
  })
  history.commit('Five (#5)', { author: 'Some Program', email: 'program@x.example' })
  for (const author of ['GitHub Actions Bot', 'Jenkins', 'Cursor Agent'])
    history.commit('Six', { author, email: `${author.length}@x.example` })
  history.commit('Seven', { author: '\u00c9lo\u00efse', email: 'e@x.example' })
  const pulls = [{ number: 5, author: 'some-program', bot: true }]
  for (const forge of [undefined, pullRequestForge(pulls, { logins: { 'e@x.example': 'eloise' } }).forge]) {
    const people = names(await notesOf(history, { from, ...(forge && { forge }) }))
    const first = forge === undefined ? 'commit' : null
    const program = ['Some Program', null, 5] as const
    assert.deepEqual(people, [
      ['Ann', null, first],
      forge === undefined ? ['\u00c9lo\u00efse', null, 'commit'] : ['eloise', 'eloise', 'commit'],
      ['LumiLlumir', null, null],
      ...(forge === undefined ? [program] : []),
    ])
  }
})

test('an account whose earlier address is known is not new', async () => {
  const history = gitHistory()
  const from = history.commit('First', { author: 'Nick', email: 'nzakas@users.noreply.github.com' })
  history.commit('Two', { author: 'Nicholas', email: '38546+nzakas@users.noreply.github.com' })
  assert.deepEqual(names(await notesOf(history, { from })), [['nzakas', null, null]])
})

test('the forge tells accounts, and who had a pull request before', async () => {
  const { history, from } = known()
  history.commit('One (#1)', { author: 'Noor', email: 'noor@a.example' })
  history.commit('Two (#2)', { author: 'N. Haddad', email: 'noor@b.example' })
  history.commit('Three (#3)', { author: 'Jun', email: 'jun@a.example' })
  const logins = { 'noor@a.example': 'noor', 'noor@b.example': 'noor', 'jun@a.example': 'jun' }
  const pulls = [1, 2, 3].map(number => ({ number }))
  const { forge } = pullRequestForge(pulls, { logins, before: ['jun'] })
  const content = await notesOf(history, { from, forge })
  assert.deepEqual(names(content), [
    ['jun', 'jun', null],
    ['noor', 'noor', 1],
  ])
  assert.match(
    rendered(content),
    /\[jun\]\(https:\/\/github\.com\/jun\), \[noor\]\(https:\/\/github\.com\/noor\)\n\nFirst contributions:\n\n- \[noor\]\(https:\/\/github\.com\/noor\): \[#1\]/,
  )
})

test('what was taken back or kept out credits nobody', async () => {
  const { history, from } = known()
  const sha = history.commit('Beta', { author: 'Noor', email: 'n@a.example' })
  history.commit(`Revert "Beta"\n\nThis reverts commit ${sha}.`, { author: 'Jun', email: 'j@a.example' })
  history.commit('Hidden (#4)', { author: 'Kim', email: 'k@a.example' })
  history.commit('Seen', { author: 'Fern Okafor', email: 'fern@old.example' })
  const { forge } = pullRequestForge([{ number: 4, labels: ['skip-changelog'] }])
  assert.deepEqual(names(await notesOf(history, { from, forge })), [['Fern Okafor', null, null]])
})

test('a first release has no first contributions, and a forge that fails makes none up', async () => {
  const { history, from } = known()
  history.commit('One', { author: 'Noor', email: 'noor@a.example' })
  assert.deepEqual(
    names(await notesOf(history, {})).map(([, , first]) => first),
    [null, null],
  )
  const { forge } = pullRequestForge([], { logins: { 'noor@a.example': 'noor' } })
  const failing: Forge = { ...forge, firstTimers: () => Promise.reject(new UserError('GitHub did not answer.')) }
  const content = await notesOf(history, { from, forge: failing })
  assert.deepEqual(
    [names(content), content.missing],
    [[['noor', 'noor', null]], ['First contributions are not listed: GitHub did not answer.']],
  )
})

test('the same authors are new when the earlier history is read until the authors of the range are known', () => {
  const who = fc.tuple(
    fc.constantFrom('Ann', 'Bea', 'Cy', 'renovate[bot]', ''),
    fc.constantFrom('ann@x.org', 'bea@x.org', '7+cy@users.noreply.github.com', 'cy@x.org', ''),
  )
  fc.assert(
    fc.property(fc.array(who, { minLength: 1, maxLength: 6 }), fc.array(who, { maxLength: 6 }), (inRange, earlier) => {
      const commits = inRange.map(([authorName, authorEmail], index) => ({ sha: `${index}`, authorName, authorEmail, message: 'x' }))
      const people = findPeople(
        commits.map(commit => ({ commit, number: null, program: false })),
        new Map(),
        new Map(),
      )
      const sought = namesOfAuthors(commits)
      const [whole, part] = [new Set<string>(), new Set<string>()]
      for (const names of earlier) {
        const isKnown = sought.every(each => each.some(name => part.has(name)))
        for (const name of names) {
          whole.add(name.toLowerCase())
          if (!isKnown) part.add(name.toLowerCase())
        }
      }
      assert.deepEqual(newcomers(people, part), newcomers(people, whole))
    }),
  )
})
