// Workflows that documents show. Run as a program: hands each of them, and our own, to actionlint, which needs Go and a module proxy.
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A workflow in a Markdown document: the text of a `yaml` block with `jobs:`, and the line of the document that it begins on. */
export interface ShownWorkflow {
  readonly line: number
  readonly text: string
}

/** The workflows in a Markdown document. */
export function workflowsIn(markdown: string): ShownWorkflow[] {
  const blocks = [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  return blocks
    .filter(([, text = '']) => /^jobs:$/m.test(text))
    .map(match => ({ line: markdown.slice(0, match.index).split('\n').length + 1, text: match[1]! }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'))
  const paths = [...globSync('.github/workflows/*.yml')]
  for (const document of ['README.md', ...globSync('docs/**/*.md')]) {
    for (const { line, text } of workflowsIn(readFileSync(document, 'utf8'))) {
      const path = join(folder, `${document.replaceAll('/', '-')}-line-${line}.yml`)
      writeFileSync(path, text)
      paths.push(path)
    }
  }
  const { status, error } = spawnSync('go', ['run', 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12', ...paths], { stdio: 'inherit' })
  rmSync(folder, { recursive: true, force: true })
  if (error) throw error
  console.log(`${paths.length} workflows: ${status === 0 ? 'nothing to say' : 'see above'}`)
  process.exitCode = status ?? 1
}
