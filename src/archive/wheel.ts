import { createHash } from 'node:crypto'
import { UserError } from '../model/errors.ts'
import { quoted } from '../text/format.ts'
import { parseCoreMetadata } from './core-metadata.ts'
import { nameProblems } from './member-names.ts'
import { isLink, readZip, type ZipMember } from './read-zip.ts'
import { recordProblems } from './wheel-record.ts'
import { zipBytes } from './zip.ts'

/**
 * Rewrites a wheel with `zipBytes`, without folders. `*.dist-info/` comes last, with RECORD at its end (packaging.python.org, Binary
 * distribution format, "Recommended archiver features"). Times are `time` (seconds since 1970). RECORD stays valid, because it covers
 * contents only. Throws UserError for an unreadable wheel, damaged members, links and unsafe names.
 */
export async function normaliseWheel(bytes: Uint8Array, time: number): Promise<Uint8Array> {
  const members = await membersOf(bytes)
  const problems = members.flatMap(memberProblems)
  if (problems.length > 0) throw new UserError(`The wheel is damaged:\n${problems.map(text => `  ${text}`).join('\n')}`)
  const entries = members.map(({ name, mode, content }) => ({ name, source: content, executable: (mode & 0o100) !== 0 }))
  return await zipBytes(entries, time, wheelRank)
}

/** Reads a wheel in memory: file names, METADATA, groups of modules with equal content, and problems as sentences. Throws UserError if it is no zip file. */
export async function readWheel(bytes: Uint8Array) {
  const members = await membersOf(bytes)
  const names = members.map(member => member.name)
  const problems = [...members.flatMap(memberProblems), ...nameProblems(names).map(problem => `${problem}.`)]
  const contents = new Map(members.map(member => [member.name, member.content]))
  const sameContent = groupsWithSameContent(members)
  const folders = [...new Set(names.map(distInfo))].filter(folder => folder !== undefined)
  const [folder] = folders
  if (folder === undefined || folders.length > 1) {
    problems.push(`The wheel has ${folders.length} .dist-info folders instead of one.`)
    return { names, metadata: undefined, sameContent, problems }
  }
  const text = (name: string): string | undefined => {
    const content = contents.get(`${folder}/${name}`)
    if (content === undefined) problems.push(`The wheel has no ${quoted(`${folder}/${name}`)}.`)
    return content === undefined ? undefined : Buffer.from(content).toString('utf8')
  }
  text('WHEEL')
  const record = text('RECORD')
  if (record !== undefined) problems.push(...recordProblems(record, `${folder}/RECORD`, contents))
  const metadata = text('METADATA')
  return { names, metadata: metadata === undefined ? undefined : parseCoreMetadata(metadata), sameContent, problems }
}

/** Groups of two or more modules, without empty modules and `__init__.py`. */
function groupsWithSameContent(members: readonly ZipMember[]): string[][] {
  const modules = members.filter(({ name, content }) => name.endsWith('.py') && !name.endsWith('__init__.py') && content.length > 0)
  const groups = Map.groupBy(modules, ({ content }) => createHash('sha256').update(content).digest('hex'))
  return [...groups.values()].filter(group => group.length > 1).map(group => group.map(({ name }) => name))
}

async function membersOf(bytes: Uint8Array): Promise<ZipMember[]> {
  try {
    return (await readZip(bytes)).filter(({ name }) => !name.endsWith('/'))
  } catch (error) {
    throw new UserError('The wheel cannot be read as a zip file.', 'Look at what the build backend wrote.', { cause: error })
  }
}

function memberProblems(member: ZipMember): string[] {
  const link = isLink(member.mode) ? ['is a symbolic link'] : []
  return [...member.problems, ...link].map(problem => `${quoted(member.name)} ${problem}.`)
}

/** The `*.dist-info` folder at the top that contains the member. */
const distInfo = (name: string): string | undefined => /^([^/]+\.dist-info)\//.exec(name)?.[1]

function wheelRank(name: string): number {
  const folder = distInfo(name)
  if (folder === undefined) return 0
  return name === `${folder}/RECORD` ? 2 : 1
}
