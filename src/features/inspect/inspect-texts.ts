import { isAscii } from 'node:buffer'
import picomatch from 'picomatch'
import type { ChecksConfig } from '../../config/config.ts'
import type { Finding } from '../../model/finding.ts'
import type { Component, LocalFile } from '../../model/manifest.ts'
import { firstLines, quoted } from '../../text/format.ts'
import { scanCharacters } from '../text-checks/ascii/ascii-scan.ts'
import { type BaselineEntry, compareWithBaseline } from '../text-checks/baseline.ts'
import { keptPerFile } from '../text-checks/file-findings.ts'
import { withFingerprints } from '../text-checks/fingerprint.ts'
import { isBinary } from '../text-checks/text-files.ts'
import { referenceSearch } from './references.ts'

/** Number of places that a finding names. */
const SHOWN = 5

/** Inspects members that may hold text. */
export interface TextInspector {
  /** `member` is the path in the artifact. The bytes are valid only during the call. */
  member(member: string, bytes: Uint8Array): void
  findings(): readonly Finding[]
}

/**
 * Text checks for the zips of a release: links and the ascii policy in documentation, the entry page's references in a frontend. `baseline`: accepted findings.
 * `known`: broken references of documentation at the previous tag. Findings are warnings; those of a blocking ascii check are errors.
 */
export function textInspectors(
  components: readonly Component[],
  { ascii, named, off, onFindings }: Pick<ChecksConfig, 'ascii' | 'named' | 'off' | 'onFindings'>,
  baseline: readonly BaselineEntry[],
  known: ReadonlySet<string>,
): (artifact: LocalFile) => readonly TextInspector[] {
  const accepted = Map.groupBy(baseline, ({ path }) => path)
  return artifact => {
    const component = components.find(({ id }) => id === artifact.component)
    const isDocs = component?.kind === 'archive'
    if ((!isDocs && component?.kind !== 'node') || !artifact.name.endsWith('.zip')) return []
    const links = referenceInspector(artifact.name, isDocs, known)
    if (!isDocs || off.includes('ascii')) return [links]
    return [links, asciiInspector(artifact.name, ascii, accepted, named.includes('ascii') && onFindings === 'fail')]
  }
}

function referenceInspector(archive: string, isDocs: boolean, known: ReadonlySet<string>): TextInspector {
  const { member, broken } = referenceSearch(isDocs)
  return {
    member,
    findings() {
      const all = broken()
      const fresh = isDocs ? all.filter(each => !known.has(each)) : all
      const since = all.length === fresh.length ? '' : ', new since the previous tag'
      const message = `${archive}: ${fresh.length === 1 ? 'a reference leads' : `${fresh.length} references lead`} to nothing in it${since}: ${firstPlaces(fresh)}.`
      const warning = { rule: 'archive/broken-reference', level: 'warning', message } as const
      const others = all.filter(each => !fresh.slice(0, SHOWN).includes(each))
      const remarks = others.map((each): Finding => {
        return { rule: 'archive/more-references', level: 'info', message: `${archive}: this reference leads to nothing in it: ${each}.` }
      })
      return fresh.length === 0 ? remarks : [warning, ...remarks]
    },
  }
}

function asciiInspector(
  archive: string,
  policy: ChecksConfig['ascii'],
  accepted: ReadonlyMap<string, readonly BaselineEntry[]>,
  blocking: boolean,
): TextInspector {
  const inScope = picomatch([...policy.paths], { dot: true, ignore: [...policy.exclude] })
  const places: string[] = []
  let count = 0
  return {
    member(name, bytes) {
      if (!inScope(name)) return
      const named = isAscii(Buffer.from(name)) ? 0 : scanCharacters(Buffer.from(name), name, policy, SHOWN).findings.length
      if (named > 0) places.push(`the name ${quoted(name)}`)
      count += named
      if (isBinary(bytes, name) || (isAscii(bytes) && !bytes.includes(0))) return
      const entries = accepted.get(name) ?? []
      const found = scanCharacters(bytes, name, policy, entries.length === 0 ? SHOWN : keptPerFile)
      const file = { file: 0, check: 'ascii', findings: withFingerprints(found, bytes), more: found.more } as const
      const { findings = [], more = 0 } = compareWithBaseline([file], entries, { paths: [name] }).fresh[0] ?? {}
      count += findings.length + more
      const [first] = findings
      if (first !== undefined) places.push(`${quoted(name)}${first.line === undefined ? '' : ` line ${first.line}`}: ${first.message}`)
    },
    findings() {
      if (count === 0) return []
      const what = count === 1 ? 'a character or byte' : `${count} characters or bytes`
      const message = `${archive}: ${what} that checks.ascii does not allow: ${firstPlaces(places)}`
      return [{ rule: 'archive/ascii', level: blocking ? 'error' : 'warning', message }]
    },
  }
}

const firstPlaces = (places: readonly string[]): string => firstLines(places, SHOWN, String).join('; ')
