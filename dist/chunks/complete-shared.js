import { t as defaultPaths } from "./checks-config-shared.js";
import { p as plainPath, u as milliseconds } from "./rules-shared.js";

// src/config/complete-after.ts
const defaultWait$1 = 6e5;
const defaultPause = 1e4;
/** Fills in the defaults of `after`: whatever is not named is off. */
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
			timeout: timeout === void 0 ? defaultWait$1 : milliseconds(timeout),
			every: every === void 0 ? defaultPause : milliseconds(every)
		}))
	};
}
function texts(values) {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

// src/config/complete.ts
/** Time limit of a command of a component, in milliseconds. */
const defaultTimeout = 12e5;
/** How long checks of the commit are waited for, in milliseconds. */
const defaultWait = 9e5;
/** Where old findings of the text checks are kept. */
const defaultBaseline = ".github/release-runbook.baseline.json";
/** Fills in the defaults of a configuration that the schema let through. A key that is given replaces its default whole; only `exclude` adds, to what the check itself leaves out. */
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
			fragments: notes?.fragments ?? null,
			paths: notes?.paths?.map(plainPath) ?? [],
			categories: notes?.categories?.map(completeCategory) ?? null,
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
function completeCategory({ title, labels, types, paths, exclude }) {
	return {
		title,
		labels: labels ?? [],
		types: types ?? [],
		paths: paths ?? [],
		exclude: {
			labels: exclude?.labels ?? [],
			authors: exclude?.authors ?? []
		}
	};
}
function completeChecks(checks) {
	const { tag, ascii, ellipsis } = checks;
	return {
		onFindings: checks["on-findings"] ?? "fail",
		tag: {
			annotated: tag?.annotated ?? true,
			branches: tag?.branches ?? null
		},
		ascii: {
			paths: ascii?.paths ?? [...defaultPaths.ascii],
			exclude: ascii?.exclude ?? [],
			mode: ascii?.mode ?? "strict",
			allow: ascii?.allow ?? []
		},
		ellipsis: {
			paths: ellipsis?.paths ?? [...defaultPaths.ellipsis],
			exclude: ellipsis?.exclude ?? []
		},
		pythonSyntax: { paths: checks["python-syntax"]?.paths ?? null },
		baseline: {
			path: plainPath(checks.baseline ?? defaultBaseline),
			named: checks.baseline !== void 0
		},
		ci: {
			required: checks.ci?.required ?? [],
			wait: checks.ci?.wait === void 0 ? defaultWait : milliseconds(checks.ci.wait)
		},
		audit: { threshold: checks.audit?.threshold ?? "high" },
		commands: (checks.commands ?? []).map(({ name, run, path, timeout }) => ({
			name,
			run,
			path: plainPath(path ?? "."),
			timeout: timeout === void 0 ? defaultTimeout : milliseconds(timeout)
		})),
		named: [
			"tag",
			"ascii",
			"ellipsis",
			"python-syntax",
			"breaking",
			"ci",
			"audit"
		].filter((name) => checks[name] !== void 0)
	};
}
/** A component with every default of its kind; detection uses it too, so that both mean the same. */
function completeComponent(id, written) {
	const base = {
		id,
		path: plainPath(written.path ?? "."),
		setup: written.setup ?? null,
		test: written.test ?? null,
		verify: written.verify ?? null,
		env: written.env ?? null,
		timeout: written.timeout === void 0 ? defaultTimeout : milliseconds(written.timeout)
	};
	const twice = written.kind !== "files" && written.reproducible === "check" ? { reproducible: "check" } : {};
	switch (written.kind) {
		case "python": return {
			...base,
			...twice,
			kind: "python",
			constraints: maybePath(written.constraints),
			import: written.import ?? null
		};
		case "node": return {
			...base,
			...twice,
			kind: "node",
			archive: written.archive ?? `${id}-build.zip`,
			output: maybePath(written.output),
			include: written.include?.map(plainPath) ?? [],
			sourceMaps: written["source-maps"] ?? true,
			links: written.links ?? "error"
		};
		case "archive": return {
			...base,
			...twice,
			kind: "archive",
			archive: written.archive ?? `${id}-bundle.zip`,
			paths: written.paths.map(plainPath),
			links: written.links ?? "error"
		};
		case "command": return {
			...base,
			...twice,
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