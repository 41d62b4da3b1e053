// The form of a body for a Slack incoming webhook, from Slack's documentation: "Sending messages using incoming webhooks", "Formatting
// text for app surfaces", "Section block". A body needs text or blocks; a section has a text object of at most 3000 characters, a
// message at most 50 blocks; `&`, `<` and `>` stand for themselves only as entities, and a link is `<address|words>`.

const fields = [
  'text',
  'blocks',
  'attachments',
  'thread_ts',
  'mrkdwn',
  'unfurl_links',
  'unfurl_media',
  'response_type',
  'replace_original',
  'delete_original',
  'metadata',
]

interface Section {
  readonly type?: string
  readonly text?: { readonly type?: string; readonly text?: string }
}

/** What Slack would refuse, or show otherwise than meant; each as `field: what`. */
export function slackProblems(body: object): string[] {
  const { text, blocks = [] } = body as { text?: unknown; blocks?: readonly Section[] }
  const problems = Object.keys(body)
    .filter(name => !fields.includes(name))
    .map(name => `${name}: not a field of a webhook`)
  if (typeof text !== 'string' || text === '') problems.push('text: missing')
  else problems.push(...textProblems(text, 'text'))
  if (blocks.length > 50) problems.push('blocks: more than 50')
  for (const [at, block] of blocks.entries()) {
    const place = `blocks[${at}]`
    if (block.type !== 'section') problems.push(`${place}.type: ${block.type}`)
    const { type, text: inner = '' } = block.text ?? {}
    if (type !== 'mrkdwn' && type !== 'plain_text') problems.push(`${place}.text.type: ${type}`)
    if (inner === '' || inner.length > 3000) problems.push(`${place}.text.text: empty or over 3000 characters`)
    problems.push(...textProblems(inner, `${place}.text.text`))
  }
  return problems
}

function textProblems(text: string, place: string): string[] {
  const withoutLinks = text.replace(/<https?:\/\/[^<>|\s]+(?:\|[^<>|]+)?>/g, '')
  const problems = []
  if (/[<>]/.test(withoutLinks)) problems.push(`${place}: an angle bracket that is no link`)
  if (/&(?!(?:amp|lt|gt);)/.test(withoutLinks)) problems.push(`${place}: a bare ampersand`)
  return problems
}
