import { posix } from 'node:path'
import { foldersOf } from '../../../archive/member-names.ts'
import type { TrackedFile } from '../../../ports/git.ts'
import { shortList } from '../../../text/format.ts'
import { isWithheld } from '../../inspect/child-environment.ts'
import { CommandError, type ComponentBuild } from './component-build.ts'

/** Settings of installers that can name a variable. */
const SETTINGS = ['.npmrc', '.yarnrc.yml', 'bunfig.toml', 'requirements.txt']

/** What to do after an answer 401 or 403 when settings name a variable that the build did not get; else empty. `environment`: the step's own. */
export async function withheldHint(
  error: unknown,
  { component, tree, env, files }: ComponentBuild,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  // Yarn 4 stops before it asks a registry.
  const refused = /(?<![\d.])40[13](?![\d.])|Environment variable not found/
  if (!(error instanceof CommandError && refused.test(error.tail.join('\n')))) return ''
  const isMissing = (name: string): boolean => env[name] === undefined && (environment[name] !== undefined || isWithheld(name))
  const folders = [component.path, ...foldersOf([component.path]), '.'].map(folder => posix.join(tree, folder))
  const paths = [
    ...folders.flatMap(folder => SETTINGS.map(name => posix.join(folder, name))),
    env.NPM_CONFIG_USERCONFIG ?? `${env.HOME}/.npmrc`,
  ]
  const texts = paths.map(async path => [posix.basename(path), (await files.readText(path)) ?? ''] as const)
  const variables = Object.keys(environment).flatMap(name => (/^(PIP|UV|NPM_CONFIG)_/.test(name) ? `$${name}` : []))
  for (const [where, text] of [...(await Promise.all(texts)), ['The environment', variables.join()] as const]) {
    const [, name] = text.matchAll(/\$\{?(\w+)/g).find(([, each]) => isMissing(each!)) ?? []
    if (name !== undefined)
      return `${where} names ${name}, which this build does not get. Keep a token that can only read packages as a secret, pass it in a variable of its own that \`env:\` of the component lists, and name that variable there.`
  }
  return ''
}

/** Warns of untracked `.env` files in the component's folder of the checkout, which an earlier step or a developer left. The clean tree lacks them. */
export async function warnOfUntrackedVariables(build: ComponentBuild, tracked: () => Promise<readonly TrackedFile[]>): Promise<void> {
  const { path } = build.component
  const beside = await build.files.walk(posix.join(build.workspace, path), ({ kind }) => kind === 'directory').catch(() => [])
  const names = beside.flatMap(each => (/^\.env(\.|$)/.test(each.path) ? posix.join(path, each.path) : []))
  const known = names.length === 0 ? [] : (await tracked()).map(file => file.path)
  const lost = names.filter(name => !known.includes(name))
  if (lost.length > 0)
    build.warn(
      `git does not track ${shortList(lost)}, so the build does not see it: write it in \`setup:\`, or set its variables in the workflow`,
    )
}
