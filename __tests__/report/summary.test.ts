import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tickChecklist } from '../../src/report/checklist.ts'
import { headline } from '../../src/report/headline.ts'
import type { Report } from '../../src/report/report.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import {
  buildFailure,
  checklist,
  gateFailure,
  HOSTILE,
  hostileReport,
  manyFindings,
  notes,
  nothingToDo,
  repositoryUrl,
  success,
} from './examples.ts'
import { all, ofType, parse, textOf } from './gfm.ts'
import { matchesGolden } from './golden.ts'

/** The only HTML that the summary writes. */
const OURS =
  /^(?:<br>|<\/?(?:code|details|summary)>|<details>\n<summary>(?:<b>Release notes<\/b>|[\d,]+ more findings?)<\/summary>|<\/details>)$/

const extra = { notes, runbook: tickChecklist(checklist, success.steps).markdown, repositoryUrl }
const examples: Record<string, string> = {
  success: renderSummary(success, extra),
  'gate-failure': renderSummary(gateFailure, { repositoryUrl }),
  'build-failure': renderSummary(buildFailure, { repositoryUrl }),
  'nothing-to-do': renderSummary(nothingToDo, { repositoryUrl }),
}

for (const [name, text] of Object.entries(examples)) {
  test(`the summary of ${name} is as agreed, and ASCII`, () => {
    matchesGolden(`summary-${name}.md`, text)
    assert.match(text, /^[\x20-\x7e\n]*$/)
  })
}

test('a success shows headline, what is for a person, assets, notes, steps, findings, checklist and timeline', () => {
  const tree = parse(examples.success!)
  const headings = tree.children!.filter(node => node.type === 'heading').map(textOf)
  assert.deepEqual(headings, [
    ':white_check_mark: Release v2.0.0 published',
    'For you',
    'Assets',
    'Steps: 11 passed, 1 warned, 1 skipped, 1 for you',
    'Findings: 1 remark',
    'Your checklist: 3 of 5 done',
    'Timeline',
  ])
  assert.deepEqual(
    ofType(tree, 'listItem')
      .map(item => item.checked)
      .slice(-5),
    [true, true, false, true, false],
  )
  const [assets, steps, findings] = tree.children!.filter(node => node.type === 'table')
  assert.equal(steps!.children!.length, success.steps.length + 1)
  assert.equal(findings!.children!.length, 2)
  for (const asset of success.assets!)
    assert.ok(ofType(assets!, 'link').some(link => link.url === asset.url && textOf(link) === asset.name))
  assert.doesNotMatch(examples.success!, /release-runbook: \{/)
})

test('a failure comes before everything but the headline: message, hint, the last output', () => {
  const tree = parse(examples['build-failure']!)
  const order = tree.children!.map(node => `${node.type}: ${textOf(node).split('\n')[0]}`)
  assert.deepEqual(order.slice(0, 9), [
    'heading: :x: Release v2.0.0 was not published',
    'paragraph: This run published nothing.',
    'paragraph: commit 4f2a9c1d7be0 \u00b7 the first release',
    'blockquote: [!CAUTION]',
    'paragraph: What to do',
    'paragraph: Run it on your machine:',
    'code: cd frontend && npm ci && npm run build',
    'paragraph: The last lines of its output',
    'code: > stockroom-web@2.0.0 build',
  ])
})

test('a few findings come before the advice, many after it', () => {
  const order = (count: number): string[] => {
    const report = { ...gateFailure, findings: gateFailure.findings.slice(0, count) }
    const blocks = parse(renderSummary(report, {})).children!
    const isFindings = (at: number) => textOf(blocks[at]!).startsWith('Findings:')
    return blocks.flatMap((block, at) => (block.type === 'blockquote' ? ['failure'] : isFindings(at) ? ['findings'] : []))
  }
  assert.deepEqual(
    [order(1), order(6), order(7)],
    [
      ['findings', 'failure'],
      ['findings', 'failure'],
      ['failure', 'findings'],
    ],
  )
})

test('findings that stopped the run come before the steps, twenty at once', () => {
  const tree = parse(examples['gate-failure']!)
  const headings = tree.children!.filter(node => node.type === 'heading').map(textOf)
  assert.deepEqual(headings.slice(1), ['Findings: 36 errors, 4 warnings', 'For you', 'Steps: 1 failed, 2 passed, 1 warned'])
  const [first, rest] = ofType(tree, 'table')
  assert.equal(first!.children!.length + rest!.children!.length, 20 + 20 + 2)
  assert.equal(ofType(first!, 'link')[0]!.url, `${repositoryUrl}/blob/${gateFailure.commit}/docs/guide-0.md?plain=1#L1`)
})

test('the headline says what the world can see', () => {
  const title = (report: Partial<Report>): string => textOf(ofType(parse(renderSummary({ ...success, ...report }, {})), 'heading')[0]!)
  const draft = { ...success.release!, draft: true }
  assert.equal(title({ outcome: 'dry-run' }), ':test_tube: Dry run of v2.0.0 passed')
  assert.equal(title({ release: draft }), ':white_check_mark: Release v2.0.0 is a complete draft')
  assert.equal(title({ outcome: 'failed', release: draft }), ':x: Release v2.0.0 was not published')
  assert.equal(title({ outcome: 'failed' }), ':x: Release v2.0.0 is public, but this run failed')
  assert.equal(title({ outcome: 'failed', dryRun: true }), ':x: Dry run of v2.0.0 failed')
  assert.equal(title({ command: 'check' }), ':white_check_mark: Checks of v2.0.0 passed')
  assert.equal(title({ command: 'build', tag: null, version: '2.1.0', outcome: 'failed' }), ':x: Build of this commit failed')
})

test('a check of the work tree names the commit and the uncommitted files, in each form', () => {
  const report: Report = { ...success, command: 'check', uncommitted: 1 }
  const short = success.commit!.slice(0, 12)
  assert.match(renderSummary(report, {}), new RegExp(`commit .${short}. and 1 uncommitted file`))
  assert.match(renderTerminal(report, { width: 200, colour: false }), new RegExp(`commit ${short} and 1 uncommitted file`))
})

test('the headline of a run before the tag says what the next release is', () => {
  const sentence = 'v0.3.1 is released (339e8ed); the next release is at least 0.4.0 (1 feature)'
  const next = { version: '0.4.0', released: 'v0.3.1', merges: false, sentence }
  const head = (report: Partial<Report>): string[] => {
    const { title, note } = headline({ ...success, tag: null, command: 'check', ...report })
    return [title, note]
  }
  assert.deepEqual(head({ next }), ['Checks of this commit passed', `${sentence}.`])
  assert.deepEqual(head({ next, outcome: 'failed' }), ['Checks of this commit failed', `${sentence}.`])
  const merge = { ...next, merges: true, sentence: 'merge this, and the next release is at least 0.4.0 (1 feature); the files say 0.3.1' }
  assert.deepEqual(head({ next: merge }), [
    'Merge this, and the next release is at least 0.4.0 (1 feature); the files say 0.3.1',
    'Checks of this commit passed.',
  ])
  const dry = (report: Partial<Report>): string => head({ command: 'release', outcome: 'dry-run', ...report }).join(' ')
  const built = 'Everything was built and verified; nothing outside this run was changed.'
  assert.equal(dry({ next }), `Dry run of this commit passed ${built} Nothing would be released before the version is raised: ${sentence}.`)
  const here = 'v0.3.1 stands at this commit and counts as released; name it to check its own release'
  const tagged = dry({ next: { ...next, released: 'v0.3.1', sentence: here } })
  assert.equal(tagged, `Dry run of this commit passed ${built} Nothing would be released without a tag: ${here}.`)
  assert.equal(dry({}), `Dry run of this commit passed ${built} Nothing would be released without a tag.`)
  const stated = { ...next, released: null, sentence: 'the next release is at least 0.4.0 (1 feature); the files say 0.4.0' }
  assert.equal(
    dry({ tag: 'v0.4.0', next: stated }),
    `Dry run of v0.4.0 passed ${built} The next release is at least 0.4.0 (1 feature); the files say 0.4.0.`,
  )
})

test('the headline of a plan without a tag says why there is none', () => {
  const headOf = (tag: string | null, evidence: string) =>
    headline({ ...success, command: 'plan', tag, steps: [{ id: 'plan', title: 'Plan', status: 'passed', evidence, ms: 1 }] })
  const plan = (tag: string | null, evidence: string) => headOf(tag, evidence).title
  assert.equal(plan(null, 'no version file, components: docs'), 'No release planned: no version file')
  assert.equal(plan(null, 'version files disagree, components: docs'), 'No release planned: version files disagree')
  assert.equal(plan('v1.0.0', 'version 1.0.0, components: docs'), 'Release v1.0.0 planned')
  for (const [end, note] of [
    ['not above v1.0.1 at this commit', 'Name the tag to plan its own release.'],
    ['not above v1.0.1, which is released already', 'Name the tag, or give the version files a new version.'],
  ] as const)
    assert.equal(headOf(null, `version 1.0.0 is ${end}, components: docs`).note, note)
})

test('the headline of a run that came to know neither tag nor version', () => {
  const title = (command: Report['command']): string => {
    const report: Report = { schema: 1, command, tag: null, outcome: 'failed', steps: [], findings: [] }
    return textOf(ofType(parse(renderSummary(report, {})), 'heading')[0]!)
  }
  assert.equal(title('release'), ':x: The release of this commit was not published')
  assert.equal(title('check'), ':x: Checks of this commit failed')
})

/** The blocks of the summary. Blocks of code up to the heading after the failure are omitted, because a hint may have any number of commands. */
function shape(report: Report, text: string): unknown {
  const tree = parse(renderSummary(report, { notes: text, runbook: text, repositoryUrl }))
  const html = all(tree).filter(node => node.type === 'html')
  for (const node of html) assert.match(node.value!, OURS)
  const quoted = new Set(tree.children!.filter(node => node.type === 'blockquote').flatMap(all))
  for (const link of ofType(tree, 'link').filter(node => !quoted.has(node))) assert.match(link.url!, /^(?:https?:\/\/|mailto:)/)
  assert.deepEqual(
    ofType(tree, 'image').filter(node => !quoted.has(node)),
    [],
  )
  const failure = tree.children!.findIndex(node => node.type === 'blockquote')
  const next = tree.children!.findIndex((node, at) => at > failure && node.depth === 2)
  return tree
    .children!.filter((node, at) => node.type !== 'paragraph' && (node.type !== 'code' || at > next))
    .map(node => [node.type, node.depth, node.type === 'table' && node.children!.map(row => row.children!.length)])
}

test('hostile text in every field changes nothing of the structure', () => {
  const harmless = shape(hostileReport('text'), 'text')
  for (const text of HOSTILE.split('\n').filter(line => line !== '')) assert.deepEqual(shape(hostileReport(text), text), harmless, text)
  assert.deepEqual(shape(hostileReport(HOSTILE), HOSTILE), harmless)
  const rendered = renderSummary(hostileReport(HOSTILE), { notes: HOSTILE, repositoryUrl })
  assert.doesNotMatch(rendered, /[\u0000-\u0009\u000b-\u001f\u007f\u200b\u202e]/)
})

test('generated text of markup changes nothing of the structure', () => {
  const harmless = JSON.stringify(shape(hostileReport('text'), 'text'))
  const word = fc.constantFrom(
    '|',
    '\\',
    '`',
    '``',
    '```',
    '~~~',
    '\n',
    '\n\n',
    '<',
    '>',
    '<b>',
    '<details>',
    '</details>',
    '<!--',
    '-->',
    '<!',
    '<?',
    '&',
    '[',
    ']',
    '(',
    ')',
    '*',
    '_',
    '#',
    '- ',
    '1. ',
    '> ',
    ' ',
    '    ',
    '$',
    'https://x.example/',
    'a',
    '=',
    '---',
    '\r',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), words => {
      const text = `a${words.join('')}`
      assert.equal(JSON.stringify(shape(hostileReport(text), text)), harmless)
    }),
    { numRuns: 60 },
  )
})

test('twenty thousand findings and huge notes stay below the limit, and the findings below 64 KiB', () => {
  const report = {
    ...gateFailure,
    findings: manyFindings(20_000, 900),
    assets: Array.from({ length: 5_000 }, (_, at) => ({ ...success.assets![0]!, name: `file-${at}.zip` })),
  }
  const text = renderSummary(report, { notes: `${'- a line of the notes\n'.repeat(100_000)}`, repositoryUrl })
  assert.ok(Buffer.byteLength(text) < 900_000)
  const findings = text.slice(text.indexOf('## Findings'), text.indexOf('## For you'))
  assert.ok(Buffer.byteLength(findings) <= 64 * 1024 && Buffer.byteLength(findings) > 32 * 1024)
  assert.match(findings, /and \d+ more: see report\.json/)
  for (const limit of [1_000, 5_000, 40_000, 200_000]) {
    const small = renderSummary(report, { notes, repositoryUrl, limit })
    assert.ok(Buffer.byteLength(small) <= limit, `${Buffer.byteLength(small)} of ${limit}`)
    assert.match(small, /^# :x: Release/)
    const opened = small.match(/^<details>/gm)?.length ?? 0
    assert.equal(small.match(/^<\/details>/gm)?.length ?? 0, opened)
  }
})
