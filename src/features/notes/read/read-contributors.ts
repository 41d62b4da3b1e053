import { UserError } from '../../../model/errors.ts'
import type { Forge } from '../../../ports/forge.ts'
import type { Git } from '../../../ports/git.ts'
import type { NotesContent } from '../notes-content.ts'
import type { Change } from './changes.ts'
import { type Authored, coAuthors, contributorsOf, findPeople, newcomers } from './contributors.ts'

interface ReadInput {
  readonly changes: readonly Change[]
  readonly previousCommit: string | undefined
  /** Names and addresses of all authors up to the previous release; undefined for a first release. */
  readonly before: ReadonlySet<string> | undefined
  /** Accounts by address, from the forge. */
  readonly logins: ReadonlyMap<string, string>
}

/** The forge is asked about this many newcomers at most, in one request, oldest first. */
const MOST_NEWCOMERS = 60

/** Reads the contributors. A contributor is new if the earlier history does not name the person and the forge knows no earlier merged pull request. */
export async function readContributors(
  { changes, previousCommit, before, logins }: ReadInput,
  { git, forge }: { readonly git: Git; readonly forge: Forge | undefined },
): Promise<Pick<NotesContent, 'contributors' | 'missing'>> {
  const authored: readonly Authored[] = changes.flatMap(({ number, commits, pullRequest }) =>
    commits.map(({ commit }) => ({ commit, number, program: pullRequest?.bot === true })),
  )
  const helpers = [...new Set(authored.flatMap(({ commit }) => coAuthors(commit.message)))]
  const addresses = [...logins.keys()].filter(address => !/[<>\s]/.test(address))
  const canonical = await git.canonicalAuthors([...helpers, ...addresses.map(address => `<${address}>`)])
  const accounts = new Map(
    addresses.map((address, index) => [addressOf(canonical[helpers.length + index] ?? '') || address, logins.get(address)!]),
  )
  const people = findPeople(authored, accounts, new Map(helpers.map((contact, index) => [contact, canonical[index] ?? contact])))
  const fresh = newcomers(people, before)
  const asked = fresh.flatMap(({ login }) => login ?? []).slice(0, MOST_NEWCOMERS)
  if (forge === undefined || previousCommit === undefined) return { contributors: contributorsOf(people, new Set(fresh)), missing: [] }
  try {
    const first = asked.length > 0 ? await forge.firstTimers(asked, await git.commitTime(previousCommit)) : new Set<string>()
    return { contributors: contributorsOf(people, new Set(fresh.filter(({ login }) => login !== null && first.has(login)))), missing: [] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // Nobody is called new if the forge cannot confirm it.
    return { contributors: contributorsOf(people, new Set()), missing: [`First contributions are not listed: ${error.message}`] }
  }
}

const addressOf = (contact: string): string => /<([^<>]*)>$/.exec(contact)?.[1]?.toLowerCase() ?? ''
