import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { gitHub } from '../../../src/adapters/github/github.ts'
import { jumpingClock } from '../../fakes/clock.ts'

type Answers = Record<string, unknown>
interface GraphqlError {
  readonly type?: string
  readonly path?: readonly (string | number)[]
  readonly message: string
}

/** The number, login or commit that each alias of a query asks for. */
const asked = (query: string): Map<string, string> =>
  new Map(
    [...query.matchAll(/(\w+): (?:\w+\(number: (\d+)\)|object\(oid: "(\w+)"\)|search\(.*?author:(\w+))/g)].map(
      ([, alias = '', number, oid, login]) => [alias, number ?? oid ?? login ?? ''],
    ),
  )

const pull = (number: number) => ({
  ...{ number, title: `T${number}`, body: '', merged: true, author: null, labels: { nodes: [] }, mergeCommit: null },
  ...{ baseRepository: { nameWithOwner: 'octo/hello' }, commits: { nodes: [] } },
  ...{ closingIssuesReferences: { nodes: [{ number: number + 1000, repository: { nameWithOwner: 'octo/hello' } }] } },
})

/** What an alias is answered with in full. */
const whole = (alias: string, what: string): unknown =>
  alias.startsWith('s')
    ? { issueCount: what.startsWith('new') ? 0 : 1 }
    : alias.startsWith('c')
      ? { author: null, associatedPullRequests: { nodes: [pull(Number.parseInt(what, 16))] } }
      : pull(Number(what))

/** GitHub over real HTTP, as far as GraphQL goes: `spoil` changes the full answers, and gives the errors beside them. */
async function graphqlOn(context: TestContext, spoil: (answers: Answers, asked: ReadonlyMap<string, string>) => readonly GraphqlError[]) {
  const sizes: number[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const { query } = JSON.parse(body) as { query: string }
    const wanted = asked(query)
    sizes.push(wanted.size)
    const answers: Answers = Object.fromEntries([...wanted].map(([alias, what]) => [alias, whole(alias, what)]))
    const errors = spoil(answers, wanted)
    const data = query.includes('repository(owner') ? { repository: answers } : answers
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ data, ...(errors.length > 0 && { errors }) }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  context.after(() => server.close())
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clock = jumpingClock()
  const forge = gitHub({ repository: 'octo/hello', token: 'x', apiUrl, userAgent: 'test', clock, onWait: () => {} })
  return { forge, sizes, clock }
}

const sha = (index: number): string => index.toString(16).padStart(40, '0')
const numbers = Array.from({ length: 20 }, (_, index) => index + 1)
const message = 'This query exceeds what GitHub looks up at once'

/** All questions that are asked by GraphQL, with all that the full answers hold. */
const questions = {
  'pull requests by number': async ({ forge }: Awaited<ReturnType<typeof graphqlOn>>) =>
    (await forge.pullRequests([], numbers)).pullRequests.map(({ number }) => number),
  'pull requests of commits': async ({ forge }: Awaited<ReturnType<typeof graphqlOn>>) =>
    (await forge.pullRequests(numbers.map(sha), [])).pullRequests.map(({ number }) => number),
  'first contributions': async ({ forge }: Awaited<ReturnType<typeof graphqlOn>>) =>
    [
      ...(await forge.firstTimers(
        numbers.map(number => `new${number}`),
        0,
      )),
    ].map(login => Number(login.slice(3))),
  'closed issues': async ({ forge }: Awaited<ReturnType<typeof graphqlOn>>) =>
    [...(await forge.project.closedBy(numbers))].map(([number, issues]) => (issues[0] === number + 1000 ? number : undefined)),
}

for (const [question, ask] of Object.entries(questions)) {
  test(`${question}: what GitHub left out of a large query is asked again, down to single items`, async context => {
    for (const largest of [1, 2, 7, 19]) {
      const github = await graphqlOn(context, answers => {
        const left = Object.keys(answers).slice(largest)
        for (const alias of left) answers[alias] = null
        return left.map(alias => ({ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['repository', alias], message }))
      })
      assert.deepEqual(await ask(github), numbers, `${largest} at once`)
      assert.deepEqual([Math.min(...github.sizes) <= largest, github.clock.waits], [true, []])
    }
  })

  test(`${question}: what GitHub leaves out of a query for it alone stops the question`, async context => {
    const github = await graphqlOn(context, (answers, wanted) =>
      [...wanted].flatMap(([alias, what]) => {
        if (!/^(new13|13|0{39}d)$/.test(what)) return []
        answers[alias] = null
        return [{ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['repository', alias], message }]
      }),
    )
    await assert.rejects(ask(github), new RegExp(message))
    assert.equal(github.sizes.at(-1), 1)
  })
}

/** Errors beside a null for number 7, and whether that null says that there is no such pull request. */
const errorsBesideNull: readonly (readonly [string, (alias: string) => readonly object[], answered: boolean])[] = [
  ['none', () => [], true],
  ['NOT_FOUND for its path', alias => [{ type: 'NOT_FOUND', path: ['repository', alias] }], true],
  ['FORBIDDEN for its path', alias => [{ type: 'FORBIDDEN', path: ['repository', alias] }], false],
  ['FORBIDDEN for a field in it', alias => [{ type: 'FORBIDDEN', path: ['repository', alias, 'baseRepository'] }], false],
  ['an error without a type', alias => [{ path: ['repository', alias] }], false],
  ['an error without a path', () => [{ type: 'SERVICE_UNAVAILABLE' }], false],
  ['NOT_FOUND for its path, and another error', alias => [{ type: 'NOT_FOUND', path: ['repository', alias] }, { type: 'INTERNAL' }], false],
  ['a type in other letters', alias => [{ type: 'not_found', path: ['repository', alias] }], false],
]

for (const [what, errors, answered] of errorsBesideNull)
  test(`a null beside ${what} is ${answered ? 'an' : 'no'} answer`, async context => {
    const github = await graphqlOn(context, (answers, wanted) => {
      const alias = [...wanted].find(([, number]) => number === '7')?.[0]
      if (alias === undefined) return []
      answers[alias] = null
      return errors(alias).map(error => ({ message, ...error }))
    })
    if (answered)
      assert.deepEqual(
        await questions['pull requests by number'](github),
        numbers.filter(number => number !== 7),
      )
    else await assert.rejects(questions['pull requests by number'](github), /GitHub refused to read the pull requests \(200\)/)
  })

test('an answer is the same however many items GitHub leaves out at random, as long as it answers each alone', async context => {
  let kept: readonly boolean[] = []
  let turn = 0
  const github = await graphqlOn(context, answers => {
    const aliases = Object.keys(answers)
    const left = aliases.length === 1 ? [] : aliases.filter(() => kept[turn++ % kept.length] === false)
    for (const alias of left) answers[alias] = null
    return left.map(alias => ({ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['repository', alias], message }))
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), async choice => {
      kept = choice
      assert.deepEqual(await questions['pull requests by number'](github), numbers)
    }),
    { numRuns: 30 },
  )
})

test('a permission that the token lacks is named', async context => {
  const github = await graphqlOn(context, answers => {
    for (const alias of Object.keys(answers)) answers[alias] = null
    return [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }]
  })
  await assert.rejects(questions['pull requests by number'](github), { hint: /Pull requests \(read\)/ })
})
