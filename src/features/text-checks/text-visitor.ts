import { visible } from '../../text/visible.ts'
import { isPlainAscii } from './ascii/plain-bytes.ts'
import { candidateLines, holdsEllipsis, type LineSpan } from './ellipsis/ellipsis-candidates.ts'
import { languageOf, readableAs } from './ellipsis/lex/languages.ts'
import { type FileFindings, keptPerFile, listedAtMost, listedPerFile } from './file-findings.ts'
import { fingerprintOf, lineBytesAt } from './fingerprint.ts'
import { isBinary } from './text-files.ts'
import { type FileFound, type ScannedFinding, type TextCheck, type TextsFound, type ThreadJob, wanted } from './text-job.ts'

/** A file whose candidates wait to be judged. The bytes are its own copy. */
export interface DeferredFile {
  readonly file: number
  readonly bytes: Uint8Array
  readonly candidates: readonly LineSpan[]
}

/** Looks at one file after another, and keeps what it finds. */
export interface TextVisitor {
  /** `bytes` are read again only until the promise, if there is one, is settled. */
  visit(file: number, bytes: Uint8Array | Error): void | Promise<void>
  /** Judges the candidates of one file. */
  judge(waiting: DeferredFile): Promise<void>
  readonly waiting: readonly DeferredFile[]
  found(): TextsFound
}

// Loaded with the first file that is not plain: the tables of Unicode are large.
let scanCharacters: typeof import('./ascii/ascii-scan.ts').scanCharacters | undefined

async function loadScan(): Promise<void> {
  scanCharacters = (await import('./ascii/ascii-scan.ts')).scanCharacters
}

/** Copies that may wait together; more is judged at once. */
const waitingAtMost = 32_000_000

/**
 * What every text check does with the bytes of a file, in the order of cost: nothing for plain ASCII without an ellipsis, a scan
 * for other characters, a look at the lines with an ellipsis, and a parse for those that look like left-out code. `defer` keeps
 * what must be parsed for later, so that it can be shared out when all of it is known.
 */
export function textVisitor(job: ThreadJob, defer: boolean): TextVisitor {
  const files: FileFound[] = []
  const told = { unknown: [] as number[], binary: [] as number[], unreadable: [] as { file: number; reason: string }[] }
  const simple = new Set<string>()
  const waiting: DeferredFile[] = []
  let kept = 0
  const limit = job.fingerprints ? keptPerFile : listedPerFile
  let listed = 0

  /** Files come in the order of the report: when those before this one fill it, its findings are only counted. */
  const limitForAscii = () => (job.fingerprints || listed < listedAtMost ? limit : 0)

  function keep(file: number, check: TextCheck, bytes: Uint8Array, { findings, offsets, more }: FileFindings): void {
    if (findings.length === 0 && more === 0) return
    if (check === 'ascii') listed += findings.length
    files.push({ file, check, findings: job.fingerprints ? withFingerprints(findings, offsets, bytes) : findings, more })
  }

  function lookForEllipses(file: number, bytes: Uint8Array): void | Promise<void> {
    const path = job.paths.at(file)!
    if (!holdsEllipsis(bytes)) return
    if (languageOf(path) === undefined) return void told.unknown.push(file)
    const candidates = candidateLines(bytes)
    if (candidates.length === 0) return
    if (!defer || kept > waitingAtMost) return judge({ file, bytes, candidates })
    kept += bytes.length
    waiting.push({ file, bytes: new Uint8Array(bytes), candidates })
  }

  async function judge({ file, bytes, candidates }: DeferredFile): Promise<void> {
    const path = job.paths.at(file)!
    const { checkCandidates } = await import('./ellipsis/ellipsis.ts')
    const found = await checkCandidates(bytes, path, candidates, limit)
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
      const forAscii = (job.wants[file]! & wanted.ascii) !== 0
      const forEllipsis = (job.wants[file]! & wanted.ellipsis) !== 0
      if (!forAscii || !isPlainAscii(bytes)) {
        // What is plain is not binary either.
        if (isBinary(bytes, job.paths.at(file)!)) return void told.binary.push(file)
        if (forAscii) {
          if (scanCharacters === undefined) return loadScan().then(() => this.visit(file, bytes))
          keep(file, 'ascii', bytes, scanCharacters(bytes, job.paths.at(file)!, job.ascii, limitForAscii()))
        }
      }
      return forEllipsis ? lookForEllipses(file, bytes) : undefined
    },
    found: () => ({
      files: files.sort((a, b) => a.file - b.file),
      simple: [...simple].sort(),
      ...told,
    }),
  }
}

function withFingerprints(findings: FileFindings['findings'], offsets: readonly number[], bytes: Uint8Array): ScannedFinding[] {
  let line: number | undefined
  let fingerprint = ''
  return findings.map((finding, index) => {
    if (finding.line !== line || fingerprint === '') fingerprint = fingerprintOf(lineBytesAt(bytes, offsets[index]!))
    line = finding.line
    return { ...finding, fingerprint }
  })
}
