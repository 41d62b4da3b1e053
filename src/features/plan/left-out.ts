import { posix } from 'node:path'
import type { Finding } from '../../model/finding.ts'
import { count, shortList, visible } from '../../text/format.ts'
import type { ExaminedFolder } from './detect.ts'

/** A warning at each folder that looks like a component and is not released, and all of them in one sentence; '' without one. */
export function leftOutFolders(examined: readonly ExaminedFolder[]): { readonly findings: readonly Finding[]; readonly sentence: string } {
  const names: string[] = []
  const findings: Finding[] = []
  for (const { folder, why, leftOut, needsOutput } of examined) {
    if (leftOut === undefined) continue
    const name = folder === '.' ? 'the root' : visible(folder)
    const entry = `kind: ${leftOut.kind}${folder === '.' ? '' : `, path: ${name}`}${needsOutput ? ', output: FOLDER' : ''}`
    const [manifest = ''] = /package\.json|pyproject\.toml|setup\.py/.exec(why) ?? []
    const message = `${name} looks like a component and is not released: ${why}.`
    const suggestion = `list the components of the release in .github/release-runbook.yml, this one as components: { ${leftOut.id}: { ${entry} } }`
    names.push(name)
    findings.push({ rule: 'components/left-out', level: 'warning', path: posix.join(folder, manifest), message, suggestion })
  }
  const looks = names.length === 1 ? 'looks like a component and is' : 'look like components and are'
  const sentence = `${count(names.length, 'folder')} ${looks} not released: ${shortList(names, 5)}. List the components of the release under "components:".`
  return { findings, sentence: names.length === 0 ? '' : sentence }
}
