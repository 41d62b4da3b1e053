import { posix } from 'node:path'
import { parseYaml } from '../../../config/yaml.ts'
import { UserError } from '../../../model/errors.ts'
import { tableOf } from '../../../text/tolerant.ts'
import type { Framework } from '../../plan/frameworks.ts'
import type { NodeBuild } from '../run/component-build.ts'
import { type Content, existing, exists, folderContent, readRandomId, requireOutput, serverContent } from './built-output.ts'
import { nextContent } from './next-output.ts'

/** The release content in a framework's output. Reads the output's files, not the framework's configuration, a program. Throws UserError without output. */
export async function frameworkContent(build: NodeBuild, framework: Framework | undefined): Promise<Content> {
  const { output } = build.component
  if (output?.startsWith('../')) return await folderContent(build, output, [])
  if (framework?.packing === 'next') return await nextContent(build)
  // A folder that the configuration names is packed whole.
  if (framework === undefined || output !== null) return await folderContent(build, output ?? 'dist', [])
  const contents = { nuxt: nuxtContent, sveltekit: svelteContent, astro: astroContent, angular: angularContent }
  return await { ...contents, 'react-router': reactRouterContent, pages: pagesContent }[framework.packing](build, framework)
}

/** What a bundler writes: pages, a library, or the files of a backend's pages; with Nitro its server (vite.dev, Building for Production). */
async function pagesContent(build: NodeBuild, { output, root = '.' }: Framework): Promise<Content> {
  if (await exists(build, '.output')) return await nuxtContent(build)
  const inner = posix.join(root, output)
  const folder = (await exists(build, inner)) ? inner : output
  await requireOutput(build, folder)
  // The server of an application without Nitro needs installed dependencies.
  if ((await existing(build, folder, ['client', 'server'])).length === 2) return await serverContent(build, folder, [])
  const names = (await build.files.walk(posix.join(build.directory, folder))).map(({ path }) => path)
  const entry = [/^index\.html$/, /\.html$/, /(^|\/)manifest\.json$/, /\.(?:[cm]?js|css)$/].map(kind => names.find(name => kind.test(name)))
  return await folderContent(build, folder, [entry.find(name => name !== undefined) ?? 'index.html'])
}

/** A server, which needs `npm ci --omit=dev`, or the pages of a build without one. */
async function serverOrPages(build: NodeBuild, output: string, server: string, pages: string): Promise<Content> {
  await requireOutput(build, output)
  return (await exists(build, server)) ? await serverContent(build, output, [server]) : await folderContent(build, pages, ['index.html'])
}

/** By reactrouter.com, Rendering Strategies. */
const reactRouterContent = (build: NodeBuild) => serverOrPages(build, 'build', 'build/server/index.js', 'build/client')

/** By docs.astro.build, On-demand rendering. */
const astroContent = (build: NodeBuild) => serverOrPages(build, 'dist', 'dist/server/entry.mjs', 'dist')

/** Nitro's server with its traced dependencies, or the generated pages (nuxt.com, Deployment). */
async function nuxtContent(build: NodeBuild): Promise<Content> {
  const hint = 'Of Nitro only the presets node-server and static are known; set `output:` of the component for another.'
  await requireOutput(build, '.output', hint)
  const latest = '.output/public/_nuxt/builds/latest.json'
  const random = await readRandomId(build, latest, /"id":\s*"([0-9a-f]{8}-[0-9a-f-]{27})"/, 'set `buildId` in nuxt.config')
  if (!(await exists(build, '.output/server/index.mjs')))
    return { ...(await folderContent(build, '.output/public', ['index.html'])), ...random }
  const folder = await folderContent(build, '.output', ['server/index.mjs'])
  // nitro.json holds the time of the build.
  return { ...folder, ...random, modules: true, varies: name => name === 'nitro.json' }
}

/** The server of adapter-node, which needs `npm ci --omit=dev`, or the pages of adapter-static (svelte.dev, Adapters). */
async function svelteContent(build: NodeBuild): Promise<Content> {
  const hint = 'Use @sveltejs/adapter-node or @sveltejs/adapter-static, or set `output:` of the component to what another adapter writes.'
  await requireOutput(build, 'build', hint)
  const server = await exists(build, 'build/handler.js')
  const remedy = 'set `version.name` of SvelteKit, for instance to process.env.RELEASE_VERSION'
  const random = await readRandomId(build, `build/${server ? 'client/' : ''}_app/version.json`, /"version":\s*"(\d{13})"/, remedy)
  if (server) return { ...(await serverContent(build, 'build', ['build/index.js', 'build/handler.js'])), ...random }
  // The fallback page can have another name than index.html.
  const [page = 'index.html'] = await existing(build, 'build', ['index.html', '200.html', '404.html'])
  return { ...(await folderContent(build, 'build', [page])), ...random }
}

/** The one application of angular.json: its server with the browser's files, or the browser's files alone (angular.dev, Workspace configuration). */
async function angularContent(build: NodeBuild): Promise<Content> {
  const text = await build.files.readText(posix.join(build.directory, 'angular.json'))
  // JSON is a part of YAML 1.2; Angular accepts comments in this file.
  const outputs = text === undefined ? [] : angularOutputs(parseYaml(text.replace(/^[ \t]*\/\/.*$/gm, '')))
  const [base] = outputs
  if (base === undefined || outputs.length > 1)
    throw new UserError(
      `${posix.join(build.component.path, 'angular.json')} has ${outputs.length} applications that are built, instead of one.`,
      'Set `output:` of the component to the folder that is to be released.',
    )
  await requireOutput(build, base)
  if (await exists(build, posix.join(base, 'server/server.mjs'))) return await folderContent(build, base, ['server/server.mjs'])
  const folder = (await exists(build, posix.join(base, 'browser'))) ? posix.join(base, 'browser') : base
  return await folderContent(build, folder, ['index.html'])
}

/** The output folder of each application in an angular.json: `outputPath` as text or `{ base }`, default `dist/<project>`. */
export function angularOutputs(workspace: unknown): string[] {
  const outputs: string[] = []
  for (const [name, project] of Object.entries(tableOf(tableOf(workspace).projects))) {
    const { projectType, architect, targets } = tableOf(project)
    const build = tableOf(tableOf(architect ?? targets).build)
    if (projectType === 'library' || Object.keys(build).length === 0) continue
    const { outputPath } = tableOf(build.options)
    const base = typeof outputPath === 'string' ? outputPath : tableOf(outputPath).base
    outputs.push(typeof base === 'string' ? base : `dist/${name}`)
  }
  return outputs
}
