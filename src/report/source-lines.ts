import { posix } from 'node:path'
import type { Finding } from '../model/finding.ts'
import type { Files } from '../ports/files.ts'
import { type SourceLine, sourceLine } from './excerpt.ts'
import { sortFindings } from './steps.ts'

/** Lines of files by the finding that is about them. */
export type SourceLines = ReadonlyMap<Finding, SourceLine>

/** Findings that a terminal lists; all of them are in report.json. */
export const MOST_SHOWN = 50

/** A larger file is not read a second time only to show a line of it. In bytes. */
const LARGEST = 16 * 1024 * 1024

/**
 * Reads the lines that the findings are about which a terminal lists, each file once, before the tree is gone. A file that cannot be read
 * costs its lines and nothing else; a finding of a secret never gets one.
 */
export async function readSourceLines(
  files: Pick<Files, 'read' | 'facts'>,
  root: string,
  findings: readonly Finding[],
): Promise<SourceLines> {
  const shown = sortFindings(findings).slice(0, MOST_SHOWN)
  const placed = shown.filter(({ path, line, rule }) => path !== undefined && line !== undefined && !rule.startsWith('secret'))
  const lines = new Map<Finding, SourceLine>()
  for (const [path, about] of Map.groupBy(placed, finding => finding.path!)) {
    const text = await textOf(files, posix.join(root, path))
    if (text === undefined) continue
    for (const finding of about) {
      const found = sourceLine(text, finding.line!, finding.column, finding.rule.startsWith('python-syntax/'))
      if (found !== undefined) lines.set(finding, found)
    }
  }
  return lines
}

async function textOf(files: Pick<Files, 'read' | 'facts'>, path: string): Promise<string | undefined> {
  try {
    const facts = await files.facts(path)
    if (facts?.kind !== 'file' || facts.size > LARGEST) return undefined
    return new TextDecoder().decode(await files.read(path))
  } catch {
    return undefined
  }
}
