import type { fileRules } from '../../../config/secret-rules.ts'

/** A rule about a file, and what its content must match; undefined: the name is enough. */
export interface NamedFile {
  readonly rule: (typeof fileRules)[number]
  readonly what: string
  readonly content?: RegExp
}

/** A value that is not a reference to a variable, and no empty string. */
const VALUE = String.raw`[ \t]*[=:][ \t]*(?!["']?\$)["']?[^\s"'#;]`

const BY_NAME: readonly (readonly [RegExp, NamedFile])[] = [
  [/^\.env(?:rc$|[._-](?!example$)|$)/, { rule: 'secret/env-file', what: 'a file of environment variables' }],
  [
    /^\.npmrc$/,
    {
      rule: 'secret/npmrc',
      what: 'a credential for a package registry',
      content: new RegExp(`^[^#;\\n]*(_authToken|_auth|_password)${VALUE}`, 'm'),
    },
  ],
  [/^\.pypirc$/, { rule: 'secret/pypirc', what: 'a credential for a package index', content: new RegExp(`^[ \\t]*password${VALUE}`, 'm') }],
  [/^[._]netrc$/, { rule: 'secret/netrc', what: 'a password', content: /\bpassword[ \t\n]+[^\s$]/ }],
]

/** The rule about files of this name, if there is one; `path` with `/`. */
export function namedFile(path: string): NamedFile | undefined {
  const parts = path.split('/')
  if (parts.includes('.git')) return { rule: 'secret/git-folder', what: "git's own folder, which holds history and credentials" }
  const base = parts.at(-1) ?? ''
  return BY_NAME.find(([pattern]) => pattern.test(base))?.[1]
}
