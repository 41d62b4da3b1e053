import type { Target } from './targets.ts'

/** A message of the program never has these: they are the words of a fault, not of a sentence. */
const faulty = /Cannot read propert|is not (a function|iterable)|Invalid (URL|time value)|\[object Object\]|undefined/
/** CPU time in milliseconds that a case may take. */
const SLOWEST = 2_000

/** Runs a target on an input. `fault` says what is wrong; `ms` is the CPU time. */
export async function runCase(target: Target, input: unknown): Promise<{ readonly fault: string | undefined; readonly ms: number }> {
  const start = process.cpuUsage()
  let fault: string | undefined
  try {
    const result = await target.run(input as never)
    const given = JSON.stringify(input)
    const message = faulty.test(given) ? undefined : textsOf(result).find(text => faulty.test(text))
    if (message !== undefined) fault = `message: ${message.slice(0, 300)}`
  } catch (error) {
    fault = error instanceof Error ? `${error.stack}` : `thrown: ${String(error)}`
  }
  const { user, system } = process.cpuUsage(start)
  const ms = (user + system) / 1000
  return { fault: fault ?? (ms > SLOWEST ? `slow: ${Math.round(ms)} ms` : undefined), ms }
}

/** All texts of a value, at any depth. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return []
  return (value instanceof Map || value instanceof Set ? [...value] : Object.values(value)).flatMap(textsOf)
}
