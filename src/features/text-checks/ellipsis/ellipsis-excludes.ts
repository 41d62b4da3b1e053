/**
 * What the ellipsis check leaves out beside the configured globs: what people did not write (minified files, lock files, vendored code), and what is there
 * to be wrong (snapshots and fixtures of tests). One expression, because every path of the repository passes here.
 */
const excluded =
  /\.min\.[^/]*$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum|\.pnp\.c?js)$|\.(?:lock|snap|ambr|map)$|(?:^|\/)(?:__snapshots__|snapshots|fixtures|__fixtures__|node_modules|vendor|third_party)\//

/** Whether the check leaves a path out without being told to. */
export function isExcludedByDefault(path: string): boolean {
  return excluded.test(path)
}
