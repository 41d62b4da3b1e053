import { createHash } from 'node:crypto'

/** The same values for the same seed, whatever else there is: one of each area in turn until there are `count`, each area in an order of its own. */
export function draw<T>(areas: readonly (readonly T[])[], count: number, seed: number, keyOf: (value: T) => string): T[] {
  const rank = (value: T): string =>
    createHash('sha256')
      .update(`${seed} ${keyOf(value)}`)
      .digest('hex')
  const shuffled = areas.map(area => area.map(value => [rank(value), value] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
  const rounds = Math.max(0, ...areas.map(area => area.length))
  const drawn = Array.from({ length: rounds }, (_, round) => shuffled.flatMap(area => (area[round] ? [area[round][1]] : []))).flat()
  return drawn.slice(0, count)
}
