import { UserError } from '../errors.ts'
import type { TagRef } from '../git-port.ts'
import { count } from '../report/format.ts'
import type { Run } from '../run.ts'
import type { ChecksConfig } from './checks-config.ts'
import { visible } from './visible.ts'

/** What `--fix` does before the checks run: it mends the work tree and says what it did. Throws UserError for a tag, whose files cannot be changed; that holds for `--update-baseline` as well. */
export async function mendWorkTree({ inputs, ports }: Run, config: ChecksConfig, tree: string, tag: TagRef | undefined): Promise<void> {
  if (!inputs.fix && !inputs.updateBaseline) return
  if (tag !== undefined) {
    const flag = inputs.fix ? '--fix' : '--update-baseline'
    throw new UserError(
      `${flag} changes files of the work tree, and this is a check of the tag ${visible(tag.name)}.`,
      'Leave the tag out.',
    )
  }
  if (!inputs.fix) return
  const { mendTexts } = await import('./mend-texts.ts')
  const { files, refused } = await mendTexts(tree, await ports.git.trackedFiles(tree), config, ports.files)
  for (const { path, replaced } of files) ports.log.info(`  mended: ${path}: ${count(replaced, 'character')}`)
  for (const { path, reason } of refused) ports.log.warning(`${path} was left as it is: ${reason}`)
}
