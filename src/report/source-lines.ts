import { posix } from 'node:path'
import type { Finding } from '../model/finding.ts'
import type { Files } from '../ports/files.ts'
import { toLines } from '../text/characters.ts'
import type { SourceLine } from './excerpt.ts'
import { sortFindings } from './steps.ts'

/** The line of the file for each finding. */
export type SourceLines = ReadonlyMap<Finding, SourceLine>

/** The most findings that a terminal lists; report.json has all findings. */
export const MOST_SHOWN = 50

/** Bytes of the largest file that is read again only to show a line. */
const LARGEST = 16 * 1024 * 1024

/** Reads the lines of the findings that a terminal lists, none about secrets. It must run before the work tree is deleted. */
export async function readSourceLines(
  files: Pick<Files, 'read' | 'facts'>,
  root: string,
  findings: readonly Finding[],
): Promise<SourceLines> {
  const shown = sortFindings(findings).slice(0, MOST_SHOWN)
  const placed = shown.filter(({ path, line, rule }) => path !== undefined && line !== undefined && !rule.startsWith('secret'))
  const lines = new Map<Finding, SourceLine>()
  for (const [path, about] of Map.groupBy(placed, finding => finding.path!)) {
    const text = await textOf(files, posix.join(root, path)).catch(() => undefined)
    if (text === undefined) continue
    const inGit = text.split('\n')
    for (const finding of about) {
      // A CR alone ends a line in Python, and none in git.
      const found = (finding.rule.startsWith('python-syntax/') ? toLines(text) : inGit)[finding.line! - 1]
      if (found !== undefined) lines.set(finding, { number: finding.line!, text: found.replace(/\r$/, ''), column: finding.column })
    }
  }
  return lines
}

async function textOf(files: Pick<Files, 'read' | 'facts'>, path: string): Promise<string | undefined> {
  const facts = await files.facts(path)
  if (facts?.kind !== 'file' || facts.size > LARGEST) return undefined
  return new TextDecoder().decode(await files.read(path))
}
