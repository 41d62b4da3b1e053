import type { Component } from '../model/manifest.ts'
import { milliseconds, plainPath } from './rules.ts'
import type { WrittenAfter, WrittenComponent, WrittenConfig } from './schema.ts'

/** Time limit of each command of a component or a check. */
const defaultTimeout = '20m'

/** A workflow of the repository to start, or a repository_dispatch event to send. Values may hold placeholders such as `{tag}`. */
export type Dispatch =
  /** `ref`: null: the default branch. */
  | { readonly workflow: string; readonly ref: string | null; readonly inputs: Readonly<Record<string, string>> }
  | { readonly event: string; readonly payload: Readonly<Record<string, string>> }

/** The paths that a text check reads by default. When they match no file, the check is skipped. */
export const defaultPaths: { readonly ascii: readonly string[]; readonly ellipsis: readonly string[] } = {
  ascii: ['docs/**'],
  ellipsis: ['**'],
}

/** Fills in the defaults of a valid configuration. A value replaces its default whole; only `exclude` adds to what a check itself excludes. */
export function complete(written: WrittenConfig, path: string) {
  const { notes, release, version, components } = written
  return {
    /** Path of the configuration file. */
    path,
    /** Pattern of the tag with `{version}`; null: v1.2.3 or 1.2.3. */
    tag: written.tag ?? null,
    /** Files that hold the version: a path, or a file and a pattern with `{version}`; null: detected. */
    version: version?.map(entry => (typeof entry === 'string' ? plainPath(entry) : { ...entry, file: plainPath(entry.file) })) ?? null,
    /** null: by ancestry and version. */
    previousTag: written['previous-tag'] ?? null,
    checks: completeChecks(written.checks ?? {}),
    /** In the order of the file; null: detected; empty: nothing is built. */
    components: components ? Object.entries(components).map(([id, component]) => completeComponent(id, component)) : null,
    /** Exceptions of the search for secrets: a rule, and globs `<asset>/<member>` of files that may break the rule. */
    secrets: { allow: written.secrets?.allow ?? [] },
    notes: completeNotes(notes ?? {}),
    release: {
      /** May hold `{tag}` and `{version}`. */
      title: release?.title ?? '{tag}',
      draft: release?.draft ?? false,
      prerelease: release?.prerelease ?? 'auto',
      latest: release?.latest ?? 'auto',
      /** Category of the release's discussion; null: none. */
      discussion: release?.discussion ?? null,
      attest: release?.attest ?? false,
    },
    after: completeAfter(written.after ?? {}),
    /** File that `prepare` writes, and the heading below which it adds a line or row; `heading` null: it adds a section. */
    changelog: written.changelog ? { file: plainPath(written.changelog.file), heading: written.changelog.heading ?? null } : null,
    /** Path of the team's Markdown checklist. */
    runbook: maybePath(written.runbook),
  }
}

function completeNotes(notes: NonNullable<WrittenConfig['notes']>) {
  return {
    /** A file whose text, or whose section of this version, precedes the list; null: the message of the annotated tag. */
    file: maybePath(notes.file),
    /** False: the section of `file` stands in place of the list. */
    list: notes.list ?? true,
    /** Markdown below the notes, with {version}, {tag} and {date}. */
    footer: notes.footer ?? null,
    /** False: letters of every script stay as they are. */
    ascii: notes.ascii ?? true,
    /** Glob (picomatch) of fragment files, such as `multi_agent/runlogs/gapfix_*.md`; null: none are read. */
    fragments: notes.fragments ?? null,
    /** Only commits that touch these paths are listed; empty: all. These paths never filter tags. */
    paths: notes.paths?.map(plainPath) ?? [],
    /** The categories in order; null: those of .github/release.yml, else the built-in ones. The first matching rule decides: labels before types before paths. */
    categories:
      notes.categories?.map(({ title, labels, types, paths, exclude }) => ({
        title,
        /** Labels of pull requests, in any case; `*` matches every change that matched no other rule. */
        labels: labels ?? [],
        /** Conventional types: `feat`. */
        types: types ?? [],
        /** Globs; most of the changed paths must match. */
        paths: paths ?? [],
        /** Changes that never belong to this category. */
        exclude: { labels: exclude?.labels ?? [], authors: exclude?.authors ?? [] },
      })) ?? null,
    /** Changes that are not listed, unless they break; null: the exclusions of .github/release.yml, else the built-in labels. Authors: with or without `[bot]`. */
    exclude: notes.exclude
      ? { labels: notes.exclude.labels ?? [], authors: notes.exclude.authors ?? [], types: notes.exclude.types ?? [] }
      : null,
  }
}

function completeChecks(checks: NonNullable<WrittenConfig['checks']>) {
  const [tag, ascii, ellipsis, python] = [checks.tag || {}, checks.ascii || {}, checks.ellipsis || {}, checks['python-syntax'] || {}]
  const ids = ['tag', 'ascii', 'ellipsis', 'python-syntax', 'breaking', 'ci', 'audit'] as const
  return {
    /** `warn`: findings do not stop the release, but version files that disagree still do. */
    onFindings: checks['on-findings'] ?? 'fail',
    /** `branches`: globs of branches that must hold the tag's commit; null: any. */
    tag: { annotated: tag.annotated ?? true, branches: tag.branches ?? null },
    ascii: {
      paths: ascii.paths ?? defaultPaths.ascii,
      exclude: ascii.exclude ?? [],
      mode: ascii.mode ?? 'strict',
      /** Characters that files of some paths may hold: `U+2026`, `U+2500-U+257F`, `Script=Greek`, `Emoji`. */
      allow: ascii.allow ?? [],
    },
    /** The tracked files that are read: paths and globs from the root. */
    ellipsis: { paths: ellipsis.paths ?? defaultPaths.ellipsis, exclude: ellipsis.exclude ?? [] },
    /** Paths and globs of Python files; null: the files of the python components. */
    pythonSyntax: { paths: python.paths ?? null },
    /** File of accepted findings; `named`: the configuration names the file, so it must exist. */
    baseline: { path: plainPath(checks.baseline ?? '.github/release-runbook.baseline.json'), named: checks.baseline !== undefined },
    /** `required`: names of check runs and contexts of statuses, empty: all of the commit. `wait`: milliseconds for checks that run or have not started. */
    ci: { required: checks.ci?.required ?? [], wait: milliseconds(checks.ci?.wait ?? '15m') },
    audit: { threshold: checks.audit?.threshold ?? 'high' },
    /** The team's own commands in the order of execution, each a script for bash with a folder and milliseconds. The step id is `command:<name>`. */
    commands: (checks.commands ?? []).map(({ name, run, path, timeout, env }) => ({
      name,
      run,
      path: plainPath(path ?? '.'),
      timeout: milliseconds(timeout ?? defaultTimeout),
      /** Names, or PREFIX_*; null: all but those that no child gets. */
      env: env ?? null,
    })),
    /** The checks that the configuration names, even with an empty value: these block. `ci` and `audit` run only then. */
    named: ids.filter(id => checks[id] !== undefined && checks[id] !== false),
    /** The checks that the configuration switches off with `false`. */
    off: ids.filter(id => checks[id] === false),
  }
}

/** Fills in the defaults of `after`: a task that is not named is off. */
function completeAfter(written: WrittenAfter) {
  const { history } = written
  return {
    milestone: written.milestone === 'close',
    comment: written.comment ?? false,
    closeIssues: written['close-issues'] ?? false,
    /** File on the default branch, and the heading below which the version is listed. */
    history: history ? { ...history, file: plainPath(history.file) } : null,
    /** `url`: the name of the variable that holds the address, never the address. `body`: null: all facts of the release. */
    announce: (written.announce ?? []).map(entry =>
      entry.kind === 'slack' ? { ...entry, text: entry.text ?? null } : { ...entry, body: entry.body ?? null },
    ),
    dispatch: (written.dispatch ?? []).map(
      (entry): Dispatch =>
        entry.workflow === undefined
          ? { event: entry.event!, payload: texts(entry.payload ?? {}) }
          : { workflow: entry.workflow, ref: entry.ref ?? null, inputs: texts(entry.inputs ?? { tag: '{tag}' }) },
    ),
    /** Addresses that must show the release within `timeout`: their answer holds the text `contains` as a word of its own. Times in milliseconds. */
    health: (written.health ?? []).map(({ url, contains, timeout, every }) => ({
      url,
      contains: contains ?? '{version}',
      timeout: milliseconds(timeout ?? '10m'),
      every: milliseconds(every ?? '10s'),
    })),
  }
}

function texts(values: Readonly<Record<string, string | number | boolean>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
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
    ...(written.needs && written.needs.length > 0 && { needs: written.needs }),
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
