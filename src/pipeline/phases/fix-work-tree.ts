import type { ChecksConfig } from '../../config/config.ts'
import type { FixResult } from '../../features/text-checks/fix-texts.ts'
import { UserError } from '../../model/errors.ts'
import type { TagRef } from '../../ports/git.ts'
import { count, shortList, visible } from '../../text/format.ts'
import type { Run } from '../run.ts'

/**
 * Fixes and logs files of the work tree. Returns a sentence for the report, and an error for findings that stay, because ASCII would change how a page renders.
 * Throws UserError for a tag, whose commit cannot change.
 */
export async function fixWorkTree({ inputs, ports }: Run, config: ChecksConfig, tree: string, tag: TagRef | undefined) {
  if (!inputs.fix && !inputs.updateBaseline) return undefined
  if (tag !== undefined) {
    const flag = inputs.fix ? '--fix' : '--update-baseline'
    throw new UserError(`${flag} changes files of the work tree, and this is a check of the tag ${visible(tag.name)}.`, 'Leave it out.')
  }
  if (!inputs.fix || config.off.includes('ascii')) return undefined
  const { fixTexts } = await import('../../features/text-checks/fix-texts.ts')
  const results = await fixTexts(tree, await ports.git.trackedFiles(tree), config, ports.files)
  for (const { path, findings, place, unproven } of results) {
    const found = `${path}: ${count(findings, 'finding')}`
    ports.log.info(place === undefined ? `  fixed: ${found}` : `  left: ${found} ${place}${unproven ? `: ${shortList(unproven, 10)}` : ''}`)
  }
  const left = results.flatMap(({ unproven }) => unproven ?? [])
  const error = left.length === 0 ? undefined : new UserError('--fix left findings whose ASCII would change the page.', shortList(left, 10))
  return { evidence: summaryOf(results), error }
}

function summaryOf(results: readonly FixResult[]): string {
  const sum = (of: readonly FixResult[]): number => of.reduce((total, { findings }) => total + findings, 0)
  const byPlace = Map.groupBy(results, ({ place }) => place)
  const fixed = byPlace.get(undefined) ?? []
  byPlace.delete(undefined)
  const rest = byPlace.size === 0 ? '' : `; left: ${[...byPlace].map(([place, of]) => `${sum(of)} ${place}`).join(', ')}`
  return `--fix fixed ${count(sum(fixed), 'typographic finding')} in ${count(fixed.length, 'file')}${rest}`
}
