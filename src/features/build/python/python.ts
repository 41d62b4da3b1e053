import { posix } from 'node:path'
import { normaliseSdist } from '../../../archive/sdist.ts'
import { normaliseWheel } from '../../../archive/wheel.ts'
import { UserError } from '../../../model/errors.ts'
import type { PythonComponent } from '../../../model/manifest.ts'
import type { Built, ComponentBuild } from '../run/component-build.ts'
import { constraintSettings, explainConstraints, readConstraints, reportRequirementSources } from './build-requirements.ts'
import type { PythonTools } from './python-tools.ts'
import { verifyPython } from './verify-python.ts'

/**
 * Builds sdist and, from that sdist, the wheel, with `python -m build` in isolated environments, and normalises both: backends differ
 * in what of the machine they pack. Throws UserError unless the backend gives one of each; CommandError when it fails.
 */
export async function buildPython(build: ComponentBuild<PythonComponent>, tools: PythonTools): Promise<Built> {
  const out = posix.join(build.temp, 'built')
  await build.files.remove(out)
  const constraints = await readConstraints(build)
  const { args, env } = constraintSettings(constraints)
  const { output } = await build.run({
    program: tools.python,
    // -I: a folder or module of the project named `build` must not be taken for the program.
    args: ['-I', '-m', 'build', '--outdir', out, ...args, '.'],
    env,
    title: 'python -m build',
    explain: said => constraints && explainConstraints(said, constraints),
  })
  const { wheel, sdist } = await found(build, out)
  const time = build.plan.sourceDate
  await normalise(build, posix.join(out, wheel), bytes => normaliseWheel(bytes, time))
  await normalise(build, posix.join(out, sdist), bytes => normaliseSdist(bytes, time))
  const backend = buildRequirements(output)
  Object.assign(build.tools, tools.versions, backend)
  const by = Object.entries({ python: tools.versions.python, build: tools.versions.build, ...backend }).map(
    ([name, version]) => `${name} ${version}`,
  )
  build.addEvidence(`${sdist}, and ${wheel} made from it, by ${by.join(', ')}; times, modes and owners normalised`)
  await reportRequirementSources(build, tools, constraints, backend)
  return { names: [wheel, sdist], verify: () => verifyPython(build, tools, { wheel, sdist, constraints }) }
}

async function found({ files, component }: ComponentBuild<PythonComponent>, out: string): Promise<{ wheel: string; sdist: string }> {
  const names = (await files.walk(out)).map(entry => entry.path)
  const wheels = names.filter(name => name.endsWith('.whl'))
  const sdists = names.filter(name => name.endsWith('.tar.gz'))
  const [wheel] = wheels
  const [sdist] = sdists
  if (wheel !== undefined && sdist !== undefined && wheels.length === 1 && sdists.length === 1) return { wheel, sdist }
  throw new UserError(
    `The build backend of ${component.id} should give one wheel and one sdist; it gave ${names.join(', ') || 'nothing'}.`,
    'Look at [build-system] and the settings of the backend in pyproject.toml.',
  )
}

async function normalise(build: ComponentBuild, path: string, work: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<void> {
  await build.files.write(posix.join(build.dist, posix.basename(path)), await work(await build.files.read(path)))
}

/** What build installed for the backend, from its own words: `Installed build dependency versions:`, one `  - name==version` a line. */
export function buildRequirements(output: string): Record<string, string> {
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '').replaceAll('\r', '')
  const requirements: Record<string, string> = {}
  for (const [, list = ''] of plain.matchAll(/Installed build dependency versions:\n((?:\s+- .*\n)*)/g))
    for (const [, name, version] of list.matchAll(/- (\S+?)==(\S+)/g)) requirements[name!] = version!
  return requirements
}
