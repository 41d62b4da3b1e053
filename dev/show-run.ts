import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { renderPage } from './page.ts'
import type { StepResult } from './runner.ts'

/** Writes the release page and the job summary as HTML into a folder, and gives a line for each with its path. A page without a release is left out. */
export async function writePages(folder: string, releaseUrl: string | undefined, result: StepResult): Promise<readonly string[]> {
  const [page, summary] = [join(folder, 'release-page.html'), join(folder, 'job-summary.html')]
  const response = releaseUrl === undefined || result.code !== 0 ? undefined : await fetch(releaseUrl)
  if (response !== undefined) await writeFile(page, await response.text())
  await writeFile(summary, renderPage('Job summary', result.summary))
  const show = (path: string): string => (relative(process.cwd(), path).startsWith('..') ? path : relative(process.cwd(), path))
  return [...(response === undefined ? [] : [`  release page   ${show(page)}`]), `  job summary    ${show(summary)}`]
}
