import { tableOf } from '../../../text/tolerant.ts'

/** Whether only a build or a development server needs a file of Next. `name` is relative to `.next` or another `distDir`. */
export function isNextLeftover(name: string): boolean {
  return /^(cache|trace|trace-build|types|dev|diagnostics|turbopack|lock)(\/|$)/.test(name) || name.endsWith('.nft.json')
}

/** Whether a file is a source map of a script or a style sheet. */
export function isSourceMap(name: string): boolean {
  return /\.(js|mjs|cjs|css)\.map$/.test(name)
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
