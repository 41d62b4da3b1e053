import type { Announcement } from '../../config/config.ts'
import { IndeterminateWriteError, LostAnswer, UserError } from '../../model/errors.ts'
import type { Ports, Variables, Web } from '../../ports/ports.ts'
import { fill, fillAll } from '../../text/placeholders.ts'
import { decoded } from '../../text/tolerant.ts'
import { type CompletedTasks, runAtMostOnce } from './completed-tasks.ts'
import { uniqueNames } from './dispatch.ts'
import { digestsOf, type PublishedRelease, placeholdersOf } from './published-release.ts'

/** Escapes Slack's three control characters (Slack API, "Formatting text for app surfaces"). */
function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Length limit of a section block in characters (Slack API, "Section block"). */
const longestSection = 3000

/** The body for a Slack incoming webhook: `text` for notifications, and one section with the link. Texts of the project are escaped. */
export function slackBody(published: PublishedRelease, text: string | null): object {
  const { release, previousTag } = published
  const values = placeholdersOf(published)
  const plain = text === null ? `${release.title} is released: ${release.url}` : fill(text, values)
  const since = previousTag === null ? '' : ` Changes since ${slackText(previousTag)} are on its page.`
  const files = release.assets.length === 0 ? '' : ` ${release.assets.length} files, each with its sha256.`
  const formatted =
    text === null ? `<${release.url}|${slackText(release.title).replaceAll('|', '/')}> is released.${since}${files}` : slackText(plain)
  return {
    text: slackText(plain).slice(0, longestSection),
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: formatted.slice(0, longestSection) } }],
  }
}

/** All facts of the release, for a webhook that accepts any JSON. */
export function jsonBody(published: PublishedRelease): object {
  const { release, version, commit, previousTag } = published
  const { tag, title, url, prerelease } = release
  const assets = release.assets.map(({ name, size, digest, url }) => ({ name, size, sha256: digest ?? null, url }))
  return { schema: 1, event: 'release', tag, version, title, url, commit, previousTag, prerelease, digests: digestsOf(release), assets }
}

/** The body for an announcement as configured. */
export function bodyOf(announcement: Announcement, published: PublishedRelease): unknown {
  if (announcement.kind === 'slack') return slackBody(published, announcement.text)
  return announcement.body === null ? jsonBody(published) : fillAll(announcement.body, placeholdersOf(published))
}

function addressIn(variable: string, variables: Variables): string {
  const value = variables[variable]?.trim()
  if (!value)
    throw new UserError(
      `The variable ${variable}, which after.announce names, is not set.`,
      `Give it to the step: env: { ${variable}: '\${{ secrets.${variable} }}' }.`,
    )
  if (!/^https?:\/\/\S+$/.test(value) || !URL.canParse(value))
    throw new UserError(`The variable ${variable} holds no address that begins with https://.`)
  return value
}

/** A part of an address that is no secret: a word such as `services`. Any other long part may be a token. */
const plainWord = /^[a-z]{1,15}$/

/**
 * Redacts a webhook's address in a server's response: servers repeat it whole, as a path (`Cannot POST /services/...`), or escaped.
 * Stars replace it.
 */
export function redactAddress(text: string, address: string): string {
  const { href, host, hostname, pathname, search } = new URL(address)
  const segments = [...pathname.split('/'), ...search.split(/[?&=]/)].filter(part => part.length >= 8 && !plainWord.test(part))
  const parts = [address, href, `${pathname}${search}`, pathname, search, host, hostname, ...segments].filter(part => part.length > 1)
  const forms = (part: string): string[] => [
    part,
    part.replaceAll('/', '\\/'),
    part.replaceAll('&', '&amp;'),
    encodeURIComponent(part),
    encodeURI(part),
    decoded(part),
  ]
  const longestFirst = parts.flatMap(forms).sort((a, b) => b.length - a.length)
  return longestFirst.reduce((shown, form) => shown.replaceAll(form, '***'), text)
}

type SendPorts = Pick<Ports, 'web' | 'clock'>

/** Number of retries after status 429, and the longest pause in milliseconds that a server may request. */
const mostRetries = 3
const longestPause = 60_000

/** Sends one body, with retries after status 429: the server has refused the body, so a retry cannot send it twice. */
async function post(address: string, body: unknown, { web, clock }: SendPorts): ReturnType<Web['post']> {
  for (let retries = 0; ; retries += 1) {
    const answer = await web.post(address, body)
    const pause = answer.retryAfter ?? 1000 * 2 ** retries
    if (answer.status !== 429 || retries === mostRetries || pause > longestPause) return answer
    await clock.wait(pause)
  }
}

const notSentAgain = 'Look whether the message arrived; it is not sent again.'

/** Sends one body. Throws UserError when the message did not arrive, and IndeterminateWriteError when it may have arrived; both without the address. */
async function send({ url: variable, kind }: Announcement, body: unknown, address: string, ports: SendPorts): Promise<void> {
  let answer: Awaited<ReturnType<Web['post']>>
  try {
    answer = await post(address, body, ports)
  } catch (error) {
    if (!(error instanceof LostAnswer)) throw error
    if (!error.sent)
      throw new UserError(`The address in ${variable} could not be reached: ${error.message}.`, 'Run after again when it can.')
    throw new IndeterminateWriteError(`The address in ${variable} gave no answer: ${error.message}.`, notSentAgain)
  }
  const { status, text } = answer
  const shown = redactAddress(text, address).trim().slice(0, 200)
  if (status >= 500) throw new IndeterminateWriteError(`The address in ${variable} answered ${status}: ${shown}`, notSentAgain)
  if (status < 200 || status >= 300)
    throw new UserError(`The address in ${variable} refused the message (${status}): ${shown}`, 'Look at the address and the body.')
  // A Slack webhook answers "ok" and nothing else (Slack API, "Sending messages using incoming webhooks").
  if (kind === 'slack' && text.trim() !== 'ok')
    throw new IndeterminateWriteError(`The address in ${variable} did not answer "ok" as Slack does, but: ${shown}`, notSentAgain)
}

/** Sends every announcement at most once. Gives the evidence; throws the first failure after all announcements were tried. */
export async function announceAll(
  published: PublishedRelease,
  announcements: readonly Announcement[],
  context: SendPorts & { readonly tasks: CompletedTasks; readonly variables: Variables },
  dry: boolean,
): Promise<string> {
  const names = uniqueNames(announcements.map(({ kind, url }) => `announce ${kind} ${url}`))
  const sent: string[] = []
  const failures: unknown[] = []
  for (const [at, announcement] of announcements.entries()) {
    const { url: variable, kind } = announcement
    try {
      const address = addressIn(variable, context.variables)
      const isSent =
        !dry &&
        (await runAtMostOnce(context.tasks, names[at]!, () => send(announcement, bodyOf(announcement, published), address, context)))
      sent.push(dry ? `would be sent to ${kind} (${variable})` : `${isSent ? 'sent' : 'was sent already'} to ${kind} (${variable})`)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return sent.join(', ')
}
