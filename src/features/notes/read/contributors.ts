// Who made the release: authors and co-authors by their accounts, or by the names that git knows. Never by an e-mail address.
import type { HistoryCommit } from '../../../ports/git.ts'
import { toAscii } from '../render/ascii.ts'

/** Somebody whose change is in the release. */
export interface Contributor {
  /** Login, else the name that git knows. */
  readonly name: string
  /** The forge told the account: it exists. */
  readonly login: string | null
  /** Their first change, for those who had none before; null for all others. */
  readonly first: { readonly pullRequest: number | null; readonly commit: string } | null
}

/** A commit, and the pull request that the list has it under. `program`: the forge says that a program wrote that pull request. */
export interface Authored {
  readonly commit: Pick<HistoryCommit, 'sha' | 'authorName' | 'authorEmail' | 'message'>
  readonly number: number | null
  readonly program: boolean
}

/** A person before the question whether they are new. */
export interface Person {
  readonly name: string
  readonly login: string | null
  /** Logins, names and e-mail addresses, in lower case. */
  readonly known: ReadonlySet<string>
  /** Their first commit as its author; null for those who only helped, of whose help before nobody keeps a list. */
  readonly first: Contributor['first']
}

/** Names and addresses of programs; nobody answers at `noreply@`, so no person signs with it. */
const PROGRAM =
  /^no-?reply@|\[bot\]|(?:^|[ -])bot$|^(?:dependabot|renovate|github-actions|web-flow|greenkeeper|snyk-bot|pre-commit-ci|jenkins|(?:github )?copilot|cursor ?agent|cursor|devin-ai-integration)(?:\b|@)/i
const CO_AUTHOR = /^Co-authored-by:[ \t]*(.{1,200}?)[ \t]*<([^<>\s]{3,200})>[ \t]*$/gim

/** Co-authors of a message, as `Name <address>`. */
export function coAuthors(message: string): string[] {
  return [...message.matchAll(CO_AUTHOR)].map(([, name, email]) => `${name} <${email}>`)
}

/** Addresses that GitHub gives out have the login in them. */
function loginIn(email: string): string | undefined {
  return /^(?:\d+\+)?([A-Za-z0-9][A-Za-z0-9-]{0,38})@users\.noreply\.[\w.-]+$/.exec(email)?.[1]
}

interface Known {
  /** Lower for those who came first. */
  readonly at: number
  name: string
  login: string | null
  readonly known: Set<string>
  first: Person['first']
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
  const people = new Map<string, Known>()
  const meet = (contact: string, first: Person['first']): void => {
    const [, name = '', address = ''] = /^(.*?)\s*<([^<>]*)>$/.exec(contact) ?? []
    const own = loginIn(address)
    if ([name, address, own ?? ''].some(text => PROGRAM.test(text))) return
    const login = logins.get(address.toLowerCase()) ?? null
    const keys = [login, own, address, name].flatMap(key => (key ? [key.toLowerCase()] : []))
    const found = [...new Set(keys.flatMap(key => people.get(key) ?? []))].sort((one, other) => one.at - other.at)
    const [person = { at: people.size, name: own ?? withoutAddress(name), login: null, known: new Set<string>(), first: null }, ...same] =
      found
    person.login ??= login ?? same.find(other => other.login !== null)?.login ?? null
    if (person.login !== null) person.name = person.login
    person.first ??= same.find(other => other.first !== null)?.first ?? first
    for (const key of [...keys, ...same.flatMap(({ known }) => [...known])]) {
      person.known.add(key)
      people.set(key, person)
    }
  }
  for (const { commit, number, program } of [...newestFirst].reverse()) {
    if (!program) meet(`${commit.authorName} <${commit.authorEmail}>`, { pullRequest: number, commit: commit.sha })
    for (const contact of coAuthors(commit.message)) meet(canonical.get(contact) ?? contact, null)
  }
  return [...new Set(people.values())]
}

/** Names are sometimes addresses, and those are not for publication. */
function withoutAddress(name: string): string {
  return name.replace(/@.*$/, '').trim() || 'somebody'
}

/** Authors of whom git knows neither an address nor a name before; undefined `before`: a first release, in which everybody would be new. */
export function newcomers(people: readonly Person[], before: ReadonlySet<string> | undefined): readonly Person[] {
  if (before === undefined) return []
  const logins = new Set([...before].map(loginIn))
  return people.filter(({ known, first }) => first !== null && ![...known].some(each => before.has(each) || logins.has(each)))
}

/** The list for the notes, by name as it is shown. `first` are those who are new. */
export function contributorsOf(people: readonly Person[], first: ReadonlySet<Person>): readonly Contributor[] {
  return people
    .map(person => ({ name: person.name, login: person.login, first: first.has(person) ? person.first : null }))
    .map(contributor => [toAscii(contributor.name).toLowerCase(), contributor] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, contributor]) => contributor)
}
