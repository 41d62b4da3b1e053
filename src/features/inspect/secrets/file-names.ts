import type { fileRules } from '../../../config/secret-rules.ts'

/** A rule for a file name; without `content` the name alone is a finding. */
export interface NamedFile {
  readonly rule: (typeof fileRules)[number]
  readonly what: string
  readonly content?: RegExp
}

/** A value that is neither empty nor a reference to a variable. */
const VALUE = String.raw`[ \t]*[=:][ \t]*(?!["']?\$)["']?[^\s"'#;]`
/** An entry of `auths` has no objects in it; a file of the old form is the table of `auths` alone. */
const DOCKER_AUTH =
  /(?:"auths"\s*:|^)\s*\{\s*(?:"[^"]*"\s*:\s*\{[^{}]*\}\s*,\s*)*"[^"]*"\s*:\s*\{[^{}]*"(?:auth|identitytoken)"\s*:\s*"[\w+/.-]{12,}=*"/
const TERRAFORM_SECRET = /"\w*(?:password|secret|token|private_key|access_key)\w*"\s*:\s*"[^"\s]{8}/i

const BY_NAME: readonly (readonly [name: RegExp, rule: NamedFile['rule'], what: string, content?: RegExp])[] = [
  [/^\.env(?:rc)?(?:[._-].*)?$(?<![._-](?:example|sample|template|schema))/, 'secret/env-file', 'a file of environment variables'],
  [/^\.npmrc$/, 'secret/npmrc', 'a credential for a package registry', new RegExp(`^[^#;\\n]*(_authToken|_auth|_password)${VALUE}`, 'm')],
  [/^\.pypirc$/, 'secret/pypirc', 'a credential for a package index', new RegExp(`^[ \\t]*password${VALUE}`, 'm')],
  [/^(?:config\.json|\.dockercfg|\.dockerconfigjson)$/, 'secret/docker-config', 'a credential for a container registry', DOCKER_AUTH],
  [/^\.git-credentials$/, 'secret/git-credentials', 'a password', /^https?:\/\/[^\s/]+@/m],
  [/\.tfstate(?:\.backup)?$/, 'secret/tfstate', 'a credential of a Terraform state', TERRAFORM_SECRET],
  [/^[._]netrc$/, 'secret/netrc', 'a password', /\bpassword[ \t\n]+[^\s$]/],
]

/** The rule for a file's name, if there is one. `path` is separated by `/`. */
export function namedFile(path: string): NamedFile | undefined {
  const parts = path.split('/')
  const git = { rule: 'secret/git-folder', what: "git's own folder, which holds history and credentials" } as const
  const base = parts.at(-1) ?? ''
  // The file of a submodule names a folder outside of the archive and holds nothing. An sdist with all files of a folder has it.
  if (base === '.git') return { ...git, content: /^(?!gitdir: (?:\.\.\/)+\.git\/modules\/[^\n]*\n?$)/ }
  if (parts.includes('.git')) return git
  const [, rule, what = '', content] = BY_NAME.find(([name]) => name.test(base)) ?? []
  return rule && { rule, what, ...(content && { content }) }
}
