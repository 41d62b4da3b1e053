import type { AfterConfig } from '../../config/config.ts'
import { LostAnswer, UserError } from '../../model/errors.ts'
import type { Ports } from '../../ports/ports.ts'
import { formatDuration } from '../../text/format.ts'
import { holdsWord } from '../../text/holds-word.ts'
import { fill, type Placeholders } from '../../text/placeholders.ts'

/** Requests an address until it shows the release. Gives the evidence; throws UserError with the last result after the configured time. */
export async function waitForHealth(
  health: AfterConfig['health'][number],
  values: Placeholders,
  { web, clock }: Pick<Ports, 'web' | 'clock'>,
): Promise<string> {
  const { url, timeout, every } = health
  const wanted = fill(health.contains, values)
  const start = clock.now()
  let last = ''
  for (let attempts = 1; ; attempts += 1) {
    try {
      const { status, text } = await web.get(url)
      const isOk = status >= 200 && status < 300
      if (isOk && holdsWord(text, wanted))
        return `${url} shows ${wanted} after ${formatDuration(clock.now() - start)} and ${attempts === 1 ? '1 look' : `${attempts} looks`}`
      last = isOk ? `an answer without ${wanted}` : `status ${status}`
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
