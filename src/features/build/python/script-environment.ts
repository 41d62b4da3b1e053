import type { Command, Exec } from '../../../ports/ports.ts'

// ensurepip needs four seconds for what a copy of the active pip does in a tenth of one.
const MAKE = `
import glob, os, shutil, sys, sysconfig, venv
folder, shared = sys.argv[1], sys.argv[2] == 'shared'
try:
    import pip
except ImportError:
    pip = None
copied = pip is not None and os.name != 'nt'
venv.create(folder, system_site_packages=shared, symlinks=os.name != 'nt', with_pip=not copied)
scripts = os.path.join(folder, 'Scripts' if os.name == 'nt' else 'bin')
packages = sysconfig.get_path('purelib', 'venv', {'base': folder, 'platbase': folder})
if copied:
    source = os.path.dirname(os.path.dirname(pip.__file__))
    for path in [os.path.join(source, 'pip'), *glob.glob(os.path.join(source, 'pip-*.dist-info'))]:
        target = os.path.join(packages, os.path.basename(path))
        shutil.copytree(path, target, ignore=shutil.ignore_patterns('__pycache__'))
    for name in ['pip', 'pip3']:
        with open(os.path.join(scripts, name), 'w') as file:
            file.write('#!/bin/sh\\nexec "%s" -m pip "$@"\\n' % os.path.join(scripts, 'python'))
        os.chmod(file.name, 0o755)
if shared and sys.prefix != sys.base_prefix:
    with open(os.path.join(packages, 'active.pth'), 'w') as file:
        file.write('import site; site.addsitedir(%r)\\n' % sysconfig.get_path('purelib'))
print(scripts)
`

/**
 * Makes a virtual environment in the new folder `folder` for the scripts of a component. An install by a script then leaves the active Python unchanged.
 * Returns the environment variables that the scripts need; empty if no Python on the PATH can make a virtual environment. `shared`: scripts see the packages of
 * the active Python, which earlier steps of a workflow install. In `cwd` a version file of the repository applies (pyenv, asdf).
 */
export async function makeScriptEnvironment(
  exec: Exec,
  folder: string,
  shared: boolean,
  setting: Pick<Command, 'cwd' | 'env' | 'signal'>,
): Promise<Readonly<Record<string, string>>> {
  for (const program of ['python3', 'python']) {
    const args = ['-I', '-c', MAKE, folder, shared ? 'shared' : 'alone']
    const { outcome, code, stdout } = await exec.run({ ...setting, program, args, timeout: 120_000 })
    // An install with --user, which the settings of pip can demand, would not go into the environment.
    if (outcome === 'exited' && code === 0)
      return { VIRTUAL_ENV: folder, PATH: `${stdout.trim()}:${setting.env.PATH ?? ''}`, PIP_USER: '0' }
  }
  return {}
}
