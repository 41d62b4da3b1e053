/** Runs `work` for the items in their order, at most `most` at once. After a failure no further item starts, and running ones end. `failures`: the first one first. */
export async function inParallel<Item, Result>(items: readonly Item[], most: number, work: (item: Item) => Promise<Result>) {
  const results: Result[] = []
  // The iterator ends for all workers when one of them throws.
  const running = items.entries().map(async ([at, item]) => (results[at] = await work(item)))
  const failures: unknown[] = []
  const worker = async (): Promise<void> => {
    for (const each of running) await each
  }
  await Promise.all(Array.from({ length: most }, () => worker().catch(error => failures.push(error))))
  return { results, failures }
}
