import type { Component } from '../model/manifest.ts'
import { type ChecksConfig, defaultPaths } from './checks-config.ts'
import { completeAfter } from './complete-after.ts'
import type { Config } from './config.ts'
import { milliseconds, plainPath } from './rules.ts'
import type { WrittenComponent, WrittenConfig } from './schema.ts'

/** Time limit of each command of a component or a check. */
const defaultTimeout = '20m'

/** Fills in the defaults of a valid configuration. A value replaces its default whole; only `exclude` adds to what a check itself excludes. */
export function complete(written: WrittenConfig, path: string): Config {
  const { notes, release, version, components } = written
  return {
    path,
    tag: written.tag ?? null,
    version: version?.map(entry => (typeof entry === 'string' ? plainPath(entry) : { ...entry, file: plainPath(entry.file) })) ?? null,
    previousTag: written['previous-tag'] ?? null,
    checks: completeChecks(written.checks ?? {}),
    components: components ? Object.entries(components).map(([id, component]) => completeComponent(id, component)) : null,
    secrets: { allow: written.secrets?.allow ?? [] },
    notes: {
      file: maybePath(notes?.file),
      list: notes?.list ?? true,
      footer: notes?.footer ?? null,
      fragments: notes?.fragments ?? null,
      paths: notes?.paths?.map(plainPath) ?? [],
      categories:
        notes?.categories?.map(({ title, labels, types, paths, exclude }) => ({
          title,
          labels: labels ?? [],
          types: types ?? [],
          paths: paths ?? [],
          exclude: { labels: exclude?.labels ?? [], authors: exclude?.authors ?? [] },
        })) ?? null,
      exclude: notes?.exclude
        ? { labels: notes.exclude.labels ?? [], authors: notes.exclude.authors ?? [], types: notes.exclude.types ?? [] }
        : null,
    },
    release: {
      title: release?.title ?? '{tag}',
      draft: release?.draft ?? false,
      prerelease: release?.prerelease ?? 'auto',
      latest: release?.latest ?? 'auto',
      discussion: release?.discussion ?? null,
      attest: release?.attest ?? false,
    },
    after: completeAfter(written.after ?? {}),
    runbook: maybePath(written.runbook),
  }
}

function completeChecks(checks: NonNullable<WrittenConfig['checks']>): ChecksConfig {
  const [tag, ascii, ellipsis, python] = [checks.tag || {}, checks.ascii || {}, checks.ellipsis || {}, checks['python-syntax'] || {}]
  const ids = ['tag', 'ascii', 'ellipsis', 'python-syntax', 'breaking', 'ci', 'audit'] as const
  return {
    onFindings: checks['on-findings'] ?? 'fail',
    tag: { annotated: tag.annotated ?? true, branches: tag.branches ?? null },
    ascii: {
      paths: ascii.paths ?? defaultPaths.ascii,
      exclude: ascii.exclude ?? [],
      mode: ascii.mode ?? 'strict',
      allow: ascii.allow ?? [],
    },
    ellipsis: { paths: ellipsis.paths ?? defaultPaths.ellipsis, exclude: ellipsis.exclude ?? [] },
    pythonSyntax: { paths: python.paths ?? null },
    baseline: { path: plainPath(checks.baseline ?? '.github/release-runbook.baseline.json'), named: checks.baseline !== undefined },
    ci: { required: checks.ci?.required ?? [], wait: milliseconds(checks.ci?.wait ?? '15m') },
    audit: { threshold: checks.audit?.threshold ?? 'high' },
    commands: (checks.commands ?? []).map(({ name, run, path, timeout }) => ({
      name,
      run,
      path: plainPath(path ?? '.'),
      timeout: milliseconds(timeout ?? defaultTimeout),
    })),
    named: ids.filter(id => checks[id] !== undefined && checks[id] !== false),
    off: ids.filter(id => checks[id] === false),
  }
}

/** A component with every default of its kind, for configured and for detected components. */
export function completeComponent(id: string, written: WrittenComponent): Component {
  const base = {
    id,
    path: plainPath(written.path ?? '.'),
    setup: written.setup ?? null,
    test: written.test ?? null,
    verify: written.verify ?? null,
    env: written.env ?? null,
    timeout: milliseconds(written.timeout ?? defaultTimeout),
  }
  const built = {
    ...(written.kind !== 'files' && written.reproducible === 'check' && { reproducible: 'check' as const }),
    ...(written.kind !== 'files' && written['allow-changes'] && { allowChanges: written['allow-changes'] }),
  }
  switch (written.kind) {
    case 'python':
      return { ...base, ...built, kind: 'python', constraints: maybePath(written.constraints), import: written.import ?? null }
    case 'node':
      return {
        ...base,
        ...built,
        kind: 'node',
        archive: written.archive ?? `${id}-build.zip`,
        output: maybePath(written.output),
        include: written.include?.map(plainPath) ?? [],
        sourceMaps: written['source-maps'] ?? true,
        links: written.links ?? 'error',
      }
    case 'archive':
      return {
        ...base,
        ...built,
        kind: 'archive',
        archive: written.archive ?? `${id}-bundle.zip`,
        paths: written.paths.map(plainPath),
        links: written.links ?? 'error',
      }
    case 'command':
      return { ...base, ...built, kind: 'command', run: written.run, files: written.files }
    case 'files':
      return { ...base, kind: 'files', files: written.files }
  }
}

function maybePath(path: string | null | undefined): string | null {
  return path ? plainPath(path) : null
}
