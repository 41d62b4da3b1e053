import { posix } from 'node:path'
import { normaliseSdist } from '../../../archive/sdist.ts'
import { normaliseWheel } from '../../../archive/wheel.ts'
import { UserError } from '../../../model/errors.ts'
import type { Built, PythonBuild } from '../run/component-build.ts'
import { explainConstraints, readConstraints, reportRequirementSources } from './build-requirements.ts'
import { explainPython } from './explain-python.ts'
import { PIP_SETTINGS, type PythonTools } from './python-tools.ts'
import { installSource, verifyPython } from './verify-python.ts'

/**
 * Builds the sdist, and the wheel from it, with `python -m build`; normalises both, because backends pack properties of the machine. `verified`: whether the
 * packages will be verified. Then pip already builds and installs the sdist while the wheel is made. Throws UserError or CommandError.
 */
export async function buildPython(build: PythonBuild, tools: PythonTools, verified: boolean): Promise<Built> {
  const out = posix.join(build.temp, 'built')
  await build.files.remove(out)
  const constraints = await readConstraints(build)
  const pinned = constraints ? ['--dependency-constraints-txt', constraints.path] : []
  const make = async (kind: 'sdist' | 'wheel', source: string, normalise: typeof normaliseWheel) => {
    const own = posix.join(out, kind)
    const { output } = await build.run({
      shown: true,
      program: tools.python,
      // Without -I Python would run a folder or module of the project that is named `build`.
      args: ['-I', '-m', 'build', `--${kind}`, '--outdir', own, ...pinned, source],
      // pip checks the digests, and refuses packages without one only with this variable. build wraps lines at the width of COLUMNS.
      env: { ...PIP_SETTINGS, ...(constraints?.hashed && { PIP_REQUIRE_HASHES: '1' }), ...build.needs, COLUMNS: '10000' },
      // A person has no sdist of the run: the plain command makes one, and the wheel from it.
      title: kind === 'sdist' ? 'python -m build --sdist' : 'python -m build',
      explain: text => (constraints && explainConstraints(text, constraints)) ?? explainPython(text),
    })
    // A backend can write further files, such as a list of what the wheel has.
    const given = (await build.files.walk(own)).map(entry => entry.path)
    const [name, ...others] = given.filter(path => path.endsWith(kind === 'sdist' ? '.tar.gz' : '.whl'))
    if (name === undefined || others.length > 0)
      throw new UserError(
        `The build backend of ${build.component.id} should give one ${kind}; it gave ${given.join(', ') || 'nothing'}.`,
        'Look at [build-system] and the settings of the backend in pyproject.toml.',
      )
    const path = posix.join(build.dist, name)
    await build.files.write(path, await normalise(await build.files.read(posix.join(own, name)), build.plan.sourceDate))
    return { name, path, requirements: buildRequirements(output) }
  }
  const sdist = await make('sdist', '.', normaliseSdist)
  const installed = verified ? installSource(build, tools, sdist.name, constraints) : undefined
  // A failure is reported by the verification. After another failure pip ends first, because it would leave its folders if it were stopped.
  const ended = Promise.allSettled([installed])
  const failAfter = async (error: unknown): Promise<never> => {
    await ended
    throw error
  }
  const wheel = await make('wheel', sdist.path, normaliseWheel).catch(failAfter)
  const backend = { ...sdist.requirements, ...wheel.requirements }
  Object.assign(build.tools, tools.versions, backend)
  const { python, build: version } = tools.versions
  const programs = Object.entries({ python, build: version, ...backend }).map(entry => entry.join(' '))
  build.addEvidence(`${sdist.name}, and ${wheel.name} made from it, by ${programs.join(', ')}; times, modes and owners normalised`)
  await reportRequirementSources(build, tools, constraints, backend)
  const names = { wheel: wheel.name, sdist: sdist.name }
  return { names: Object.values(names), verify: () => verifyPython(build, tools, names, installed!).catch(failAfter) }
}

/** The build requirements in build's output: `Installed build dependency versions:`, then lines `  - name==version`. */
export function buildRequirements(output: string): Record<string, string> {
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '').replaceAll('\r', '')
  const requirements: Record<string, string> = {}
  for (const [, list = ''] of plain.matchAll(/Installed build dependency versions:\n((?:\s+- .*\n)*)/g))
    for (const [, name, version] of list.matchAll(/- (\S+?)==(\S+)/g)) requirements[name!] = version!
  return requirements
}
