/** Milliseconds of CPU that a piece of work takes: a loaded machine changes them little, a square of the input's length very much. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
