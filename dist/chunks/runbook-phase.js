import { q as tasksOff } from "./start-shared.js";
import { Cn as endMarker, Ct as step, D as makeLinks, Mt as distFolder, Pt as writeReleaseFile, _r as runbookName, on as passed, pt as readInside, vr as sumsName, z as isBlocking } from "./commands-shared.js";
import { r as restoredSteps } from "./prior-build-shared.js";
import { r as runbookLine } from "./publish-draft-shared.js";
import { n as renderRunbook, t as isReported } from "./runbook-asset-shared.js";

// src/pipeline/phases/runbook-phase.ts
/**
* With `runbook:` adds RUNBOOK.md to the assets, and a line about it to the notes. A public release, and a draft whose checks do not run again,
* keep theirs. A reissue has none: the checklist speaks of the tag that was tested. Throws StepError.
*/
async function runbookPhase(run, plan, { content, markdown, assets, manifest, existing, checked }) {
	const { environment, ports, recorder, reportInput } = run;
	const { runbook, checks, after } = run.config;
	const { tag, commit } = plan;
	const { workspace, repository, serverUrl } = environment;
	const checklist = runbook === null ? void 0 : await readInside(ports.files, workspace, runbook);
	if (checklist === void 0 || tag === null || run.reissue === true) return {
		markdown,
		assets
	};
	return step(recorder, "runbook", async () => {
		const present = existing.kind === "none" ? void 0 : existing.release.assets.find(({ name }) => name === runbookName);
		const sums = assets.find(({ name }) => name === sumsName)?.sha256;
		const { record } = checked ?? {};
		const steps = recorder.steps.map((own) => {
			const recorded = typeof record === "object" ? record.results.find(({ id }) => id === own.id && isReported(id)) : void 0;
			return {
				...own,
				...recorded
			};
		});
		const notBlocking = checked?.results.filter((result) => !isBlocking(result, checks.onFindings)).map(({ id }) => id) ?? [];
		const others = steps.filter(({ id }) => !/^(setup|test|build|verify):/.test(id));
		const built = manifest === void 0 ? [] : restoredSteps(manifest);
		const text = renderRunbook({
			tag,
			commit,
			sums,
			checklist,
			steps: [...others, ...built],
			notBlocking,
			off: tasksOff(after)
		});
		const keeps = existing.kind !== "none" && present?.uploaded === true && (existing.kind !== "draft" || checked === void 0);
		const file = keeps ? {
			name: runbookName,
			component: "release",
			path: "",
			size: present.size,
			sha256: present.digest ?? ""
		} : await writeReleaseFile(runbookName, ports.host.redact(text.markdown), distFolder(workspace), ports.files);
		const url = makeLinks(plan, repository && `${serverUrl}/${repository}`, []).asset(runbookName);
		const made = `<details><summary>${text.sentence}</summary>\n\n${url === void 0 ? runbookName : `[${runbookName}](${url})`}\n\n</details>`;
		const line = keeps ? runbookLine.exec(existing.release.body)?.[0] : made;
		const end = markdown.lastIndexOf(endMarker);
		const withLine = line === void 0 ? markdown : `${markdown.slice(0, end)}${line}\n\n${markdown.slice(end)}`;
		reportInput.notes = {
			content,
			markdown: withLine
		};
		reportInput.assets = [...assets, file];
		return passed({
			markdown: withLine,
			assets: [...assets, file]
		}, keeps ? `${runbookName} of the release is kept` : text.sentence);
	});
}

export { runbookPhase };