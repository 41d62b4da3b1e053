import { parseSums } from '../../model/checksums.ts'
import { fullNotesName, isStatement, sumsName } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { Forge, Release } from '../../ports/forge.ts'

/** The warning about a public release of this program whose text a person replaced. */
export const replacedTextWarning = 'The text was replaced; the commit it was built from can no longer be proved.'

/**
 * Whether the assets of a public release without marker prove that this program made it: SHA256SUMS names all assets that it can name, with GitHub's
 * digests. Then a person replaced the text. False on a server without digests. `temp` is a private folder that exists.
 */
export async function isTextReplaced(
  { tag, assets }: Release,
  temp: string,
  { forge, files }: { readonly forge: Pick<Forge, 'download'>; readonly files: Pick<Files, 'readText'> },
): Promise<boolean> {
  const sums = assets.find(({ name }) => name === sumsName)
  if (sums === undefined || !assets.every(({ uploaded, digest }) => uploaded && digest !== undefined)) return false
  const path = `${temp}/${sumsName}`
  if ((await forge.download(sums, path)).sha256 !== sums.digest) return false
  const { digests, malformed } = parseSums((await files.readText(path)) ?? '')
  const named = assets.filter(({ name }) => ![sumsName, fullNotesName].includes(name) && !isStatement(name, tag))
  return malformed.length === 0 && named.length === digests.size && named.every(({ name, digest }) => digests.get(name) === digest)
}
