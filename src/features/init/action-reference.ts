import { parsed, tableOf, valueAt } from './read-tables.ts'

/** What tells where this program was taken from. Undefined: it does not exist. */
export interface ProgramSource {
  /** Text of `node_modules/.package-lock.json`, where npm installed the program from git. */
  readonly lock: string | undefined
  /** Text of the program's package.json. */
  readonly manifest: string | undefined
  /** Remote and commit of a clone, as `owner/name`. */
  readonly clone: { readonly repository: string | undefined; readonly commit: string | undefined } | undefined
}

/**
 * The action as a workflow names it, `owner/name@commit`: from npm's lock (a git dependency is `git+ssh://git@host/owner/name.git#commit`), from
 * a clone, or from `repository` and `gitHead` of a released package. Undefined if unknown: nobody's name is guessed.
 */
export function actionReference({ lock, manifest, clone }: ProgramSource): string | undefined {
  const resolved = valueAt(parsed(lock, JSON.parse), 'packages', 'node_modules/release-runbook', 'resolved')
  const installed = /[/:]([\w-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40})$/.exec(String(resolved))
  if (installed !== null) return `${installed[1]}@${installed[2]}`
  if (clone?.repository !== undefined && clone.commit !== undefined) return `${clone.repository}@${clone.commit}`
  const { repository, gitHead } = tableOf(parsed(manifest, JSON.parse))
  const address = typeof repository === 'string' ? repository : String(valueAt(repository, 'url'))
  const released = /^(?:github:|.*[/:](?=[\w-]+\/[\w.-]+$))?([\w-]+\/[\w.-]+?)(?:\.git)?$/.exec(address)
  return released !== null && typeof gitHead === 'string' ? `${released[1]}@${gitHead}` : undefined
}
