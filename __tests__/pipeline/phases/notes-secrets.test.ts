import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { NotesContent } from '../../../src/features/notes/notes-content.ts'
import { safeText } from '../../../src/features/notes/render/safe-text.ts'
import { UserError } from '../../../src/model/errors.ts'
import { requireNoSecrets } from '../../../src/pipeline/phases/notes-phase.ts'
import { emptyReportInput, type ReportInput } from '../../../src/pipeline/report-input.ts'
import type { Run } from '../../../src/pipeline/run.ts'
import { made } from '../../features/inspect/secrets/tokens.ts'

const config = (text = '{}') => parseConfig(text, 'release-runbook.yml')
const run = (variables: Record<string, string> = {}) => ({ inputs: { token: null }, environment: { variables } }) as unknown as Run
const words = (lead: string) => ({ lead, changes: [] }) as unknown as NotesContent

const search = (
  texts: { markdown?: string; full?: string; lead?: string; title?: string },
  given = run(),
  with_ = config(),
): [string, ReportInput] => {
  const reportInput = emptyReportInput()
  const { markdown = '', full, lead = '', title = 'v1.0.0' } = texts
  try {
    const allowed = requireNoSecrets({ ...given, reportInput, config: with_ }, title, { markdown, full, content: words(lead) })
    return [allowed.join('; '), reportInput]
  } catch (error) {
    assert.ok(error instanceof UserError)
    const found = reportInput.checks.flatMap(({ findings }) => findings.map(({ message, rule }) => `${message} (${rule})`))
    return [[error.message, ...found, error.hint].join('\n'), reportInput]
  }
}

describe('secrets in the text of a release', () => {
  const secret = 'p_a*s@s#1234~w<o>rd'
  const own = run({ DEPLOY_PASSWORD: secret })

  it('are found in the text, in the full text of shortened notes, in source texts and in the title, and never printed', () => {
    for (const texts of [
      { markdown: `- Use ${secret} now` },
      { full: `- Use ${secret} now` },
      { lead: secret },
      { title: `v1 ${secret}` },
    ]) {
      const [message, reportInput] = search(texts, own)
      assert.match(
        message,
        /"notes\.md" is or holds the value of DEPLOY_PASSWORD, as it is\. \(secret\/of-this-run\)/,
        JSON.stringify(texts),
      )
      assert.ok(!message.includes(secret) && !JSON.stringify(reportInput).includes(secret))
      assert.deepEqual(
        reportInput.checks.map(({ id, findings }) => [id, findings.length]),
        [['notes', 1]],
      )
    }
  })

  it('are found as a reader of the page sees them', () => {
    const markdown = safeText(`Use ${secret} now`)
    assert.ok(!markdown.includes(secret), 'Markdown parts it')
    assert.match(search({ markdown }, own)[0], /DEPLOY_PASSWORD/)
    const token = `github_pat_${made(22, 'a')}_${made(59, 'b')}`
    assert.match(search({ markdown: safeText(`Use ${token}`) })[0], /secret\/github-token/)
  })

  it('may be allowed when they are no secrets, but not those of the run', () => {
    const allow = config('secrets: { allow: [{ rule: secret/npm-token, paths: [notes.md] }] }')
    const markdown = `- Tell npm_${made(36, 'n')} from others`
    assert.match(search({ markdown })[0], /paths: \[notes\.md\]/)
    assert.deepEqual(search({ markdown }, run(), allow), ['"notes.md": a token (secret/npm-token)', emptyReportInput()])
    assert.match(search({ markdown: `${markdown} ${secret}` }, own, allow)[0], /DEPLOY_PASSWORD.*\n[^\n]*nothing can allow this/)
  })

  it('are not seen in ordinary notes', () => {
    const markdown = '- Read `ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx` and npm_config_registry, @someone, #12\n'
    assert.deepEqual(search({ markdown, lead: 'Hello' }, own), ['', emptyReportInput()])
  })
})
