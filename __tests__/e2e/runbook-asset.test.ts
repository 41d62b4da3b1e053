// RUNBOOK.md: the team's checklist is an asset, with equal bytes in one job and in several, and `verify` reads it.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { makeStage, makeWorld, quickConfig, type Stage, type World } from './harness.ts'

let world: World
before(async () => {
  world = await makeWorld()
})
after(() => world.remove())

const checklist = `# Release

- [ ] All docs are ASCII <!-- runbook: ascii -->
  and people can read them.
- [ ] The scripts compile, and the linter passes <!-- runbook: python-syntax, command:lint -->
  1. [x] The docs are packed <!-- runbook: build:docs, verify:docs -->
- [ ] The milestone is closed <!-- runbook: milestone -->
- [ ] The release is public <!-- runbook: publish, assets -->
- [ ] The tests pass <!-- runbook: test:docs -->
- [ ] The team was told
`
const config = `${quickConfig}runbook: docs/RELEASE.md
checks: { ascii: {}, python-syntax: { paths: ['scripts/*.py'] }, commands: [{ name: lint, run: 'echo 3 files linted' }] }
`

async function stageWithChecklist(): Promise<Stage> {
  const stage = await makeStage(world, { config })
  await writeFile(join(stage.workspace, 'docs/RELEASE.md'), checklist)
  return stage
}

const bookOf = ({ github, storage }: Stage): Promise<string> => {
  const asset = github.state[0]?.assets.find(({ name }) => name === 'RUNBOOK.md')
  assert.ok(asset, 'the release has RUNBOOK.md')
  return readFile(join(storage, String(asset.id)), 'utf8')
}

async function removeBook({ github }: Stage): Promise<void> {
  const asset = github.state[0]?.assets.find(({ name }) => name === 'RUNBOOK.md')
  const headers = { authorization: 'Bearer local-token' }
  const answer = await fetch(`${github.apiUrl}/repos/orchard/stockroom/releases/assets/${asset?.id}`, { method: 'DELETE', headers })
  assert.equal(answer.status, 204)
}

it('is an asset with equal bytes in one job and in three, and verify says what can be shown and what is believed', async () => {
  const [one, many, killed] = [await stageWithChecklist(), await stageWithChecklist(), await stageWithChecklist()]
  try {
    const draft = await one.push('v2.0.0', { inputs: { draft: 'true' } })
    assert.equal(draft.code, 0, draft.log)
    const book = await bookOf(one)
    // A run that was killed before it uploaded RUNBOOK.md leaves a draft without it: the checks run again, because the file has their evidence.
    const left = await killed.push('v2.0.0', { inputs: { draft: 'true' } })
    assert.equal(left.code, 0, left.log)
    await removeBook(killed)
    // A complete draft keeps its RUNBOOK.md: its checks do not run again.
    for (const [stage, command] of [
      [many, 'check'],
      [many, 'build'],
      [many, 'publish'],
      [one, 'build'],
      [one, 'publish'],
      [killed, 'check'],
      [killed, 'build'],
      [killed, 'publish'],
    ] as const) {
      const job = await stage.push('v2.0.0', { inputs: { command } })
      assert.equal(job.code, 0, job.log)
    }
    assert.equal(await bookOf(one), book)
    assert.equal(await bookOf(many), book)
    assert.equal(await bookOf(killed), book)
    const { body = '' } = one.github.state[0]!
    const sums = /"SHA256SUMS":"([0-9a-f]{64})"/.exec(body ?? '')?.[1]
    const commit = /"commit":"([0-9a-f]{40})"/.exec(body ?? '')?.[1]
    assert.ok(
      book.startsWith(`# The runbook of this release\n\n- Tag: \`v2.0.0\`\n- Commit: \`${commit}\`\n- SHA256SUMS: sha256 \`${sums}\`\n`),
      book,
    )
    assert.match(book, /^- \[x\] All docs are ASCII .*\n {2}and people can read them\.\n {2}- `ascii`: /m)
    assert.match(book, /^ {2}- `command:lint`, as reported by the build: /m)
    assert.match(book, /^ {5}- `build:docs`, as reported by the build: /m)
    assert.match(
      book,
      /^- \[ \] The release is public .*\n {2}- `publish`: the release itself shows it: `release-runbook verify v2\.0\.0`$/m,
    )
    assert.match(book, /^- \[ \] The milestone is closed .*\n {2}- `milestone`: not configured$/m)
    assert.match(book, /^- \[ \] The tests pass .*\n {2}- `test:docs`: not configured$/m)
    assert.match(book, /^- \[ \] The team was told\n {2}- only a person can tell$/m)
    assert.doesNotMatch(body ?? '', /"RUNBOOK\.md":/)
    const link = `${one.github.serverUrl}/orchard/stockroom/releases/download/v2.0.0/RUNBOOK.md`
    const folded = `<details><summary>Runbook: 3 of 7 items shown by evidence, 1 by the release itself, 1 by people, 2 open</summary>\n\n[RUNBOOK.md](${link})\n\n</details>`
    assert.equal((body ?? '').split('<details><summary>Runbook').length, 2)
    assert.ok((body ?? '').includes(folded), body ?? '')
    const again = await one.push('v2.0.0')
    assert.match(again.log, /v2\.0\.0 is published and complete: nothing to do/)
    assert.match(again.summary, /Published on 20\d\d-\d\d-\d\d; its checks passed then\. This run compared 3 assets/)
    const verified = await one.push('v2.0.0', { inputs: { command: 'verify' } })
    assert.equal(verified.code, 0, verified.log)
    assert.match(
      verified.log,
      /RUNBOOK\.md names this tag, commit and SHA256SUMS; of 7 items 2 shown today, 4 can only be believed, 1 for people/,
    )
    assert.match(verified.log, /The release is public: shown by assets, Latest/)
  } finally {
    await Promise.all([one.close(), many.close(), killed.close()])
  }
})
