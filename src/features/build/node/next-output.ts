import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import type { NodeComponent } from '../../../model/manifest.ts'
import type { ComponentBuild } from '../run/component-build.ts'
import { type Content, existing, folderContent, requireOutput, serverContent } from './built-output.ts'
import { isNextLeftover } from './frameworks.ts'

const CONFIGS = ['next.config.js', 'next.config.mjs', 'next.config.cjs', 'next.config.ts']

/**
 * What a build of Next is released as: a static export as any folder; the standalone server with its dependencies; else the server's
 * tree, for `npm ci` and `next start` where it is unpacked (nextjs.org/docs, output). Throws UserError when there is no build.
 */
export async function nextContent(build: ComponentBuild<NodeComponent>): Promise<Content> {
  const { component } = build
  // `out` is where an export goes; the build of a server does not make it.
  const output = component.output ?? ((await existing(build, '.', ['out'])).length > 0 ? 'out' : '.next')
  await requireOutput(build, output)
  const random = await randomId(build, output === 'out' ? '.next' : output)
  if ((await existing(build, output, ['BUILD_ID'])).length === 0)
    return { ...(await folderContent(build, output, ['index.html'], 'a static export of Next')), ...random }
  if ((await existing(build, output, ['standalone'])).length > 0) return { ...(await standaloneContent(build, output)), ...random }
  const server = await serverContent(build, output, [`${output}/BUILD_ID`], 'a server of Next')
  const beside = await existing(build, '.', ['public', ...CONFIGS])
  return {
    ...server,
    ...random,
    paths: [...server.paths, ...beside.map(path => ({ from: path, as: path }))],
    exclude: name => name.startsWith(`${output}/`) && isNextLeftover(name.slice(output.length + 1)),
    varies: name => isKeyOrPlace(name, `${output}/`),
  }
}

/** Next leaves the static files and `public` out of a standalone server, for a web server to serve; here they go where it looks for them itself. */
async function standaloneContent(componentBuild: ComponentBuild<NodeComponent>, output: string): Promise<Content> {
  const standalone = `${output}/standalone`
  const inner = await innerFolder(componentBuild, standalone)
  const build = `${inner}${output}`
  const hasStatic =
    (await existing(componentBuild, output, ['static'])).length > 0 &&
    (await existing(componentBuild, `${standalone}/${build}`, ['static'])).length === 0
  const hasPublic =
    (await existing(componentBuild, '.', ['public'])).length > 0 &&
    (await existing(componentBuild, `${standalone}/${inner}`, ['public'])).length === 0
  return {
    what: 'a standalone server of Next',
    paths: [
      { from: standalone, as: '' },
      ...(hasStatic ? [{ from: `${output}/static`, as: `${build}/static` }] : []),
      ...(hasPublic ? [{ from: 'public', as: `${inner}public` }] : []),
    ],
    exclude: name => name.startsWith(`${build}/`) && isNextLeftover(name.slice(build.length + 1)),
    required: [`${inner}server.js`, `${build}/BUILD_ID`],
    modules: true,
    varies: name => isKeyOrPlace(name, `${build}/`) || name === `${inner}server.js`,
  }
}

/** In a workspace the server lies as deep in the standalone folder as the component does in the repository. With `/` at the end; empty at the top. */
async function innerFolder(build: ComponentBuild<NodeComponent>, standalone: string): Promise<string> {
  const parts = build.component.path === '.' ? [] : build.component.path.split('/')
  for (let from = parts.length; from >= 0; from--) {
    const folder = parts.slice(from).join('/')
    if ((await existing(build, posix.join(standalone, folder), ['server.js'])).length > 0) return folder === '' ? '' : `${folder}/`
  }
  throw new UserError(
    `${posix.join(build.component.path, standalone)} has no server.js.`,
    'Look at `outputFileTracingRoot` in the configuration of Next: it should be the root of the repository or the folder of the component.',
  )
}

/** Next makes a nanoid of 21 characters when the configuration names no id. */
async function randomId(build: ComponentBuild<NodeComponent>, folder: string): Promise<Pick<Content, 'randomId'>> {
  const id = (await build.files.readText(posix.join(build.directory, folder, 'BUILD_ID')))?.trim()
  if (id === undefined || !/^[A-Za-z0-9_-]{21}$/.test(id)) return {}
  const remedy = 'set `generateBuildId` in the configuration of Next, for instance to () => process.env.RELEASE_VERSION'
  return { randomId: { id, remedy } }
}

/** Files with the keys of the preview mode and of server actions, which are random because they must stay secret, and with the folder of the build. */
function isKeyOrPlace(name: string, build: string): boolean {
  return (
    name.startsWith(build) &&
    /^(prerender-manifest\.json|required-server-files\.js(on)?|server\/(preview-props\.json|server-reference-manifest\.js(on)?|middleware-manifest\.json))$/.test(
      name.slice(build.length),
    )
  )
}
