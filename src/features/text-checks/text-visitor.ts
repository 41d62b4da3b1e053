import { visible } from '../../text/format.ts'
import { isPlainAscii } from './ascii/plain-bytes.ts'
import { candidateLines } from './ellipsis/ellipsis-candidates.ts'
import { type FileFindings, keptPerFile, listedAtMost, listedPerFile } from './file-findings.ts'
import { withFingerprints } from './fingerprint.ts'
import { isBinary } from './text-files.ts'
import { type FileFound, type TextCheck, type TextsFound, type ThreadJob, wanted } from './text-job.ts'

/** A file whose candidates need a parse. The bytes are a copy. */
export interface DeferredFile {
  readonly file: number
  readonly bytes: Uint8Array
  readonly candidates: readonly number[]
}

// The first file that is not plain loads the large tables of Unicode.
let scanCharacters: typeof import('./ascii/ascii-scan.ts').scanCharacters | undefined

/** Maximum size in bytes of all copies. Beyond it, files are parsed at once. */
const deferredAtMost = 32_000_000

/** Runs all text checks on the bytes of a file. `defer` collects the files that need a parse, so that threads can share them. */
export function textVisitor(job: ThreadJob, defer: boolean) {
  const files: FileFound[] = []
  const unchecked = { unknown: [] as number[], binary: [] as number[], unreadable: [] as { file: number; reason: string }[] }
  const simple = new Set<string>()
  const deferred: DeferredFile[] = []
  let copied = 0
  const limit = job.fingerprints ? keptPerFile : listedPerFile
  let listed = 0

  /** Files come in the order of the report. When the files before this one fill the report, the scan only counts. */
  const limitForAscii = () => (job.fingerprints || listed < listedAtMost ? limit : 0)

  function keep(file: number, check: TextCheck, bytes: Uint8Array, found: FileFindings): void {
    const { findings, more } = found
    if (findings.length === 0 && more === 0) return
    if (check === 'ascii') listed += findings.length
    files.push({ file, check, findings: job.fingerprints ? withFingerprints(found, bytes) : findings, more })
  }

  function checkEllipses(file: number, bytes: Uint8Array): void | Promise<void> {
    const path = job.paths.at(file)!
    const candidates = candidateLines(bytes, path)
    if (candidates === undefined) return void unchecked.unknown.push(file)
    if (candidates.length === 0) return
    if (!defer || copied > deferredAtMost) return parse({ file, bytes, candidates })
    copied += bytes.length
    deferred.push({ file, bytes: new Uint8Array(bytes), candidates })
  }

  async function parse({ file, bytes, candidates }: DeferredFile): Promise<void> {
    const path = job.paths.at(file)!
    const { checkCandidates } = await import('./ellipsis/ellipsis.ts')
    const found = await checkCandidates(bytes, path, candidates, limit)
    if (found.style !== undefined) simple.add(found.style)
    keep(file, 'ellipsis', bytes, found)
  }

  return {
    deferred,
    parse,
    /** Uses `bytes` only until it returns, or until its promise settles. */
    visit(file: number, bytes: Uint8Array | Error): void | Promise<void> {
      if (bytes instanceof Error) return void unchecked.unreadable.push({ file, reason: visible(bytes.message) })
      const forAscii = (job.wants[file]! & wanted.ascii) !== 0
      if (!forAscii || !isPlainAscii(bytes)) {
        // A plain file cannot be binary.
        if (isBinary(bytes, job.paths.at(file)!)) return void unchecked.binary.push(file)
        if (forAscii) {
          if (scanCharacters === undefined)
            return import('./ascii/ascii-scan.ts').then(module => {
              scanCharacters = module.scanCharacters
              return this.visit(file, bytes)
            })
          keep(file, 'ascii', bytes, scanCharacters(bytes, job.paths.at(file)!, job.ascii, limitForAscii()))
        }
      }
      return (job.wants[file]! & wanted.ellipsis) === 0 ? undefined : checkEllipses(file, bytes)
    },
    found: (): TextsFound => ({ files: files.sort((a, b) => a.file - b.file), simple: [...simple].sort(), ...unchecked }),
  }
}
