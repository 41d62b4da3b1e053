import type { Component } from '../model/manifest.ts'
import type { WrittenComponent, WrittenConfig } from './schema.ts'

/** Time limit of each command of a component or a check, in milliseconds. */
const defaultTimeout = 20 * 60_000

/** The paths that a text check reads by default. When they match no file, the check is skipped. */
export const defaultPaths: { readonly ascii: readonly string[]; readonly ellipsis: readonly string[] } = {
  ascii: ['docs/**'],
  ellipsis: ['**'],
}

/**
 * Fills in the defaults of a valid configuration; schema.ts says what each key means. A value replaces its default whole; only `exclude` adds
 * to what a check itself excludes. Times are in milliseconds.
 */
export function complete(written: WrittenConfig, path: string) {
  const { checks, components, secrets, notes, release, after, ...others } = written
  return {
    /** Path of the configuration file. */
    path,
    ...{ tag: null, version: null, previousTag: null, changelog: null, runbook: null },
    ...others,
    checks: completeChecks(checks ?? {}),
    /** In the order of the file; null: detected; empty: nothing is built. */
    components: components ? Object.entries(components).map(([id, component]) => completeComponent(id, component)) : null,
    secrets: { allow: [], ...secrets },
    notes: { file: null, list: true, footer: null, ascii: true, fragments: null, paths: [], categories: null, exclude: null, ...notes },
    release: {
      ...{ title: '{tag}', draft: false, prerelease: 'auto' as const, latest: 'auto' as const, discussion: null, attest: false },
      ...release,
    },
    after: { milestone: false, comment: false, closeIssues: false, history: null, announce: [], dispatch: [], health: [], ...after },
  }
}

function completeChecks(written: NonNullable<WrittenConfig['checks']>) {
  const { onFindings = 'fail', tag, ascii, ellipsis, pythonSyntax, breaking, ci, audit, commands = [], baseline } = written
  const checks = { tag, ascii, ellipsis, 'python-syntax': pythonSyntax, breaking, ci, audit }
  const ids = Object.keys(checks) as (keyof typeof checks)[]
  return {
    onFindings,
    tag: { annotated: true, branches: null, ...tag },
    ascii: { paths: defaultPaths.ascii, exclude: [], mode: 'strict' as const, allow: [], ...ascii },
    ellipsis: { paths: defaultPaths.ellipsis, exclude: [], ...ellipsis },
    pythonSyntax: { paths: null, ...pythonSyntax },
    /** `named`: the configuration names the file, so it must exist. */
    baseline: { path: baseline ?? '.github/release-runbook.baseline.json', named: baseline !== undefined },
    ci: { required: [], wait: 15 * 60_000, ...ci },
    audit: { threshold: 'high' as const, ...audit },
    commands,
    /** The checks that the configuration names, even with an empty value: these block. `ci` and `audit` run only then. */
    named: ids.filter(id => checks[id]),
    /** The checks that the configuration switches off with `false`. */
    off: ids.filter(id => checks[id] === false),
  }
}

/** A component with every default of its kind, for configured and for detected components. */
export function completeComponent(id: string, written: WrittenComponent): Component {
  const base = { id, path: '.', setup: null, test: null, verify: null, env: null, timeout: defaultTimeout }
  switch (written.kind) {
    case 'python':
      return { ...base, constraints: null, import: null, ...written }
    case 'node':
      return { ...base, archive: `${id}-build.zip`, output: null, include: [], sourceMaps: true, links: 'error', ...written }
    case 'archive':
      return { ...base, archive: `${id}-bundle.zip`, links: 'error', ...written }
    default:
      return { ...base, ...written }
  }
}
