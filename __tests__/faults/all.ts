// The whole fault walk: npm run test:faults. Prints its table, and with --write puts it into docs/reliability.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { useFreshBundle } from '../../dev/bundle/bundle-folder.ts'
import { faultNames } from './faults.ts'
import { type Kill, kills, makeCheckout, requestsOfARun, walkKill } from './kills.ts'
import { type Ending, givenUp, laterCalls, pairs, singles, type WalkCase, walk } from './walk.ts'
import { type Ground, makeGround, placeName } from './world.ts'

const seed = 20_261_125
/** Cases at once in this process: most of their time is waiting. */
const atOnce = 4
const processesAtOnce = 2

interface Row {
  readonly name: string
  readonly endings: Ending[]
}

const rows = new Map<string, Row>()
const failures: string[] = []

function record(name: string, title: string, ending: Ending): void {
  const row = rows.get(name) ?? { name, endings: [] }
  rows.set(name, row)
  row.endings.push(ending)
  if (ending.outcome === 'lost' || !ending.hit)
    failures.push(`${title}: ${[...(ending.hit ? [] : ['a fault met no request']), ...ending.problems].join('; ')}`)
}

/** Works through the items, some at once. */
async function each<T>(items: readonly T[], limit: number, work: (item: T, worker: number) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const worker = async (number: number): Promise<void> => {
    for (const item of waiting) await work(item, number)
  }
  await Promise.all(Array.from({ length: limit }, (_, number) => worker(number)))
}

const title = (walked: WalkCase): string => `${placeName(walked.place)}: ${JSON.stringify({ ...walked, place: undefined })}`

async function inOneProcess(ground: Ground, cases: readonly WalkCase[], rowOf: (walked: WalkCase) => string): Promise<void> {
  await each(cases, atOnce, async walked => record(rowOf(walked), title(walked), await walk(ground, walked)))
}

async function processes(ground: Ground): Promise<void> {
  const workspaces = await Promise.all(Array.from({ length: processesAtOnce }, () => makeCheckout(ground)))
  const all = kills(await requestsOfARun(ground, workspaces[0]!))
  await each(all, processesAtOnce, async (kill: Kill, worker) => {
    const row = kill.moment === 'before' ? 'killed as a request arrives' : 'killed when a request is done, before its answer'
    record(
      row,
      `${placeName(kill.place)}: ${JSON.stringify({ ...kill, place: undefined })}`,
      await walkKill(ground, workspaces[worker]!, kill),
    )
  })
}

function table(): string {
  const count = (endings: readonly Ending[], outcome: Ending['outcome']): number =>
    endings.filter(ending => ending.outcome === outcome).length
  const line = (name: string, endings: readonly Ending[]): string =>
    `| ${name} | ${endings.length} | ${count(endings, 'alone')} | ${count(endings, 'after a re-run')} | ${count(endings, 'lost')} |`
  const every = [...rows.values()].flatMap(({ endings }) => endings)
  return [
    '| what went wrong | cases | survived alone | after a re-run | lost |',
    '|---|---|---|---|---|',
    ...[...rows.values()].map(({ name, endings }) => line(name, endings)),
    line('**all**', every),
  ].join('\n')
}

function write(text: string): void {
  const path = join(dirname(dirname(import.meta.dirname)), 'docs/reliability.md')
  const [start, end] = ['<!-- walk:start -->', '<!-- walk:end -->']
  const document = readFileSync(path, 'utf8')
  const [from, to] = [document.indexOf(start), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/reliability.md: the markers ${start} and ${end} are missing`)
  writeFileSync(path, `${document.slice(0, from + start.length)}\n${text}\n${document.slice(to)}`)
}

const began = performance.now()
await useFreshBundle()
const ground = await makeGround()
try {
  // The order of the rows, whatever ends first.
  for (const fault of faultNames) rows.set(fault, { name: fault, endings: [] })
  await inOneProcess(ground, singles, ({ hits }) => hits[0]!.fault)
  await inOneProcess(ground, givenUp, () => 'any of these, and the run gives up at once')
  await inOneProcess(ground, laterCalls, ({ scene }) => `any of these in a run that finds ${scene}`)
  await inOneProcess(ground, pairs(200, seed), ({ impatient }) =>
    impatient ? 'random pairs: one ends the run, the other hits the next run' : 'random pairs: both hit one run',
  )
  await processes(ground)
} finally {
  ground.remove()
}
const text = table()
console.log(text)
for (const failure of failures) console.error(failure)
const walked = [...rows.values()].reduce((sum, { endings }) => sum + endings.length, 0)
console.log(`\n${Math.round((performance.now() - began) / 1000)} s, seed ${seed}`)
console.log(`${walked - failures.length} passed, ${failures.length} failed`)
if (process.argv.includes('--write') && failures.length === 0) write(text)
process.exitCode = failures.length === 0 ? 0 : 1
