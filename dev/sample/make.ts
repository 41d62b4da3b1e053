import { mkdir, readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { EDITS } from './edits.ts'
import { type FastImport, type FileState, type Stamp, startFastImport } from './fast-import.ts'
import { git } from './git.ts'
import { type Change, EXECUTABLE, HISTORY, HUB, type Person, type PullRequest, type Step } from './history.ts'
import { stagesOf } from './stages.ts'

/** A merged pull request, in the words of GitHub's API. `mergedAt` is ISO 8601; after a squash or a rebase `headSha` is not an ancestor of main. */
type LocalPull = {
  number: number
  title: string
  body: string
  author: string
  labels: string[]
  mergedAt: string
  mergeCommitSha: string
  headSha: string
  baseRef: 'main'
  merged: true
  kind: 'merge' | 'squash' | 'rebase'
}

/** A tag: the commit that it stands for, and the id of its own object, which is the commit when the tag is lightweight. */
type SampleTag = { name: string; commit: string; object: string }

/** The sample repository as it was made: notable commits by name, its tags, its merged pull requests, and the commit of main. */
export type Sample = { directory: string; main: string; commits: Record<string, string>; tags: SampleTag[]; pulls: LocalPull[] }

/** The folder with the files of the sample as they are at its newest tag. */
export const SAMPLE_FILES: string = fileURLToPath(new URL('./files/', import.meta.url))

/**
 * Makes the sample repository in a directory that is empty or does not exist. The ids of its commits and tags are the same on every machine.
 * Its work tree is checked out, detached, at the newest tag. `upTo` takes only so many steps of the history (a push, a merged pull request or a
 * tag is one step); then the work tree stands on main.
 */
export async function makeSample(directory: string, { upTo = 'all' }: { upTo?: 'all' | number } = {}): Promise<Sample> {
  await mkdir(directory, { recursive: true })
  if ((await readdir(directory)).length > 0) throw new Error(`${directory} is not empty`)
  const steps = upTo === 'all' ? HISTORY : HISTORY.slice(0, upTo)
  const states = await fileStates()
  await git(directory, 'init', '--quiet', '--object-format=sha1')

  const stream = startFastImport(directory)
  const writer: Writer = { stream, states, main: [], commits: {}, pulls: [] }
  try {
    for (const step of steps) await write(writer, step)
    await stream.finish()
  } catch (error) {
    stream.cancel()
    throw error
  }

  const newest = steps.findLast(step => step.kind === 'tag' && step.message !== undefined)
  await git(
    directory,
    'checkout',
    '--quiet',
    ...(upTo === 'all' && newest?.kind === 'tag' ? ['--detach', `refs/tags/${newest.name}`] : ['main']),
  )
  return { directory, main: tip(writer), commits: writer.commits, tags: await readTags(directory), pulls: writer.pulls }
}

type Writer = {
  readonly stream: FastImport
  readonly states: (paths: readonly string[]) => FileState[]
  /** The commits of main, oldest first. */
  readonly main: string[]
  readonly commits: Record<string, string>
  readonly pulls: LocalPull[]
}

async function write(writer: Writer, step: Step): Promise<void> {
  if (step.kind === 'tag') {
    if (step.message) writer.stream.annotatedTag(step.name, tip(writer), stamp(step.by, step.at), step.message)
    else writer.stream.reference(`refs/tags/${step.name}`, tip(writer))
  } else if (step.kind === 'push') {
    const { change } = step
    const files = filesOf(writer, change)
    await commit(writer, { ref: 'refs/heads/main', parents: [tip(writer)], change, files, committer: change.by, at: change.at })
  } else {
    await mergePull(writer, step)
  }
}

/** Writes the commits of a pull request to `refs/pull/N/head`, as GitHub keeps them, and then what merging made of them on main. */
async function mergePull(writer: Writer, step: Extract<Step, { pull: PullRequest }>): Promise<void> {
  const { kind, pull, at } = step
  const own = step.changes.map(change => ({ change, files: filesOf(writer, change) }))
  let head = kind === 'rebase' ? writer.main.at(-2)! : kind === 'merge' && step.from ? named(writer, step.from) : tip(writer)
  for (const { change, files } of own) {
    const early = kind === 'squash' ? { ...change, at: earlier(change.at), subject: pull.title, body: undefined } : change
    const ref = `refs/pull/${pull.number}/head`
    head = await commit(writer, { ref, parents: [head], change: early, files, committer: change.by, at: early.at })
  }
  const ref = 'refs/heads/main'
  if (kind === 'merge') {
    const subject = `Merge pull request #${pull.number} from ${step.branch}`
    const change = { by: pull.by, at, subject, body: pull.title, paths: [], name: step.name }
    const files = [...new Map(own.flatMap(({ files }) => files).map(file => [file.path, file])).values()]
    await commit(writer, { ref, parents: [tip(writer), head], change, files, committer: HUB, at })
  }
  for (const { change, files } of kind === 'merge' ? [] : own) {
    const subject = kind === 'squash' ? `${change.subject} (#${pull.number})` : change.subject
    await commit(writer, { ref, parents: [tip(writer)], change: { ...change, subject }, files, committer: HUB, at })
  }
  const { number, title, body = '', labels = [], by } = pull
  writer.pulls.push({
    ...{ number, title, body, author: by.login, labels: [...labels], mergedAt: at, mergeCommitSha: tip(writer), headSha: head },
    ...{ baseRef: 'main', merged: true, kind },
  })
}

type Recorded = {
  readonly ref: string
  readonly parents: readonly string[]
  readonly change: Change
  readonly files: readonly FileState[]
  readonly committer: Person
  readonly at: string
}

async function commit(writer: Writer, { ref, parents, change, files, committer, at }: Recorded): Promise<string> {
  const reverted = change.reverts ? `This reverts commit ${named(writer, change.reverts)}.` : undefined
  const message = `${[change.subject, reverted, change.body].filter(Boolean).join('\n\n')}\n`
  const author = stamp(change.by, change.at)
  const id = await writer.stream.commit({ ref, author, committer: stamp(committer, at), message, parents: parents.filter(Boolean), files })
  if (ref === 'refs/heads/main') {
    writer.main.push(id)
    if (change.name) writer.commits[change.name] = id
  }
  return id
}

function filesOf(writer: Writer, change: Change): FileState[] {
  const own = Object.entries(change.texts ?? {}).map(([path, text]) => ({ path, text, executable: false }))
  return [...writer.states(change.paths), ...own]
}

/** Gives, for each path, the next of its stages: every commit that names a path moves it on by one. */
async function fileStates(): Promise<(paths: readonly string[]) => FileState[]> {
  const paths = new Set(
    HISTORY.flatMap(step => (step.kind === 'tag' ? [] : step.kind === 'push' ? [step.change] : step.changes)).flatMap(({ paths }) => paths),
  )
  const stages = new Map<string, string[]>()
  for (const path of paths) stages.set(path, stagesOf(path, await readFile(SAMPLE_FILES + path, 'utf8'), EDITS[path] ?? []))
  return wanted =>
    wanted.map(path => {
      const text = stages.get(path)!.shift()
      if (text === undefined) throw new Error(`${path}: a commit names it after its last stage`)
      return { path, text, executable: EXECUTABLE.includes(path) }
    })
}

async function readTags(directory: string): Promise<SampleTag[]> {
  const lines = await git(directory, 'for-each-ref', '--format=%(refname:strip=2) %(objectname) %(*objectname)', 'refs/tags')
  return lines
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [name = '', object = '', peeled] = line.split(' ')
      return { name, commit: peeled || object, object }
    })
}

function tip(writer: Writer): string {
  return writer.main.at(-1) ?? ''
}

function named(writer: Writer, name: string): string {
  const id = writer.commits[name]
  if (id === undefined) throw new Error(`no earlier commit is named ${name}`)
  return id
}

function stamp({ name, email }: Person, at: string): Stamp {
  return { name, email, seconds: Date.parse(at) / 1000 }
}

/** An hour before. */
function earlier(at: string): string {
  return new Date(Date.parse(at) - 3_600_000).toISOString()
}
