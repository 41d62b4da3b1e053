import { between } from './page.ts'

/** What documents say until a maintainer sets `repository` in package.json. Whoever registers an invented owner gets write access in the repositories that follow our pages. */
const PLACEHOLDER = 'OWNER/release-runbook'

/** `OWNER/release-runbook` in running text, `uses:`, `github:` and addresses of GitHub; never a path such as `.github/release-runbook.yml`. */
const MENTION = /(?<![\w./-]|:\/\/)(github:|https:\/\/github\.com\/)?[A-Za-z\d][A-Za-z\d-]*\/release-runbook(?![\w-]|\.\w)/g

/**
 * The repository of the program: `owner/name` of `repository` in package.json (npm's short form, or an address on github.com), else the placeholder.
 * Throws when `repository` names something else.
 */
export function ownAddress(repository: string | { readonly url: string } | undefined): string {
  if (repository === undefined) return PLACEHOLDER
  const address = typeof repository === 'string' ? repository : repository.url
  const name = /^(?:github:|(?:git\+)?https:\/\/github\.com\/)?([A-Za-z\d][A-Za-z\d-]*\/[\w.-]+?)(?:\.git)?$/.exec(address)?.[1]
  if (name === undefined) throw new Error(`"repository" in package.json is no repository on GitHub: ${address}`)
  return name
}

/** The document with every mention of the program's repository replaced by the address. */
export const withOwnAddress = (document: string, address: string): string =>
  document.replace(MENTION, (_, prefix: string | undefined) => `${prefix ?? ''}${address}`)

/** README.md with the sentence that explains the placeholder, as long as the documents have it. */
export const withAddressNote = (readme: string, address: string): string =>
  between(readme, 'address', address === PLACEHOLDER ? '`OWNER` on these pages is the account on GitHub that holds this repository.' : '')
