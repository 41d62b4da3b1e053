import type { ChecksConfig } from '../../config/checks-config.ts'
import type { FixResult } from '../../features/text-checks/fix-texts.ts'
import { UserError } from '../../model/errors.ts'
import type { TagRef } from '../../ports/git.ts'
import { count } from '../../text/format.ts'
import { visible } from '../../text/visible.ts'
import type { Run } from '../run.ts'

/**
 * What `--fix` does before the checks run: it fixes the work tree, logs each file, and returns a sentence for the report (undefined without `--fix`).
 * Throws UserError for a tag, whose files cannot be changed; that holds for `--update-baseline` as well.
 */
export async function fixWorkTree(
  { inputs, ports }: Run,
  config: ChecksConfig,
  tree: string,
  tag: TagRef | undefined,
): Promise<string | undefined> {
  if (!inputs.fix && !inputs.updateBaseline) return undefined
  if (tag !== undefined) {
    const flag = inputs.fix ? '--fix' : '--update-baseline'
    throw new UserError(
      `${flag} changes files of the work tree, and this is a check of the tag ${visible(tag.name)}.`,
      'Leave the tag out.',
    )
  }
  if (!inputs.fix) return undefined
  const { fixTexts } = await import('../../features/text-checks/fix-texts.ts')
  const results = await fixTexts(tree, await ports.git.trackedFiles(tree), config, ports.files)
  for (const { path, findings, place } of results)
    ports.log.info(
      `  ${place === undefined ? 'fixed' : 'left'}: ${path}: ${count(findings, 'finding')}${place === undefined ? '' : ` ${place}`}`,
    )
  return summaryOf(results)
}

function summaryOf(results: readonly FixResult[]): string {
  const sum = (of: readonly FixResult[]): number => of.reduce((total, { findings }) => total + findings, 0)
  const fixed = results.filter(({ place }) => place === undefined)
  const left = Map.groupBy(
    results.filter(({ place }) => place !== undefined),
    ({ place }) => place,
  )
  const told = left.size === 0 ? '' : `; left: ${[...left].map(([place, of]) => `${sum(of)} ${place}`).join(', ')}`
  return `--fix fixed ${count(sum(fixed), 'typographic finding')} in ${count(fixed.length, 'file')}${told}`
}
