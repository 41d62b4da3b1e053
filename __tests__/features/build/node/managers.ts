import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import AdmZip from 'adm-zip'
import { buildComponents } from '../../../../src/features/build/build.ts'
import { component, planOf, setting } from '../setting.ts'

/** Builds two components of a workspace at once with the manager of a fixture; `manager` replaces what its package.json names. */
export async function buildWorkspace(fixture: string, manager?: string) {
  const { context, ports, log } = await setting()
  await cp(fileURLToPath(new URL(`../../../fixtures/managers/${fixture}`, import.meta.url)), context.tree, { recursive: true })
  const manifest = join(context.tree, 'package.json')
  const text = await readFile(manifest, 'utf8')
  if (manager !== undefined) await writeFile(manifest, text.replace(/"packageManager": "[^"]*"/, `"packageManager": "${manager}"`))
  const web = (id: string) => component({ kind: 'node', id, path: 'apps/web', output: 'dist' })
  // Yarn 2 and newer do not read npm's settings.
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()
  const environment = { ...process.env, YARN_NPM_REGISTRY_SERVER: registry }
  const built = await buildComponents(planOf([web('web'), web('shop')]), { ...context, environment }, ports)
  return { ...built, log }
}

/** Asserts that both components hold what the build script made of its dependency, and that the workspace was installed once. */
export function assertBuilt(
  { builds: componentBuilds, log }: Awaited<ReturnType<typeof buildWorkspace>>,
  install: string,
  tool: RegExp,
): void {
  for (const build of componentBuilds) {
    assert.equal(build.status, 'passed', JSON.stringify(build.failure, null, 2))
    assert.equal(new AdmZip(build.files[0]!.path).readAsText('index.html'), '<p>172800000</p>\n')
    assert.match(build.evidence[0]!.evidence, tool)
  }
  assert.equal(log.lines.filter(line => line.endsWith(`setup: ${install}`)).length, 1, log.lines.join('\n'))
}
