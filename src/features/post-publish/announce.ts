import type { Announcement } from '../../config/after-config.ts'
import { LostAnswer, UnclearWrite, UserError } from '../../model/errors.ts'
import type { Clock } from '../../ports/ports.ts'
import type { Web } from '../../ports/web.ts'
import { fill, fillAll } from '../../text/placeholders.ts'
import { type DoneRecord, onlyOnce } from './completed-tasks.ts'
import { ownNames } from './dispatch.ts'
import { digestsOf, type PublishedRelease, placeholdersOf } from './published-release.ts'

/** Slack's own three characters (Slack API, "Formatting text for app surfaces"). */
function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Characters that a section block takes (Slack API, "Section block"). */
const longestSection = 3000

/** A body for a Slack incoming webhook: `text` for notifications, and one section with the link. What the project says is escaped. */
export function slackBody(subject: PublishedRelease, text: string | null): object {
  const { release, previousTag } = subject
  const values = placeholdersOf(subject)
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

/** Everything that is known of the release, for a webhook that takes any JSON. */
export function jsonBody(subject: PublishedRelease): object {
  const { release, version, commit, previousTag } = subject
  const { tag, title, url, prerelease } = release
  const assets = release.assets.map(({ name, size, digest, url }) => ({ name, size, sha256: digest ?? null, url }))
  return { schema: 1, event: 'release', tag, version, title, url, commit, previousTag, prerelease, digests: digestsOf(release), assets }
}

/** The body for an announcement as configured. */
export function bodyOf(announcement: Announcement, subject: PublishedRelease): unknown {
  if (announcement.kind === 'slack') return slackBody(subject, announcement.text)
  return announcement.body === null ? jsonBody(subject) : fillAll(announcement.body, placeholdersOf(subject))
}

function addressIn(variable: string, variables: Readonly<Record<string, string | undefined>>): string {
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

/** A part of an address that a server may repeat for all to read: a word such as `services`. Anything else long enough may be a token. */
const plainWord = /^[a-z]{1,15}$/

/**
 * What a server said, without the address: servers repeat it in refusals, whole, by its path alone (`Cannot POST /services/...`), or escaped.
 * The address is replaced by the variable's name, its parts by stars.
 */
export function withoutAddress(text: string, address: string, variable: string): string {
  const { href, host, hostname, pathname, search } = new URL(address)
  const segments = [...pathname.split('/'), ...search.split(/[?&=]/)].filter(part => part.length >= 8 && !plainWord.test(part))
  const parts = [`${pathname}${search}`, pathname, search, host, hostname, ...segments].filter(part => part.length > 1)
  const forms = (part: string): string[] => [
    part,
    part.replaceAll('/', '\\/'),
    part.replaceAll('&', '&amp;'),
    encodeURIComponent(part),
    encodeURI(part),
    decoded(part),
  ]
  const named = [address, href].flatMap(forms).map(form => [form, variable] as const)
  const hidden = parts.flatMap(forms).map(form => [form, '***'] as const)
  const longestFirst = (all: readonly (readonly [string, string])[]) => all.toSorted(([a], [b]) => b.length - a.length)
  return [...longestFirst(named), ...longestFirst(hidden)].reduce((shown, [form, instead]) => shown.replaceAll(form, instead), text)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

interface Sending {
  readonly web: Web
  readonly clock: Clock
}

/** How often a server is asked again that has had too many messages, and the longest that it may ask to be left alone, in milliseconds. */
const moreTries = 3
const longestPause = 60_000

/** Sends one body, again when the server says that it takes none at the moment: then it has not taken this one. */
async function post(address: string, body: unknown, { web, clock }: Sending): ReturnType<Web['post']> {
  for (let tries = 0; ; tries += 1) {
    const answer = await web.post(address, body)
    const pause = answer.retryAfter ?? 1000 * 2 ** tries
    if (answer.status !== 429 || tries === moreTries || pause > longestPause) return answer
    await clock.wait(pause)
  }
}

/** Sends one body. What surely did not arrive is a UserError, what perhaps did an UnclearWrite; neither says the address. */
async function send({ url: variable, kind }: Announcement, body: unknown, address: string, sending: Sending): Promise<void> {
  let answer: Awaited<ReturnType<Web['post']>>
  try {
    answer = await post(address, body, sending)
  } catch (error) {
    if (!(error instanceof LostAnswer)) throw error
    if (!error.sent)
      throw new UserError(`The address in ${variable} could not be reached: ${error.message}.`, 'Run after again when it can.')
    throw new UnclearWrite(
      `The address in ${variable} gave no answer: ${error.message}.`,
      'Look whether the message arrived; it is not sent again.',
    )
  }
  const { status, text } = answer
  const said = withoutAddress(text, address, variable).trim().slice(0, 200)
  if (status >= 500)
    throw new UnclearWrite(
      `The address in ${variable} answered ${status}: ${said}`,
      'Look whether the message arrived; it is not sent again.',
    )
  if (status < 200 || status >= 300)
    throw new UserError(`The address in ${variable} refused the message (${status}): ${said}`, 'Look at the address and the body.')
  // A Slack webhook answers "ok" and nothing else (Slack API, "Sending messages using incoming webhooks").
  if (kind === 'slack' && text.trim() !== 'ok')
    throw new UnclearWrite(
      `The address in ${variable} did not answer "ok" as Slack does, but: ${said}`,
      'Look whether the message arrived.',
    )
}

/** Sends every announcement, each at most once. The evidence, one sentence; throws UserError for the first that could not be sent, after all were tried. */
export async function announceAll(
  subject: PublishedRelease,
  announcements: readonly Announcement[],
  {
    record,
    variables,
    ...sending
  }: Sending & { readonly record: DoneRecord; readonly variables: Readonly<Record<string, string | undefined>> },
  dry: boolean,
): Promise<string> {
  const names = ownNames(announcements.map(({ kind, url }) => `announce ${kind} ${url}`))
  const said: string[] = []
  const failures: unknown[] = []
  for (const [at, announcement] of announcements.entries()) {
    const { url: variable, kind } = announcement
    try {
      const address = addressIn(variable, variables)
      const did = !dry && (await onlyOnce(record, names[at]!, () => send(announcement, bodyOf(announcement, subject), address, sending)))
      said.push(dry ? `would be sent to ${kind} (${variable})` : `${did ? 'sent' : 'was sent already'} to ${kind} (${variable})`)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return said.join(', ')
}
