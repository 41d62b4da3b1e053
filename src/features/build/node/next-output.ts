import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import type { NodeBuild } from '../run/component-build.ts'
import { type Content, existing, exists, folderContent, readRandomId, requireOutput, serverContent } from './built-output.ts'

const CONFIGS = ['next.config.js', 'next.config.mjs', 'next.config.cjs', 'next.config.ts']

/** A build of Next (nextjs.org/docs, output): a static export, a standalone server, or a folder for `next start`. Throws UserError. */
export async function nextContent(build: NodeBuild): Promise<Content> {
  // Only an export makes the folder `out`.
  const output = build.component.output ?? ((await exists(build, 'out')) ? 'out' : '.next')
  await requireOutput(build, output)
  const idFile = posix.join(output === 'out' ? '.next' : output, 'BUILD_ID')
  const remedy = 'set `generateBuildId` in the configuration of Next, for instance to () => process.env.RELEASE_VERSION'
  // Next makes a nanoid of 21 characters when the configuration sets no id.
  const random = await readRandomId(build, idFile, /^\s*([A-Za-z0-9_-]{21})\s*$/, remedy)
  if (!(await exists(build, posix.join(output, 'BUILD_ID')))) return { ...(await folderContent(build, output, ['index.html'])), ...random }
  if (await exists(build, posix.join(output, 'standalone'))) return { ...(await standaloneContent(build, output)), ...random }
  const server = await serverContent(build, output, [`${output}/BUILD_ID`])
  const beside = await existing(build, '.', ['public', ...CONFIGS])
  return {
    ...server,
    ...random,
    paths: [...server.paths, ...beside.map(path => ({ from: path, as: path }))],
    exclude: name => name.startsWith(`${output}/`) && isNextLeftover(name.slice(output.length + 1)),
    varies: name => isKeyOrPath(name, `${output}/`),
  }
}

/** Next leaves static files and `public` out of a standalone server; they are packed where the server finds them. */
async function standaloneContent(build: NodeBuild, output: string): Promise<Content> {
  const standalone = `${output}/standalone`
  const inner = await innerFolder(build, standalone)
  const target = `${inner}${output}`
  const paths = [{ from: standalone, as: '' }]
  for (const added of [
    { from: `${output}/static`, as: `${target}/static` },
    { from: 'public', as: `${inner}public` },
  ])
    if ((await exists(build, added.from)) && !(await exists(build, `${standalone}/${added.as}`))) paths.push(added)
  return {
    paths,
    exclude: name => name.startsWith(`${target}/`) && isNextLeftover(name.slice(target.length + 1)),
    required: [`${inner}server.js`, `${target}/BUILD_ID`],
    modules: true,
    varies: name => isKeyOrPath(name, `${target}/`) || name === `${inner}server.js`,
  }
}

/** The server's folder in the standalone folder, with `/` at the end or empty. In a workspace it repeats the component's path. */
async function innerFolder(build: NodeBuild, standalone: string): Promise<string> {
  const parts = build.component.path === '.' ? [] : build.component.path.split('/')
  for (let from = parts.length; from >= 0; from--) {
    const folder = parts.slice(from).join('/')
    if (await exists(build, posix.join(standalone, folder, 'server.js'))) return folder === '' ? '' : `${folder}/`
  }
  throw new UserError(
    `${posix.join(build.component.path, standalone)} has no server.js.`,
    'Look at `outputFileTracingRoot` in the configuration of Next: it should be the root of the repository or the folder of the component.',
  )
}

/** Whether a file holds the random keys of preview mode or server actions, or the folder of the build. */
function isKeyOrPath(name: string, build: string): boolean {
  return (
    name.startsWith(build) &&
    /^(prerender-manifest\.json|required-server-files\.js(on)?|server\/(preview-props\.json|server-reference-manifest\.js(on)?|middleware-manifest\.json))$/.test(
      name.slice(build.length),
    )
  )
}

/** Whether only a build or a development server needs a file of Next. `name` is relative to `.next` or another `distDir`. */
export function isNextLeftover(name: string): boolean {
  return /^(cache|trace|trace-build|types|dev|diagnostics|turbopack|lock)(\/|$)/.test(name) || name.endsWith('.nft.json')
}
