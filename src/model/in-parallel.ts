/** Runs `work` for the items in their order, at most `most` at once. After a failure no further item starts, and running ones end. */
export async function inParallel<Item, Result>(items: readonly Item[], most: number, work: (item: Item) => Promise<Result>) {
  const results: Result[] = []
  // The iterator ends for all workers when one of them throws.
  const running = items.entries().map(async ([at, item]) => (results[at] = await work(item)))
  const worker = async (): Promise<void> => {
    for (const each of running) await each
  }
  const ends = await Promise.allSettled(Array.from({ length: most }, worker))
  return { results, failures: ends.flatMap(end => (end.status === 'rejected' ? [end.reason as unknown] : [])) }
}
