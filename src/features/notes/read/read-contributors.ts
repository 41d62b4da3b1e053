import { UserError } from '../../../model/errors.ts'
import type { Forge } from '../../../ports/forge.ts'
import type { Git } from '../../../ports/git.ts'
import type { Change } from './changes.ts'
import { type Authored, type Contributor, coAuthors, contributorsOf, findPeople, newcomers } from './contributors.ts'

interface ReadContributors {
  readonly contributors: readonly Contributor[]
  readonly missing: readonly string[]
}

interface ReadInput {
  readonly changes: readonly Change[]
  readonly previousCommit: string | undefined
  /** Names and addresses of all authors up to the previous release; undefined for a first one. */
  readonly before: ReadonlySet<string> | undefined
  /** By address, as the forge told them. */
  readonly logins: ReadonlyMap<string, string>
}

/** Newcomers of whom the forge is asked, in one request; the oldest first. */
const mostAsked = 60

/**
 * Who made the changes, and for whom it is the first time: git has neither their name nor their address before, and the forge, where it can be
 * asked, knows their account and no merged pull request of it.
 */
export async function readContributors(
  { changes, previousCommit, before, logins }: ReadInput,
  { git, forge }: { readonly git: Git; readonly forge: Forge | undefined },
): Promise<ReadContributors> {
  const authored: readonly Authored[] = changes.flatMap(({ number, commits, pullRequest }) =>
    commits.map(({ commit }) => ({ commit, number, program: pullRequest?.bot === true })),
  )
  const helpers = [...new Set(authored.flatMap(({ commit }) => coAuthors(commit.message)))]
  const addresses = [...logins.keys()].filter(address => !/[<>\s]/.test(address))
  const canonical = await git.canonicalAuthors([...helpers, ...addresses.map(address => `<${address}>`)])
  const told = new Map(
    addresses.map((address, index) => [addressOf(canonical[helpers.length + index] ?? '') || address, logins.get(address)!]),
  )
  const people = findPeople(authored, told, new Map(helpers.map((contact, index) => [contact, canonical[index] ?? contact])))
  const fresh = newcomers(people, before)
  const asked = fresh.flatMap(({ login }) => login ?? []).slice(0, mostAsked)
  if (forge === undefined || previousCommit === undefined) return { contributors: contributorsOf(people, new Set(fresh)), missing: [] }
  try {
    const first = asked.length > 0 ? await forge.firstTimers(asked, await git.commitTime(previousCommit)) : new Set<string>()
    return { contributors: contributorsOf(people, new Set(fresh.filter(({ login }) => login !== null && first.has(login)))), missing: [] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // Rather nobody than somebody who was there before.
    return { contributors: contributorsOf(people, new Set()), missing: [`First contributions are not told: ${error.message}`] }
  }
}

const addressOf = (contact: string): string => /<([^<>]*)>$/.exec(contact)?.[1]?.toLowerCase() ?? ''
