import type { ComponentBuild } from '../run/component-build.ts'
import type { PythonTools } from './python-tools.ts'
import type { PackageFacts } from './verify-packages.ts'

const FITTING = `
import json, sys
from packaging.tags import sys_tags
from packaging.utils import parse_wheel_filename
rank = {tag: place for place, tag in enumerate(sys_tags())}
best = [(min(rank[tag] for tag in tags), name) for name in sys.argv[1:] for tags in [parse_wheel_filename(name)[3] & rank.keys()] if tags]
print(json.dumps(min(best)[1] if best else None))
`

/** The wheel that pip would choose on this machine (packaging.python.org, Platform compatibility tags); undefined without one. */
export async function fittingWheel(build: ComponentBuild, tools: PythonTools, wheels: readonly PackageFacts[]) {
  const args = ['-I', '-c', FITTING, ...wheels.map(({ file }) => file)]
  await build.files.makeDirectory(build.temp)
  const { stdout } = await build.run({ program: tools.python, args, cwd: build.temp, title: 'which wheel fits this machine' })
  const name = JSON.parse(stdout) as string | null
  return wheels.find(({ file }) => file === name)
}
