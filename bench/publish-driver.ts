// The publish phase by itself, for bench/publish.ts: what the action does from its first look at GitHub on, with files that are built.

import { gitHub } from '../src/adapters/github/github.ts'
import { findExisting } from '../src/features/publish/existing.ts'
import { publish } from '../src/features/publish/publish.ts'
import type { LocalFile } from '../src/model/manifest.ts'

interface Setting {
  readonly apiUrl: string
  readonly repository: string
  readonly tag: string
  readonly commit: string
  readonly assets: readonly LocalFile[]
  /** Whether pauses are kept: the one write a second of many assets is not what is measured. */
  readonly pauses: boolean
}

const setting = JSON.parse(process.env.BENCH_SETTING ?? '') as Setting
const { apiUrl, repository, tag, commit, assets, pauses } = setting
const nothing = (): void => {}
const build = () => ({ stage: nothing, line: nothing, end: nothing })
const log = { info: nothing, warning: console.error, error: console.error, debug: nothing, step: nothing, stepResult: nothing, build }
const clock = {
  now: () => performance.now(),
  wait: (ms: number) => (pauses ? new Promise<void>(resolve => setTimeout(resolve, ms)) : Promise.resolve()),
}
const forge = gitHub({ repository, token: 'local-token', apiUrl, userAgent: 'bench', clock, onWait: console.error })
const existing = findExisting(await forge.releases(tag), tag, commit)
if (existing.kind !== 'complete') {
  const rest = { version: '1.0.0', sourceDate: 0, previousTag: null, title: tag, prerelease: false, components: [], versions: [] }
  const input = { plan: { tag, commit, ...rest }, assets, notes: 'Notes.\n', existing, latestAmong: async () => true, draft: false }
  await publish({ ...input, onDraft: nothing }, { forge, log, clock })
}
