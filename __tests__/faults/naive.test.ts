// The walk can fail: naive publishers among the faults of the peers' measurements, each of which does its damage and is caught.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FaultKind } from '../../dev/local-github/faults.ts'
import { damages } from './judge.ts'
import { naive, type Publisher, prereleaseFirst, publicFirst } from './publishers.ts'
import { type Case, call, type Ground, makeGround, openCase, repository, tag } from './world.ts'

const upload2 = { method: 'POST', path: /\/assets$/, nth: 2 }
const create = { method: 'POST', path: /\/releases$/, nth: 1 }
const patch = { method: 'PATCH', nth: 1 }
const status = (code: number, message: string, headers: Record<string, string> = {}): FaultKind => ({
  kind: 'status',
  status: code,
  headers,
  body: { message },
})
const secondary = status(403, 'You have exceeded a secondary rate limit', { 'retry-after': '2' })

interface Row {
  readonly name: string
  readonly publisher: Publisher
  readonly immutable?: boolean
  readonly fault?: { readonly match: typeof upload2 | typeof create | typeof patch; readonly kind: FaultKind }
  /** What is there before the first run. */
  readonly before?: (at: Case) => Promise<void>
  /** What the judge must say, after the run and one re-run. */
  readonly damage: RegExp
}

const releases = `/repos/${repository}/releases`
const draftOfAPerson = async ({ github }: Case): Promise<void> =>
  void (await call(github, 'POST', releases, { tag_name: tag, name: 'Drafted', body: 'words', draft: true }))
const published: Row['before'] = at => publicFirst(at, { silence: 0, patient: true })
const incomplete = /public after .*: .* is missing/
const stray = /stray drafts/

const rows: readonly Row[] = [
  { name: '502, nothing stored', publisher: naive, fault: { match: upload2, kind: status(502, 'Bad Gateway') }, damage: stray },
  {
    name: '502 and a starter',
    publisher: publicFirst,
    fault: { match: upload2, kind: { kind: '502-starter' } },
    damage: /is not what was built/,
  },
  { name: 'dropped before', publisher: naive, fault: { match: upload2, kind: { kind: 'drop-before' } }, damage: stray },
  {
    name: 'dropped in the middle',
    publisher: publicFirst,
    fault: { match: upload2, kind: { kind: 'drop-middle' } },
    damage: /is not what was built/,
  },
  { name: 'dropped after', publisher: publicFirst, fault: { match: upload2, kind: { kind: 'drop-after' } }, damage: incomplete },
  { name: '403, secondary limit', publisher: publicFirst, fault: { match: upload2, kind: secondary }, damage: incomplete },
  { name: '502 on publishing', publisher: naive, fault: { match: patch, kind: status(502, 'Bad Gateway') }, damage: stray },
  { name: 'published, the answer lost', publisher: naive, fault: { match: patch, kind: { kind: 'drop-after' } }, damage: stray },
  { name: '502 on create', publisher: publicFirst, fault: { match: create, kind: status(502, 'Bad Gateway') }, damage: incomplete },
  { name: 'created, the answer lost', publisher: naive, fault: { match: create, kind: { kind: 'drop-after' } }, damage: stray },
  {
    name: 're-run of a published one, 502 on the second upload',
    publisher: publicFirst,
    before: published,
    fault: { match: upload2, kind: status(502, 'Bad Gateway') },
    damage: /public after DELETE .*: app\.bin is missing/,
  },
  { name: 'immutable: fresh', publisher: publicFirst, immutable: true, damage: /in the end: app\.bin is missing/ },
  { name: 'immutable: fresh prerelease', publisher: prereleaseFirst, immutable: true, damage: /in the end: app\.bin is missing/ },
  { name: 'immutable: re-run', publisher: publicFirst, immutable: true, before: at => published(at).catch(() => {}), damage: incomplete },
  {
    name: 'immutable: a failed upload, and a re-run',
    publisher: naive,
    immutable: true,
    fault: { match: upload2, kind: status(502, 'Bad Gateway') },
    damage: stray,
  },
  { name: 'immutable: a draft is there', publisher: naive, immutable: true, before: draftOfAPerson, damage: stray },
]

describe('naive publishers are caught', { concurrency: 4 }, () => {
  let ground: Ground
  before(async () => {
    ground = await makeGround()
  })
  after(() => ground.remove())

  for (const { name, publisher, immutable = false, fault, before: prepare, damage } of rows)
    it(name, async () => {
      const at = await openCase(ground, { immutable, lag: 0 })
      try {
        await prepare?.(at)
        if (fault !== undefined) at.github.faults.add({ match: fault.match, ...fault.kind })
        const temper = { silence: 0, patient: true }
        const failed = await publisher(at, temper).then(
          () => false,
          () => true,
        )
        if (failed) await publisher(at, temper).catch(() => {})
        if (fault !== undefined) assert.equal(at.github.faults.hits, 1)
        assert.match(damages(at).join('\n'), damage)
      } finally {
        await at.github.close()
      }
    })
})
