// The whole walk over after, rollback and reissue: npm run test:faults:after. Every request, every fault, and a kill at every request.
import { useFreshBundle } from '../../dev/bundle/bundle-folder.ts'
import { type AftermathGround, makeAftermathGround, scenarios } from './aftermath.ts'
import { type Expected, expectedOf, killAftermath, requestsOfProcess, walkAftermath } from './aftermath-walk.ts'
import { faultNames } from './faults.ts'
import type { Ending } from './walk.ts'

/** One fault, or `killed`: `--fault=killed`. */
const only = process.argv.find(word => word.startsWith('--fault='))?.slice('--fault='.length)
const atOnce = 4
const processesAtOnce = 2
/** Assets that are stored late, or left as a starter, belong to uploads alone: the walk over publishing has them. */
const kinds = faultNames.filter(name => !/starter|stored/.test(name) && (only === undefined || name === only))

/** Every request, or every nth: a sample. */
const every = Number(process.argv.find(word => word.startsWith('--every='))?.slice('--every='.length) ?? 1)

const rows = new Map<string, Ending[]>()
const failures: string[] = []

function record(row: string, title: string, ending: Ending): void {
  rows.set(row, [...(rows.get(row) ?? []), ending])
  if (ending.outcome === 'lost' || !ending.hit)
    failures.push(`${title}: ${ending.hit ? ending.problems.join('; ') : 'the fault met no request'}`)
}

async function each<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: limit }, worker))
}

async function walkScenario(ground: AftermathGround, scenario: (typeof scenarios)[number], expected: Expected): Promise<void> {
  const places = (requests: number): number[] => Array.from({ length: requests }, (_, index) => index + 1).filter(nth => nth % every === 0)
  const cases = kinds.flatMap(fault => places(expected.requests).map(nth => ({ fault, nth })))
  await each(cases, atOnce, async ({ fault, nth }) =>
    record(`${scenario}: ${fault}`, `${scenario}, ${fault} at ${nth}`, await walkAftermath(ground, scenario, expected, fault, nth)),
  )
  if (only !== undefined && only !== 'killed') return
  const kills = places(await requestsOfProcess(ground, scenario)).flatMap(nth =>
    (['before', 'after'] as const).map(moment => ({ nth, moment })),
  )
  await each(kills, processesAtOnce, async ({ nth, moment }) =>
    record(`${scenario}: killed`, `${scenario}, killed ${moment} ${nth}`, await killAftermath(ground, scenario, expected, nth, moment)),
  )
}

const began = performance.now()
const wanted = process.argv.slice(2).filter(word => (scenarios as readonly string[]).includes(word))
await useFreshBundle()
const ground = await makeAftermathGround()
try {
  for (const scenario of scenarios) {
    if (wanted.length > 0 && !wanted.includes(scenario)) continue
    const expected = await expectedOf(ground, scenario)
    console.log(`${scenario}: ${expected.requests} requests`)
    await walkScenario(ground, scenario, expected)
  }
} finally {
  ground.remove()
}
const count = (endings: readonly Ending[], outcome: Ending['outcome']): number =>
  endings.filter(ending => ending.outcome === outcome).length
console.log('| what went wrong | cases | survived alone | after a re-run | lost |\n|---|---|---|---|---|')
for (const [name, endings] of rows)
  console.log(
    `| ${name} | ${endings.length} | ${count(endings, 'alone')} | ${count(endings, 'after a re-run')} | ${count(endings, 'lost')} |`,
  )
for (const failure of failures) console.error(failure)
const walked = [...rows.values()].reduce((sum, endings) => sum + endings.length, 0)
console.log(`\n${Math.round((performance.now() - began) / 1000)} s`)
console.log(`${walked - failures.length} passed, ${failures.length} failed`)
process.exitCode = failures.length === 0 ? 0 : 1
