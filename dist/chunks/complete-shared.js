import { t as defaultPaths } from "./checks-config-shared.js";
import { h as plainPath, p as milliseconds } from "./inputs-shared.js";

// src/config/complete-after.ts
/** Fills in the defaults of `after`: a task that is not named is off. */
function completeAfter(written) {
	const { history } = written;
	return {
		milestone: written.milestone === "close",
		comment: written.comment ?? false,
		closeIssues: written["close-issues"] ?? false,
		history: history ? {
			...history,
			file: plainPath(history.file)
		} : null,
		announce: (written.announce ?? []).map((entry) => entry.kind === "slack" ? {
			...entry,
			text: entry.text ?? null
		} : {
			...entry,
			body: entry.body ?? null
		}),
		dispatch: (written.dispatch ?? []).map((entry) => entry.workflow === void 0 ? {
			event: entry.event,
			payload: texts(entry.payload ?? {})
		} : {
			workflow: entry.workflow,
			ref: entry.ref ?? null,
			inputs: texts(entry.inputs ?? { tag: "{tag}" })
		}),
		health: (written.health ?? []).map(({ url, contains, timeout, every }) => ({
			url,
			contains: contains ?? "{version}",
			timeout: milliseconds(timeout ?? "10m"),
			every: milliseconds(every ?? "10s")
		}))
	};
}
function texts(values) {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

// src/config/complete.ts
/** Time limit of each command of a component or a check. */
const defaultTimeout = "20m";
/** Fills in the defaults of a valid configuration. A value replaces its default whole; only `exclude` adds to what a check itself excludes. */
function complete(written, path) {
	const { notes, release, version, components } = written;
	return {
		path,
		tag: written.tag ?? null,
		version: version?.map((entry) => typeof entry === "string" ? plainPath(entry) : {
			...entry,
			file: plainPath(entry.file)
		}) ?? null,
		previousTag: written["previous-tag"] ?? null,
		checks: completeChecks(written.checks ?? {}),
		components: components ? Object.entries(components).map(([id, component]) => completeComponent(id, component)) : null,
		secrets: { allow: written.secrets?.allow ?? [] },
		notes: {
			file: maybePath(notes?.file),
			list: notes?.list ?? true,
			footer: notes?.footer ?? null,
			fragments: notes?.fragments ?? null,
			paths: notes?.paths?.map(plainPath) ?? [],
			categories: notes?.categories?.map(({ title, labels, types, paths, exclude }) => ({
				title,
				labels: labels ?? [],
				types: types ?? [],
				paths: paths ?? [],
				exclude: {
					labels: exclude?.labels ?? [],
					authors: exclude?.authors ?? []
				}
			})) ?? null,
			exclude: notes?.exclude ? {
				labels: notes.exclude.labels ?? [],
				authors: notes.exclude.authors ?? [],
				types: notes.exclude.types ?? []
			} : null
		},
		release: {
			title: release?.title ?? "{tag}",
			draft: release?.draft ?? false,
			prerelease: release?.prerelease ?? "auto",
			latest: release?.latest ?? "auto",
			discussion: release?.discussion ?? null,
			attest: release?.attest ?? false
		},
		after: completeAfter(written.after ?? {}),
		runbook: maybePath(written.runbook)
	};
}
function completeChecks(checks) {
	const [tag, ascii, ellipsis, python] = [
		checks.tag || {},
		checks.ascii || {},
		checks.ellipsis || {},
		checks["python-syntax"] || {}
	];
	const ids = [
		"tag",
		"ascii",
		"ellipsis",
		"python-syntax",
		"breaking",
		"ci",
		"audit"
	];
	return {
		onFindings: checks["on-findings"] ?? "fail",
		tag: {
			annotated: tag.annotated ?? true,
			branches: tag.branches ?? null
		},
		ascii: {
			paths: ascii.paths ?? defaultPaths.ascii,
			exclude: ascii.exclude ?? [],
			mode: ascii.mode ?? "strict",
			allow: ascii.allow ?? []
		},
		ellipsis: {
			paths: ellipsis.paths ?? defaultPaths.ellipsis,
			exclude: ellipsis.exclude ?? []
		},
		pythonSyntax: { paths: python.paths ?? null },
		baseline: {
			path: plainPath(checks.baseline ?? ".github/release-runbook.baseline.json"),
			named: checks.baseline !== void 0
		},
		ci: {
			required: checks.ci?.required ?? [],
			wait: milliseconds(checks.ci?.wait ?? "15m")
		},
		audit: { threshold: checks.audit?.threshold ?? "high" },
		commands: (checks.commands ?? []).map(({ name, run, path, timeout }) => ({
			name,
			run,
			path: plainPath(path ?? "."),
			timeout: milliseconds(timeout ?? defaultTimeout)
		})),
		named: ids.filter((id) => checks[id] !== void 0 && checks[id] !== false),
		off: ids.filter((id) => checks[id] === false)
	};
}
/** A component with every default of its kind, for configured and for detected components. */
function completeComponent(id, written) {
	const base = {
		id,
		path: plainPath(written.path ?? "."),
		setup: written.setup ?? null,
		test: written.test ?? null,
		verify: written.verify ?? null,
		env: written.env ?? null,
		timeout: milliseconds(written.timeout ?? defaultTimeout)
	};
	const built = {
		...written.kind !== "files" && written.reproducible === "check" && { reproducible: "check" },
		...written.kind !== "files" && written["allow-changes"] && { allowChanges: written["allow-changes"] }
	};
	switch (written.kind) {
		case "python": return {
			...base,
			...built,
			kind: "python",
			constraints: maybePath(written.constraints),
			import: written.import ?? null
		};
		case "node": return {
			...base,
			...built,
			kind: "node",
			archive: written.archive ?? `${id}-build.zip`,
			output: maybePath(written.output),
			include: written.include?.map(plainPath) ?? [],
			sourceMaps: written["source-maps"] ?? true,
			links: written.links ?? "error"
		};
		case "archive": return {
			...base,
			...built,
			kind: "archive",
			archive: written.archive ?? `${id}-bundle.zip`,
			paths: written.paths.map(plainPath),
			links: written.links ?? "error"
		};
		case "command": return {
			...base,
			...built,
			kind: "command",
			run: written.run,
			files: written.files
		};
		case "files": return {
			...base,
			kind: "files",
			files: written.files
		};
	}
}
function maybePath(path) {
	return path ? plainPath(path) : null;
}

export { completeComponent as n, complete as t };