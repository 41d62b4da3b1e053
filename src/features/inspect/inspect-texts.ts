import { isAscii } from 'node:buffer'
import picomatch from 'picomatch'
import type { ChecksConfig } from '../../config/checks-config.ts'
import type { Component } from '../../model/manifest.ts'
import type { LocalFile } from '../../model/release-file.ts'
import { quoted } from '../../text/visible.ts'
import { scanCharacters } from '../text-checks/ascii/ascii-scan.ts'
import { isBinary } from '../text-checks/text-files.ts'
import type { TextInspector } from './audit-artifacts.ts'
import { brokenReferences, isPage, type Page, referencesOf } from './references.ts'

/** References of pages are read up to this sum; of a generated reference of a whole platform the first pages tell enough. In bytes. */
const PAGES_BYTES = 32 * 1024 * 1024
/** How many places a finding names. */
const SHOWN = 5

/**
 * What is looked at in the zips of a release besides secrets: in docs what the pages link to relatively and the policy of the ascii
 * check, in a frontend what its entry page refers to. The policy is an error where that check gates; the rest are warnings.
 */
export function textInspectors(
  components: readonly Component[],
  { ascii, named, onFindings }: Pick<ChecksConfig, 'ascii' | 'named' | 'onFindings'>,
): (artifact: LocalFile) => TextInspector | undefined {
  return artifact => {
    const component = components.find(({ id }) => id === artifact.component)
    if (component?.kind !== 'archive' && component?.kind !== 'node') return undefined
    if (!artifact.name.endsWith('.zip')) return undefined
    const isDocs = component.kind === 'archive'
    const links = referenceLook(artifact.name, name => (isDocs ? isPage(name) : name === 'index.html'))
    if (!isDocs) return links
    const policy = asciiLook(artifact.name, ascii, named.includes('ascii') && onFindings === 'fail')
    return {
      member(name, bytes) {
        links.member(name, bytes)
        policy.member(name, bytes)
      },
      findings: () => [...links.findings(), ...policy.findings()],
    }
  }
}

function referenceLook(archive: string, reads: (name: string) => boolean): TextInspector {
  const names: string[] = []
  const pages: Page[] = []
  let left = PAGES_BYTES
  return {
    member(name, bytes) {
      names.push(name)
      if (!reads(name) || bytes.length > left) return
      left -= bytes.length
      pages.push({ name, targets: referencesOf(name, Buffer.from(bytes).toString('utf8')) })
    },
    findings() {
      const broken = brokenReferences(pages, names).map(({ page, target }) => `${quoted(page)} -> ${quoted(target)}`)
      if (broken.length === 0) return []
      const message = `${archive}: ${broken.length === 1 ? 'a reference leads' : `${broken.length} references lead`} to nothing in it: ${firstPlaces(broken)}.`
      return [{ rule: 'archive/broken-reference', level: 'warning', message }]
    },
  }
}

function asciiLook(archive: string, policy: ChecksConfig['ascii'], blocking: boolean): TextInspector {
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
      const { findings, more } = scanCharacters(bytes, name, policy, SHOWN)
      count += findings.length + more
      const [first] = findings
      if (first !== undefined) places.push(`${quoted(name)}${first.line === undefined ? '' : ` line ${first.line}`}: ${first.message}`)
    },
    findings() {
      if (count === 0) return []
      const what = count === 1 ? 'a character or byte' : `${count} characters or bytes`
      return [
        {
          rule: 'archive/ascii',
          level: blocking ? 'error' : 'warning',
          message: `${archive}: ${what} that checks.ascii does not allow: ${firstPlaces(places)}`,
        },
      ]
    },
  }
}

function firstPlaces(places: readonly string[]): string {
  return `${places.slice(0, SHOWN).join('; ')}${places.length > SHOWN ? `; and ${places.length - SHOWN} more` : ''}`
}
