import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { gitEnvironment } from './git.ts'

/** A name, an e-mail address and the seconds since 1970, always told in UTC. */
export type Stamp = { readonly name: string; readonly email: string; readonly seconds: number }

/** A file of a commit as it stands after it. */
export type FileState = { readonly path: string; readonly text: string; readonly executable: boolean }

/** A commit to write: its files are the ones that differ from the first parent. */
type NewCommit = {
  readonly ref: string
  readonly author: Stamp
  readonly committer: Stamp
  readonly message: string
  readonly parents: readonly string[]
  readonly files: readonly FileState[]
}

/** Writes commits and tags into a repository by one `git fast-import`; commits are named by their id as soon as they are written. */
export type FastImport = {
  commit(commit: NewCommit): Promise<string>
  annotatedTag(name: string, commit: string, tagger: Stamp, message: string): void
  reference(ref: string, commit: string): void
  finish(): Promise<void>
  /** Ends git without completing the import; for when something else failed. */
  cancel(): void
}

/** Starts a fast import into a repository. What git says on its error stream is the message when it fails. */
export function startFastImport(directory: string): FastImport {
  const child = spawn('git', ['fast-import', '--quiet', '--force', '--done'], { cwd: directory, env: gitEnvironment(), stdio: 'pipe' })
  const complaints: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  child.stdin.on('error', () => {})
  const exited = once(child, 'close') as Promise<[number | null]>
  exited.catch(() => {})
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  /** Commits of this import are known to git by their marks only, until it has ended. */
  const marks = new Map<string, string>()

  const write = (text: string) => child.stdin.write(text)
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  const stamp = ({ name, email, seconds }: Stamp) => `${name} <${email}> ${seconds} +0000\n`

  return {
    async commit({ ref, author, committer, message, parents, files }) {
      const mark = `:${marks.size + 1}`
      const lines = [`commit ${ref}\n`, `mark ${mark}\n`, `author ${stamp(author)}`, `committer ${stamp(committer)}`, data(message)]
      parents.forEach((parent, index) => {
        lines.push(`${index === 0 ? 'from' : 'merge'} ${marks.get(parent)}\n`)
      })
      for (const { path, text, executable } of files) lines.push(`M ${executable ? 100755 : 100644} inline ${path}\n`, data(text))
      write(`${lines.join('')}get-mark ${mark}\n`)
      const answer = await answers.next()
      if (answer.done) throw await failure(exited, complaints)
      marks.set(answer.value, mark)
      return answer.value
    },
    annotatedTag(name, commit, tagger, message) {
      write(`tag ${name}\nfrom ${marks.get(commit)}\ntagger ${stamp(tagger)}${data(message)}`)
    },
    reference(ref, commit) {
      write(`reset ${ref}\nfrom ${marks.get(commit)}\n`)
    },
    cancel() {
      child.kill()
    },
    async finish() {
      child.stdin.end('done\n')
      const [code] = await exited
      if (code !== 0) throw await failure(exited, complaints)
    },
  }
}

async function failure(exited: Promise<[number | null]>, complaints: readonly Buffer[]): Promise<Error> {
  const [code] = await exited
  return new Error(`git fast-import ended with ${code}: ${Buffer.concat(complaints).toString()}`)
}
