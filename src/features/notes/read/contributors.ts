// The contributors: authors and co-authors by account or git name, never by e-mail address.
import type { Commit } from '../../../ports/git.ts'
import { plainAscii } from '../render/ascii.ts'

/** A person with a change in the release. */
export interface Contributor {
  /** Login, else the name in git. */
  readonly name: string
  /** Account that the forge confirmed; null if unknown. */
  readonly login: string | null
  /** The first change of a new contributor; null for all others. */
  readonly first: { readonly pullRequest: number | null; readonly commit: string } | null
}

/** A commit, and the number of its pull request in the notes. `program`: the forge says that a program opened that pull request. */
export interface Authored {
  readonly commit: Pick<Commit, 'sha' | 'authorName' | 'authorEmail' | 'message'>
  readonly number: number | null
  readonly program: boolean
}

/** A person, not yet known to be new or not. */
export interface Person extends Contributor {
  /** Logins, names and e-mail addresses, in lower case. */
  readonly known: ReadonlySet<string>
  /** First commit as author. Null for a person who is only a co-author: no source lists earlier commits of co-authors. */
  readonly first: Contributor['first']
}

/** Names and addresses of programs. Only programs use `noreply@`. */
const PROGRAM =
  /^no-?reply@|^action@github\.com$|\[bot\]|(?:^|[ -])bot$|^(?:dependabot|renovate|github-actions|web-flow|greenkeeper|snyk-bot|pre-commit-ci|jenkins|actions-user|semantic-release|(?:github )?copilot|cursor ?agent|cursor|devin-ai-integration)(?:\b|@)/i
const CO_AUTHOR = /^Co-authored-by:([^<>\r\n]{1,200})<([^<>\s]{3,200})>[ \t]*$/gim

/** Co-authors of a message, as `Name <address>`. */
export function coAuthors(message: string): string[] {
  return [...message.matchAll(CO_AUTHOR)].map(([, name = '', email]) => `${name.trim()} <${email}>`)
}

/** The login inside an address of GitHub's noreply domain. */
function loginIn(email: string): string | undefined {
  return /^(?:\d+\+)?([A-Za-z0-9][A-Za-z0-9-]{0,38})@users\.noreply\.[\w.-]+$/.exec(email)?.[1]
}

/** A person while commits are read. `at` is the order of appearance. */
type MutablePerson = { -readonly [K in keyof Omit<Person, 'known'>]: Person[K] } & { readonly at: number; readonly known: Set<string> }

/**
 * Finds all authors and co-authors, oldest first, without programs. Addresses, names and logins that share a commit make one person.
 * `canonical` gives the .mailmap form of each co-author `Name <address>`; `logins` gives accounts by address.
 */
export function findPeople(newestFirst: readonly Authored[], logins: ReadonlyMap<string, string>, canonical: ReadonlyMap<string, string>) {
  const people = new Map<string, MutablePerson>()
  /** The contacts so far, and whether as an author: most commits tell nothing new. */
  const met = new Map<string, boolean>()
  const meet = (contact: string, first: Person['first']): void => {
    if (met.get(contact) === true || (met.has(contact) && first === null)) return
    met.set(contact, first !== null)
    const [, name = '', address = ''] = /^(.*?)\s*<([^<>]*)>$/.exec(contact) ?? []
    const own = loginIn(address)
    if ([name, address, own ?? ''].some(text => PROGRAM.test(text))) return
    const login = logins.get(address.toLowerCase()) ?? null
    const keys = [login, own, address, name].flatMap(key => (key ? [key.toLowerCase()] : []))
    const found = [...new Set(keys.flatMap(key => people.get(key) ?? []))].sort((one, other) => one.at - other.at)
    // An e-mail address in a name is not published.
    const shown = own ?? (name.replace(/@.*$/, '').trim() || 'somebody')
    const [person = { at: people.size, name: shown, login: null, known: new Set<string>(), first: null }, ...same] = found
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

/** Name and address of each author, in lower case, without programs. */
export function namesOfAuthors(commits: readonly Pick<Commit, 'authorName' | 'authorEmail'>[]): string[][] {
  const authors = new Map(commits.map(({ authorName, authorEmail }) => [`${authorName} <${authorEmail}>`, [authorName, authorEmail]]))
  return [...authors.values()]
    .filter(names => !names.some(text => PROGRAM.test(text)))
    .map(names => names.filter(Boolean).map(text => text.toLowerCase()))
}

/** Authors whose names and addresses the earlier history lacks. `before` is undefined for a first release: then nobody is new. */
export function newcomers(people: readonly Person[], before: ReadonlySet<string> | undefined): readonly Person[] {
  if (before === undefined) return []
  const logins = new Set([...before].map(loginIn))
  return people.filter(({ known, first }) => first !== null && ![...known].some(each => before.has(each) || logins.has(each)))
}

/** The contributors for the notes, sorted by ASCII name. `first` are the new ones. */
export function contributorsOf(people: readonly Person[], first: ReadonlySet<Person>): readonly Contributor[] {
  const keys = new Map(people.map(person => [person, plainAscii(person.name).toLowerCase()]))
  const sorted = people.toSorted((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1))
  return sorted.map(person => ({ name: person.name, login: person.login, first: first.has(person) ? person.first : null }))
}
