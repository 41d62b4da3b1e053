import { type FileFindings, isPlain, keptPerFile, listedPerFile } from './ascii.ts'
import { candidateLines, holdsEllipsis, type LineSpan } from './ellipsis-candidates.ts'
import { fingerprintOf, lineAt } from './fingerprint.ts'
import { languageOf, readableAs } from './lex/languages.ts'
import { isBinary } from './text-files.ts'
import { type FileFound, type ScannedFinding, type TextCheck, type TextJob, type TextsFound, wanted } from './text-job.ts'
import { visible } from './visible.ts'

/** A file whose candidates wait to be judged. The bytes are its own copy. */
export interface Waiting {
  readonly file: number
  readonly bytes: Uint8Array
  readonly candidates: readonly LineSpan[]
}

/** Looks at one file after another, and keeps what it finds. */
export interface TextVisitor {
  /** `bytes` are read again only until the promise, if there is one, is settled. */
  visit(file: number, bytes: Uint8Array | Error): void | Promise<void>
  /** Judges the candidates of one file. */
  judge(waiting: Waiting): Promise<void>
  readonly waiting: readonly Waiting[]
  found(): TextsFound
}

/** Copies that may wait together; more is judged at once. */
const waitingAtMost = 32_000_000

/**
 * What every text check does with the bytes of a file, in the order of cost: nothing for plain ASCII without an ellipsis, a scan
 * for other characters, a look at the lines with an ellipsis, and a parse for those that look like left-out code. `defer` keeps
 * what must be parsed for later, so that it can be shared out when all of it is known.
 */
export function textVisitor(job: TextJob, defer: boolean): TextVisitor {
  const files: FileFound[] = []
  const told = { unknown: [] as number[], binary: [] as number[], unreadable: [] as { file: number; reason: string }[] }
  const simple = new Set<string>()
  const waiting: Waiting[] = []
  let kept = 0
  const limit = job.fingerprints ? keptPerFile : listedPerFile

  function keep(file: number, check: TextCheck, bytes: Uint8Array, { findings, more }: FileFindings): void {
    if (findings.length === 0) return
    let line: number | undefined
    let fingerprint = ''
    const scanned = findings.map(({ at, ...finding }): ScannedFinding => {
      if (!job.fingerprints) return finding
      if (finding.line !== line || fingerprint === '') fingerprint = fingerprintOf(lineAt(bytes, at))
      line = finding.line
      return { ...finding, fingerprint }
    })
    files.push({ file, check, findings: scanned, more })
  }

  function lookForEllipses(file: number, bytes: Uint8Array): void | Promise<void> {
    const path = job.paths[file]!
    if (!holdsEllipsis(bytes)) return
    if (job.ellipsis === 'smart' && languageOf(path) === undefined) return void told.unknown.push(file)
    const candidates = candidateLines(bytes, job.ellipsis)
    if (candidates.length === 0) return
    if (!defer || kept > waitingAtMost) return judge({ file, bytes, candidates })
    kept += bytes.length
    waiting.push({ file, bytes: new Uint8Array(bytes), candidates })
  }

  async function judge({ file, bytes, candidates }: Waiting): Promise<void> {
    const path = job.paths[file]!
    const { judgeCandidates } = await import('./ellipsis.ts')
    const found = await judgeCandidates(bytes, path, candidates, job.ellipsis, limit)
    const known = languageOf(path)
    const language = known && readableAs(known, bytes)
    if (language?.grammar === false) simple.add(language.name)
    keep(file, 'ellipsis', bytes, found)
  }

  return {
    waiting,
    judge,
    visit(file, bytes) {
      if (bytes instanceof Error) return void told.unreadable.push({ file, reason: visible(bytes.message) })
      if (isBinary(bytes, job.paths[file]!)) return void told.binary.push(file)
      const wants = job.wants[file]!
      if ((wants & wanted.ascii) === 0 || isPlain(bytes)) return (wants & wanted.ellipsis) === 0 ? undefined : lookForEllipses(file, bytes)
      return import('./ascii-scan.ts').then(({ scanCharacters }) => {
        keep(file, 'ascii', bytes, scanCharacters(bytes, job.paths[file]!, job.ascii, limit))
        return (wants & wanted.ellipsis) === 0 ? undefined : lookForEllipses(file, bytes)
      })
    },
    found: () => ({
      files: files.sort((a, b) => a.file - b.file),
      simple: [...simple].sort(),
      ...told,
    }),
  }
}
