import { posix } from 'node:path'
import { normaliseSdist } from '../../../archive/sdist.ts'
import { normaliseWheel } from '../../../archive/wheel.ts'
import { UserError } from '../../../model/errors.ts'
import type { Built, ComponentBuild, PythonBuild } from '../run/component-build.ts'
import { explainConstraints, readConstraints, reportRequirementSources } from './build-requirements.ts'
import { explainPython } from './explain-python.ts'
import { PIP_SETTINGS, type PythonTools } from './python-tools.ts'
import { verifyPython } from './verify-python.ts'

/** Builds the sdist, and the wheel from it, with `python -m build`; normalises both, because backends pack properties of the machine. Throws UserError or CommandError. */
export async function buildPython(build: PythonBuild, tools: PythonTools): Promise<Built> {
  const out = posix.join(build.temp, 'built')
  await build.files.remove(out)
  const constraints = await readConstraints(build)
  const { output } = await build.run({
    shown: true,
    program: tools.python,
    // Without -I Python would run a folder or module of the project that is named `build`.
    args: ['-I', '-m', 'build', '--outdir', out, ...(constraints ? ['--dependency-constraints-txt', constraints.path] : []), '.'],
    // pip checks the digests, and refuses packages without one only with this variable. build wraps lines at the width of COLUMNS.
    env: { ...PIP_SETTINGS, ...(constraints?.hashed && { PIP_REQUIRE_HASHES: '1' }), ...build.needs, COLUMNS: '10000' },
    title: 'python -m build',
    explain: text => (constraints && explainConstraints(text, constraints)) ?? explainPython(text),
  })
  const { wheel, sdist } = await builtPackages(build, out)
  const time = build.plan.sourceDate
  await normalise(build, posix.join(out, wheel), bytes => normaliseWheel(bytes, time))
  await normalise(build, posix.join(out, sdist), bytes => normaliseSdist(bytes, time))
  const backend = buildRequirements(output)
  Object.assign(build.tools, tools.versions, backend)
  const { python, build: version } = tools.versions
  const programs = Object.entries({ python, build: version, ...backend }).map(entry => entry.join(' '))
  build.addEvidence(`${sdist}, and ${wheel} made from it, by ${programs.join(', ')}; times, modes and owners normalised`)
  await reportRequirementSources(build, tools, constraints, backend)
  return { names: [wheel, sdist], verify: () => verifyPython(build, tools, { wheel, sdist, constraints }) }
}

async function builtPackages({ files, component }: PythonBuild, out: string): Promise<{ wheel: string; sdist: string }> {
  const names = (await files.walk(out)).map(entry => entry.path)
  const [wheel, ...wheels] = names.filter(name => name.endsWith('.whl'))
  const [sdist, ...sdists] = names.filter(name => name.endsWith('.tar.gz'))
  if (wheel !== undefined && sdist !== undefined && wheels.length + sdists.length === 0) return { wheel, sdist }
  throw new UserError(
    `The build backend of ${component.id} should give one wheel and one sdist; it gave ${names.join(', ') || 'nothing'}.`,
    'Look at [build-system] and the settings of the backend in pyproject.toml.',
  )
}

async function normalise(build: ComponentBuild, path: string, work: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<void> {
  await build.files.write(posix.join(build.dist, posix.basename(path)), await work(await build.files.read(path)))
}

/** The build requirements in build's output: `Installed build dependency versions:`, then lines `  - name==version`. */
export function buildRequirements(output: string): Record<string, string> {
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '').replaceAll('\r', '')
  const requirements: Record<string, string> = {}
  for (const [, list = ''] of plain.matchAll(/Installed build dependency versions:\n((?:\s+- .*\n)*)/g))
    for (const [, name, version] of list.matchAll(/- (\S+?)==(\S+)/g)) requirements[name!] = version!
  return requirements
}
