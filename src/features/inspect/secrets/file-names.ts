import type { fileRules } from '../../../config/secret-rules.ts'

/** A rule for a file name; without `content` the name alone is a finding. */
export interface NamedFile {
  readonly rule: (typeof fileRules)[number]
  readonly what: string
  readonly content?: RegExp
}

/** A value that is neither empty nor a reference to a variable. */
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

/** The rule for a file's name, if there is one. `path` is separated by `/`. */
export function namedFile(path: string): NamedFile | undefined {
  const parts = path.split('/')
  const git = { rule: 'secret/git-folder', what: "git's own folder, which holds history and credentials" } as const
  const base = parts.at(-1) ?? ''
  // The file of a submodule names a folder outside of the archive and holds nothing. An sdist with all files of a folder has it.
  if (base === '.git') return { ...git, content: /^(?!gitdir: (?:\.\.\/)+\.git\/modules\/[^\n]*\n?$)/ }
  if (parts.includes('.git')) return git
  return BY_NAME.find(([pattern]) => pattern.test(base))?.[1]
}
