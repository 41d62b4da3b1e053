// Who made the release: authors and co-authors by their accounts, or by the names that git knows. Never by an e-mail address.
import type { HistoryCommit } from '../ports.ts'

/** Somebody whose change is in the release. */
export interface Contributor {
  /** Login, else the name that git knows. */
  readonly name: string
  /** The forge told the account: it exists. */
  readonly login: string | null
  /** Their first change, for those who had none before; null for all others. */
  readonly first: { readonly pullRequest: number | null; readonly commit: string } | null
}

/** A commit, and the pull request that the list has it under. */
export interface Authored {
  readonly commit: Pick<HistoryCommit, 'sha' | 'authorName' | 'authorEmail' | 'message'>
  readonly number: number | null
}

/** A person before the question whether they are new. */
export interface Person {
  readonly name: string
  readonly login: string | null
  readonly emails: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly first: NonNullable<Contributor['first']>
}

/** Names and addresses of programs; nobody answers at `noreply@`, so no person signs with it. */
const BOT = /^no-?reply@|\[bot\]|^(?:dependabot|renovate|github-actions|web-flow|greenkeeper|snyk-bot|pre-commit-ci)\b/i
const CO_AUTHOR = /^Co-authored-by:[ \t]*(.{1,200}?)[ \t]*<([^<>\s]{3,200})>[ \t]*$/gim

/** Co-authors of a message, as `Name <address>`. */
export function coAuthors(message: string): string[] {
  return [...message.matchAll(CO_AUTHOR)].map(([, name, email]) => `${name} <${email}>`)
}

/** Addresses that GitHub gives out have the login in them. */
function loginIn(email: string): string | undefined {
  return /^(?:\d+\+)?([A-Za-z0-9][A-Za-z0-9-]{0,38})@users\.noreply\.[\w.-]+$/.exec(email)?.[1]
}

/**
 * Everybody who wrote or helped to write a commit, oldest first. Addresses, names and logins that belong together make one person; programs are none.
 * `canonical` maps `Name <address>` of co-authors to what .mailmap says; `logins` are those that the forge told, by address.
 */
export function findPeople(
  newestFirst: readonly Authored[],
  logins: ReadonlyMap<string, string>,
  canonical: ReadonlyMap<string, string>,
): readonly Person[] {
  const people = new Map<string, { name: string; login: string | null; emails: Set<string>; names: Set<string>; first: Person['first'] }>()
  for (const { commit, number } of [...newestFirst].reverse()) {
    const helpers = coAuthors(commit.message).map(contact => canonical.get(contact) ?? contact)
    for (const contact of [`${commit.authorName} <${commit.authorEmail}>`, ...helpers]) {
      const [, name = '', address = ''] = /^(.*?)\s*<([^<>]*)>$/.exec(contact) ?? []
      const email = address.toLowerCase()
      if (BOT.test(name) || BOT.test(email)) continue
      const login = logins.get(email) ?? null
      const keys = [login && `login ${login.toLowerCase()}`, `email ${email}`, `name ${name.toLowerCase()}`].filter(key => key !== null)
      const known = keys.map(key => people.get(key)).find(person => person !== undefined)
      const person = known ?? {
        ...{ name: login ?? loginIn(email) ?? withoutAddress(name), login, emails: new Set<string>(), names: new Set<string>() },
        first: { pullRequest: number, commit: commit.sha },
      }
      if (person.login === null && login !== null) Object.assign(person, { login, name: login })
      person.emails.add(email)
      person.names.add(name.toLowerCase())
      for (const key of keys) people.set(key, person)
    }
  }
  return [...new Set(people.values())]
}

/** Names are sometimes addresses, and those are not for publication. */
function withoutAddress(name: string): string {
  return name.replace(/@.*$/, '').trim() || 'somebody'
}

/** Those of whom git knows neither an address nor a name before; undefined `before`: a first release, in which everybody would be new. */
export function newcomers(people: readonly Person[], before: ReadonlySet<string> | undefined): readonly Person[] {
  if (before === undefined) return []
  return people.filter(({ emails, names }) => ![...emails, ...names].some(known => before.has(known)))
}

/** The list for the notes, by name. `first` are those who are new. */
export function contributorsOf(people: readonly Person[], first: ReadonlySet<Person>): readonly Contributor[] {
  return people
    .map(person => ({ name: person.name, login: person.login, first: first.has(person) ? person.first : null }))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}
