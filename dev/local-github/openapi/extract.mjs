// Writes subset.json: the part of GitHub's OpenAPI description that dev/local-github serves.
//
//   npm install --prefix /tmp/openapi @octokit/openapi@23.0.2
//   node dev/local-github/openapi/extract.mjs /tmp/openapi/node_modules/@octokit/openapi
//
// The package is 385 MB on disk, so it is no dependency of the project; the subset is committed.
// Removed: descriptions, examples, titles, `x-` keys, headers, answers that are neither 2xx nor 3xx, media types other than JSON.
// Rewritten: "nullable" (OpenAPI 3.0.3, and invalid in ajv without "type") becomes a JSON Schema union with null.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const served = {
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/releases': ['get', 'post'],
  '/repos/{owner}/{repo}/releases/latest': ['get'],
  '/repos/{owner}/{repo}/releases/tags/{tag}': ['get'],
  '/repos/{owner}/{repo}/releases/{release_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/releases/{release_id}/assets': ['get', 'post'],
  '/repos/{owner}/{repo}/releases/assets/{asset_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/git/ref/{ref}': ['get'],
  '/repos/{owner}/{repo}/git/matching-refs/{ref}': ['get'],
  '/repos/{owner}/{repo}/git/tags/{tag_sha}': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}': ['get'],
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['get'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
  '/repos/{owner}/{repo}/pulls': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/issues': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/{issue_number}': ['get', 'patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['get', 'patch'],
  '/repos/{owner}/{repo}/milestones': ['get'],
  '/repos/{owner}/{repo}/milestones/{milestone_number}': ['get', 'patch'],
  '/repos/{owner}/{repo}/contents/{path}': ['get', 'put'],
  '/repos/{owner}/{repo}/git/refs': ['post'],
  '/repos/{owner}/{repo}/git/refs/{ref}': ['patch', 'delete'],
  '/repos/{owner}/{repo}/git/blobs': ['post'],
  '/repos/{owner}/{repo}/git/trees': ['post'],
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': ['get'],
  '/repos/{owner}/{repo}/git/commits': ['post'],
  '/repos/{owner}/{repo}/git/commits/{commit_sha}': ['get'],
  '/repos/{owner}/{repo}/git/tags': ['post'],
  '/repos/{owner}/{repo}/dispatches': ['post'],
  '/repos/{owner}/{repo}/actions/workflows/{workflow_id}': ['get'],
  '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches': ['post'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': ['get'],
  '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}': ['get'],
  '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/check-runs': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/check-suites': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/status': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/statuses': ['get'],
  '/repos/{owner}/{repo}/rules/branches/{branch}': ['get'],
  '/repos/{owner}/{repo}/branches/{branch}': ['get'],
  '/repos/{owner}/{repo}/attestations': ['post'],
  '/repos/{owner}/{repo}/attestations/{subject_digest}': ['get'],
  '/rate_limit': ['get'],
}
const dropped = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'deprecated', 'tags', 'headers', 'links', 'callbacks', 'servers', 'security'])

const packageFolder = process.argv[2]
if (packageFolder === undefined) throw new Error('usage: node extract.mjs <folder of @octokit/openapi>')
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
const bytes = readFileSync(join(packageFolder, 'generated/api.github.com.json'))
const source = JSON.parse(bytes.toString('utf8'))
const schemas = {}

/** A schema or a part of one without prose; `named` is true where the keys are names that people chose, not keywords. */
function strip(value, named = false) {
  if (Array.isArray(value)) return value.map(item => strip(item))
  if (value === null || typeof value !== 'object') return value
  const result = {}
  for (const [key, item] of Object.entries(value)) {
    if (!named && (dropped.has(key) || key.startsWith('x-') || key === 'nullable')) continue
    if (key === '$ref' && !named) result.$ref = reference(item)
    else if (key === 'enum' || key === 'default' || key === 'required') result[key] = item
    else result[key] = strip(item, !named && key === 'properties')
  }
  if (named || value.nullable !== true) return result
  if (Array.isArray(result.enum) && !result.enum.includes(null)) result.enum = [...result.enum, null]
  if (typeof result.type === 'string') return { ...result, type: [result.type, 'null'] }
  return { anyOf: [result, { type: 'null' }] }
}

function reference(ref) {
  const name = ref.replace('#/components/schemas/', '')
  if (name.includes('/')) throw new Error(`not a schema: ${ref}`)
  if (!(name in schemas)) {
    schemas[name] = {}
    schemas[name] = strip(source.components.schemas[name])
  }
  return `github#/schemas/${name}`
}

function resolve(item) {
  return item.$ref === undefined ? item : item.$ref.slice(2).split('/').reduce((node, key) => node[key], source)
}

const paths = {}
for (const [path, methods] of Object.entries(served)) {
  paths[path] = {}
  for (const method of methods) {
    const operation = source.paths[path][method]
    const parameters = (operation.parameters ?? []).map(resolve).map(({ name, in: place, required, schema }) => ({ name, in: place, required: required === true, schema: strip(schema) }))
    const content = operation.requestBody?.content ?? {}
    const [status, answer] = Object.entries(operation.responses).find(([code]) => /^[23]/.test(code))
    const answerSchema = resolve(answer).content?.['application/json']?.schema
    paths[path][method] = {
      operationId: operation.operationId,
      parameters,
      body: content['application/json'] === undefined ? null : strip(content['application/json'].schema),
      status: Number(status),
      answer: answerSchema === undefined ? null : strip(answerSchema),
    }
  }
}

const subset = {
  source: { package: '@octokit/openapi', version, file: 'generated/api.github.com.json', sha256: createHash('sha256').update(bytes).digest('hex'), license: 'MIT' },
  paths,
  schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
}
const file = join(import.meta.dirname, 'subset.json')
writeFileSync(file, JSON.stringify(subset, null, 1) + '\n')
console.log(`${file}: ${Object.keys(paths).length} paths, ${Object.keys(schemas).length} schemas, ${JSON.stringify(subset).length} bytes without white space`)
