/**
 * Files that the ellipsis check always skips: minified files, lock files, vendored code, and snapshots and fixtures of tests.
 * One expression, because the function runs for every path of the repository.
 */
const excluded =
  /\.min\.[^/]*$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum|\.pnp\.c?js)$|\.(?:lock|snap|ambr|map)$|(?:^|\/)(?:__snapshots__|snapshots|fixtures|__fixtures__|node_modules|vendor|third_party)\//

/** Whether the ellipsis check skips a path without configuration. */
export function isExcludedByDefault(path: string): boolean {
  return excluded.test(path)
}
