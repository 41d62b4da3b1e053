import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { childSecrets } from '../../../src/features/inspect/child-environment.ts'
import type { PlanPhaseResult } from '../../../src/features/plan/plan.ts'
import { buildPhase } from '../../../src/pipeline/phases/build-phase.ts'
import { runCommands } from '../../../src/pipeline/phases/release-checks.ts'
import { emptyReportInput } from '../../../src/pipeline/report-input.ts'
import type { StartedRun } from '../../../src/pipeline/run.ts'
import { component, planOf, setting } from './setting.ts'

const announcing = `
after:
  announce:
    - { kind: slack, url: TEAM_HOOK }
    - { kind: json, url: OTHER_HOOK, body: { text: hello } }
`
const secrets = {
  TEAM_HOOK: 'https://hooks.example.com/services/team-0123456789',
  OTHER_HOOK: ' https://hooks.example.com/services/other-0123456789\n',
  other_hook: 'https://hooks.example.com/services/lower-case',
  RENAMED: 'https://hooks.example.com/services/team-0123456789',
  INSIDE: 'curl https://hooks.example.com/services/other-0123456789 --data x',
  MIRROR: 'https://x:token-of-the-run@example.com',
}
const variables = { PATH: process.env.PATH, PLAIN: 'https://hooks.example.com/', ...secrets }

/** Where a child of the repository's own code runs, each with what it writes its environment to. */
const phases: Readonly<Record<string, (run: StartedRun, planned: PlanPhaseResult, seen: string) => Promise<void>>> = {
  build: (run, { plan, ...planned }, seen) =>
    buildPhase(
      { ...run, config: parseConfig(announcing, 'release-runbook.yml') },
      {
        ...planned,
        plan: { ...plan, components: [component({ kind: 'command', id: 'tool', run: `env > '${seen}'; echo > a`, files: ['a'] })] },
      },
    ).then(() => {}),
  check: (run, planned, seen) => {
    const commands = `checks: { commands: [{ name: tool, run: "env > '${seen}'" }] }\n${announcing}`
    const started = { ...run, config: parseConfig(commands, 'release-runbook.yml') }
    return runCommands(started, planned, false, () => {})
  },
}

describe('the addresses that a release announces to', () => {
  for (const [phase, start] of Object.entries(phases))
    it(`reach no child of the ${phase} phase, whatever else the run knows by then`, async () => {
      const { folder, context, ports, log } = await setting()
      const seen = join(folder, 'seen')
      const run = {
        inputs: { token: 'token-of-the-run' },
        environment: { workspace: context.workspace, variables },
        ports: { ...ports, git: { ...ports.git, filesIn: async () => [], filesAt: async () => [] }, host: { node: process.version } },
        threads: {},
        recorder: { clock: ports.clock, log, steps: [] },
        reportInput: emptyReportInput(),
        temp: context.temp,
      } as unknown as StartedRun
      const planned = {
        plan: planOf([]),
        tree: context.tree,
        tracked: [],
        previousCommit: undefined,
        passedOver: [],
        examinedFolders: [],
        skippedFiles: [],
      }
      await start(run, planned, seen)
      const names = (await readFile(seen, 'utf8')).split('\n').map(line => line.split('=')[0]!)
      assert.deepEqual(names.filter(name => name in variables).sort(), ['PATH', 'PLAIN'])
    })

  it('are hidden by name and by value, once each, beside the tokens', () => {
    const { after } = parseConfig(announcing, 'release-runbook.yml')
    assert.deepEqual(childSecrets('token-of-the-run', { ...variables, GH_TOKEN: 'another', TEAM_HOOK: '' }, after), {
      tokens: ['token-of-the-run', 'another', secrets.OTHER_HOOK.trim()],
      hiddenNames: ['TEAM_HOOK', 'OTHER_HOOK'],
    })
    assert.deepEqual(childSecrets(null, variables, parseConfig('{}', 'release-runbook.yml').after), { tokens: [], hiddenNames: [] })
  })
})
