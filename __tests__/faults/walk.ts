// One case of the walk: faults, a run, when it failed a second one without faults, and the judgement.
import { breakAt, type FaultName, faultNames, type Hit, seeded } from './faults.ts'
import { damages } from './judge.ts'
import { ours, type Publisher, type Temper } from './publishers.ts'
import { type Case, call, type Ground, openCase, type Place, places, repository, tag } from './world.ts'

/** How a case ended. `survived`: the run itself, or the second one; `lost`: neither, or something half-made was public. */
export interface Ending {
  readonly outcome: 'alone' | 'after a re-run' | 'lost'
  /** Whether each fault met a request. */
  readonly hit: boolean
  readonly problems: readonly string[]
}

/** What became of a finished release before the run that meets the faults. */
export type Scene = 'the release complete' | 'a tag that was deleted and made again' | 'a text that a person replaced'

/** A case of the walk in one process. */
export interface WalkCase {
  readonly place: Place
  /** Absent: there is no release of the tag. */
  readonly scene?: Scene
  /** Faults of the first run. */
  readonly hits: readonly Hit[]
  /** Faults of the second run; they are counted from its own first request. */
  readonly again?: readonly Hit[]
  /** The first run ends at its first failure: what the second one does is put to the test. */
  readonly impatient?: boolean
}

/** Requests of a release of five assets: list, create, five uploads, list and tag, publish, Latest. */
export const requestsOfARelease = 11

/** Every fault at every request, in every place. */
export const singles: readonly WalkCase[] = places.flatMap(place =>
  faultNames.flatMap(fault => Array.from({ length: requestsOfARelease }, (_, index) => ({ place, hits: [{ fault, nth: index + 1 }] }))),
)

/** The same with a first run that gives up. */
export const givenUp: readonly WalkCase[] = singles.map(single => ({ ...single, impatient: true }))

/** The requests of a run in each scene: list and Latest; list, draft, list and tag, publish, Latest; list, SHA256SUMS from two hosts, Latest. */
const requestsInScene: Readonly<Record<Scene, number>> = {
  'the release complete': 2,
  'a tag that was deleted and made again': 6,
  'a text that a person replaced': 4,
}

/** Every fault at every request of a later run; each second one gives up. The tag of an immutable release cannot be deleted. */
export const laterCalls: readonly WalkCase[] = places.flatMap(place =>
  (Object.keys(requestsInScene) as Scene[])
    .filter(scene => !place.immutable || scene === 'a text that a person replaced')
    .flatMap(scene => faultNames.flatMap(fault => Array.from({ length: requestsInScene[scene] }, (_, index) => ({ scene, fault, index }))))
    .map(({ scene, fault, index }, count) => ({ place, scene, hits: [{ fault, nth: index + 1 }], impatient: count % 2 === 1 })),
)

/** Two faults at random requests: both in one run, or (every second pair) the second in the run after one that gave up. */
export function pairs(count: number, seed: number): readonly WalkCase[] {
  const random = seeded(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const from = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1))
  return Array.from({ length: count }, (_, index): WalkCase => {
    const place = pick(places)
    const fault = (): FaultName => pick<FaultName>(faultNames)
    if (index % 2 === 1)
      return {
        place,
        impatient: true,
        hits: [{ fault: fault(), nth: from(1, requestsOfARelease) }],
        again: [{ fault: fault(), nth: from(1, 4) }],
      }
    const first = from(1, requestsOfARelease - 1)
    return {
      place,
      hits: [
        { fault: fault(), nth: first },
        { fault: fault(), nth: from(first + 1, requestsOfARelease) },
      ],
    }
  })
}

/** Short where silence is the fault, and still longer than a busy machine takes to answer. */
const temperFor = (hits: readonly Hit[], patient = true): Temper => ({
  silence: hits.some(({ fault }) => fault === 'no answer') ? 2000 : 20_000,
  patient,
})

/** Runs the publisher among faults; what it failed with, and whether each fault met a request. */
async function attempt(publisher: Publisher, at: Case, hits: readonly Hit[], patient: boolean): Promise<{ failed?: string; hit: boolean }> {
  const before = at.github.faults.hits
  const closed = hits.some(({ fault, nth }) => fault === 'connection refused' && nth === 1) ? 1 : 0
  for (const hit of hits) breakAt(at, hit)
  const failed = await publisher(at, temperFor(hits, patient)).then(
    () => ({}),
    (error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }),
  )
  const hit = at.github.faults.hits - before + closed >= hits.length
  at.github.faults.clear()
  await at.github.open()
  return { ...failed, hit }
}

const wordsOfAPerson = 'Words of a person.'

/** Publishes without faults, and changes the release as the scene says. */
async function prepare(publisher: Publisher, at: Case, scene: Scene): Promise<void> {
  await publisher(at, temperFor([]))
  await at.clock.wait(at.place.lag)
  const id = at.github.state.find(({ tag_name }) => tag_name === tag)?.id
  const change = { 'the release complete': {}, 'a tag that was deleted and made again': { draft: true } }
  const fields = scene === 'a text that a person replaced' ? { body: wordsOfAPerson } : change[scene]
  const answer = await call(at.github, 'PATCH', `/repos/${repository}/releases/${id}`, fields)
  if (!answer.ok) throw new Error(`answer ${answer.status}`)
}

/** Walks one case. The second run starts when the listing has caught up. */
export async function walk(ground: Ground, walked: WalkCase, publisher: Publisher = ours): Promise<Ending> {
  const { place, scene, hits, again = [], impatient = false } = walked
  const at = await openCase(ground, place)
  try {
    const problems: string[] = []
    if (scene !== undefined) await prepare(publisher, at, scene)
    const first = await attempt(publisher, at, hits, !impatient)
    let outcome: Ending['outcome'] = 'alone'
    if (first.failed !== undefined) {
      outcome = 'after a re-run'
      await at.clock.wait(place.lag)
      const second = await attempt(publisher, at, again, true)
      if (second.failed !== undefined) problems.push(`first run: ${first.failed}`, `second run: ${second.failed}`)
    }
    problems.push(...damages(at))
    const body = at.github.state.find(({ tag_name }) => tag_name === tag)?.body
    if (scene === 'a text that a person replaced' && body !== wordsOfAPerson) problems.push('the words of a person are gone')
    return { outcome: problems.length > 0 ? 'lost' : outcome, hit: first.hit, problems }
  } finally {
    await at.github.close()
  }
}
