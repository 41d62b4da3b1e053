import { z } from 'zod'
import { placeholderNames, unknownPlaceholder } from '../text/placeholders.ts'
import { choice, flag, key, keyOr, line, list, path, table, text, time } from './schema-parts.ts'

const placeholdersOnly = `may hold ${placeholderNames.map(name => `{${name}}`).join(', ')}, and no other name in braces`
/** Text in which every name in braces is a known placeholder such as {tag}. */
const filled = z.string({ error: 'must be text' }).refine(value => unknownPlaceholder(value) === undefined, placeholdersOnly)
const filledLine = z.union([filled, z.number(), z.boolean()], { error: 'must be text' }).transform(String)
const variable = text(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of a variable that holds the address, never the address itself')
const announceTables = [
  table({
    kind: z.literal('slack'),
    url: variable,
    text: keyOr(z.nullable(filled), null, 'The message. null: title, link, number of files.'),
  }),
  table({
    kind: z.literal('json'),
    url: variable,
    body: keyOr(
      z
        .nullable(z.record(z.string(), z.unknown(), { error: 'must be a mapping' }))
        .refine(body => unknownPlaceholder(JSON.stringify(body ?? {})) === undefined, placeholdersOnly),
      null,
      'The body. null: everything that is known of the release.',
    ),
  }),
] as const
const announcement = z.discriminatedUnion('kind', announceTables, {
  error: issue => (issue.code === 'invalid_union' ? 'must be slack or json' : 'must be a mapping'),
})

/** GitHub accepts 25 inputs of a workflow and ten properties of a payload. The program sets five of these properties. */
const values = (most: number) =>
  z
    .record(text(/^[A-Za-z_][\w-]*$/, 'a name'), filledLine, { error: 'must be a mapping' })
    .refine(inputs => Object.keys(inputs).length <= most, `must have at most ${most} entries`)

/** A workflow of the repository to start, or a repository_dispatch event to send. Values may hold placeholders such as `{tag}`. */
export type Dispatch =
  /** `ref`: null: the default branch. */
  | { readonly workflow: string; readonly ref: string | null; readonly inputs: Readonly<Record<string, string>> }
  | { readonly event: string; readonly payload: Readonly<Record<string, string>> }

const dispatch = table({
  workflow: key(text(/^[\w.-]+\.ya?ml$/, 'the file of a workflow, such as deploy.yml'), 'File name of a workflow to start, or "event".'),
  ref: key(text(/^[^\s~^:?*[\\\u0000-\u001f\u007f]+$/, 'a branch or a tag'), 'Branch or tag of the workflow. Default: the default branch.'),
  inputs: key(values(25), "Its inputs. Default: { tag: '{tag}' }."),
  event: key(text(/^[\w.:-]{1,100}$/, 'the type of an event'), 'Type of a repository_dispatch to send; or "workflow".'),
  payload: key(values(5), 'What it carries besides tag, version, commit, url and digests.'),
})
  .refine(entry => (entry.workflow === undefined) !== (entry.event === undefined), 'must name either a workflow or an event')
  .refine(
    entry => entry.event === undefined || (entry.inputs ?? entry.ref) === undefined,
    'has inputs or a ref, which are for a workflow; an event has a payload',
  )
  .refine(entry => entry.workflow === undefined || entry.payload === undefined, 'has a payload, which is for events; a workflow has inputs')
  .transform(
    ({ workflow, event = '', ref = null, inputs = { tag: '{tag}' }, payload = {} }): Dispatch =>
      workflow === undefined ? { event, payload } : { workflow, ref, inputs },
  )

const health = table({
  url: text(/^https?:\/\/\S+$/, 'an address that begins with https://'),
  contains: keyOr(filled, '{version}', "What its answer must hold, as a word of its own. Default: '{version}'."),
  timeout: keyOr(time, '10m', 'How long to wait in all. Default: 10m.'),
  every: keyOr(time, '10s', 'How long to wait between requests. Default: 10s.'),
})

/** The key `after`: the post-publish tasks. */
export const after = table({
  milestone: key(choice('close', false).transform(Boolean), 'close: closes the milestone that is called like the tag or the version.'),
  comment: key(flag, 'Whether each issue and pull request that shipped gets a comment.'),
  'close-issues': key(flag, 'Whether the issues that the release solves are closed.'),
  history: key(z.nullable(table({ file: path, heading: line })), 'A pull request that adds the version below a heading of a file.'),
  announce: key(list(announcement), 'Messages to Slack or any webhook that takes JSON.'),
  dispatch: key(list(dispatch), 'Workflows to start and events to send: deployments.'),
  health: key(list(health), 'Addresses that must come to show the version.'),
})
