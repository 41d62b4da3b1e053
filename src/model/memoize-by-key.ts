/** Runs the work of the first caller of a key, and gives all callers its result. */
export type MemoizeByKey = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Makes a `MemoizeByKey` with results of its own. */
export function makeMemoizeByKey(): MemoizeByKey {
  const results = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>) => {
    const result = (results.get(key) as Promise<T> | undefined) ?? work()
    results.set(key, result)
    return result
  }
}
