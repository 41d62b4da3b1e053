import type { Health } from '../../config/after-config.ts'
import { LostAnswer, UserError } from '../../model/errors.ts'
import type { Clock } from '../../ports/ports.ts'
import type { Web } from '../../ports/web.ts'
import { formatDuration } from '../../text/format.ts'
import { fill, type Placeholders } from '../../text/placeholders.ts'

/** Whether a text holds another as a word of its own: 1.2.3 is not in 11.2.30, and 1.2.3 is not shown where 1.2.3-rc.1 is. */
export function holdsWord(text: string, word: string): boolean {
  const edge = /[\w.+-]/
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ''
    const after = text.slice(at + word.length, at + word.length + 2)
    // A dot that ends a sentence is no part of a version.
    const goesOn = /^[\w+-]/.test(after) || /^\.[\w]/.test(after)
    // A `v` may stand before a version.
    const startsBefore = edge.test(before) && !(/v/i.test(before) && !edge.test(text[at - 2] ?? ''))
    if (!goesOn && !startsBefore) return true
  }
  return false
}

/** Waits until an address shows the release, no longer than configured. The evidence; throws UserError with what it showed last. */
export async function waitForHealth(
  health: Health,
  values: Placeholders,
  { web, clock }: { readonly web: Web; readonly clock: Clock },
): Promise<string> {
  const { url, timeout, every } = health
  const wanted = fill(health.contains, values)
  const start = clock.now()
  let last = ''
  for (let looks = 1; ; looks += 1) {
    try {
      const { status, text } = await web.get(url)
      if (status >= 200 && status < 300 && holdsWord(text, wanted))
        return `${url} shows ${wanted} after ${formatDuration(clock.now() - start)} and ${looks === 1 ? '1 look' : `${looks} looks`}`
      last = status >= 200 && status < 300 ? `an answer without ${wanted}` : `status ${status}`
    } catch (error) {
      if (!(error instanceof LostAnswer)) throw error
      last = `no answer: ${error.message}`
    }
    if (clock.now() - start + every > timeout)
      throw new UserError(
        `${url} does not show ${wanted} after ${formatDuration(clock.now() - start)}; the last look gave ${last}.`,
        'Look at the deployment. The release itself is complete.',
      )
    await clock.wait(every)
  }
}
