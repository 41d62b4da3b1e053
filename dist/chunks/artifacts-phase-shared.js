import { At as withoutStore, Ct as step, Mt as distFolder, kt as withTemporaryFolder, on as passed } from "./commands-shared.js";
import { a as partOf, i as partFile, n as attemptFile, s as replacesBuild, t as artifactNames } from "./parts-shared.js";
import { I as UserError, L as hintOf } from "./common-shared.js";
import { posix } from "node:path";

// src/pipeline/phases/artifacts-phase.ts
/** Days that GitHub keeps the workflow artifacts of a run. */
const retentionDays = 7;
/** Uploads the artifacts of a build for `publish`. Throws StepError when the store exists and does not accept one of them. */
function storeBuild(run, plan, { manifest, builds = [] }) {
	const { inputs, environment, ports, recorder } = run;
	return step(recorder, "artifacts", async () => {
		if (ports.host.artifacts === void 0) return passed(void 0, `.release-runbook/dist. ${withoutStore(environment)}`);
		const all = inputs.components === null;
		requireStored(await uploadArtifacts(run, {
			plan: all,
			builds: true,
			python: all
		}, {
			plan,
			manifest,
			builds
		}));
		return passed(void 0, builds.flatMap((build) => isChosen(run, build) ? artifactNames.build(build.component.id) : []).join(", "));
	});
}
/** Whether the run is about a component: with the input `components`, a build also makes what the named ones need. Kind `files` builds nothing. */
function isChosen({ inputs }, { component: { id, kind } }) {
	return inputs.components === null || inputs.components.includes(id) || kind === "files";
}
/** Throws UserError when the store did not accept an artifact that a later job needs. */
function requireStored(failures) {
	if (failures.length === 0) return;
	const hint = failures.map(hintOf).find(Boolean) ?? "Run the job again.";
	throw new UserError(`What a later job needs is not stored: ${failures.map(({ message }) => message).join("; ")}`, hint);
}
/** Uploads each artifact, also after a failure. Returns an error that names the artifact for each that the store did not accept. */
async function uploadArtifacts(run, kept, made) {
	const { files, host } = run.ports;
	const { artifacts } = host;
	if (artifacts === void 0) return [];
	const folder = distFolder(run.environment.workspace);
	const { dist, pythonDist } = folder;
	const upload = (name, root, paths) => [name, () => artifacts.upload(name, root, paths, retentionDays)];
	const plan = {
		schema: 1,
		plan: made.plan,
		tools: {},
		files: [],
		evidence: []
	};
	if (kept.plan && made.manifest === void 0) await files.write(folder.manifest, `${JSON.stringify(plan, null, 2)}\n`);
	const builds = (kept.builds ? made.builds ?? [] : []).filter((build) => build.status === "passed" && isChosen(run, build));
	const packages = (kept.python && await files.facts(pythonDist) !== void 0 ? await files.walk(pythonDist) : []).map(({ path }) => `${pythonDist}/${path}`);
	const uploads = [
		...kept.plan ? [upload(artifactNames.plan, dist, [folder.manifest])] : [],
		...builds.map((build) => [artifactNames.build(build.component.id), () => uploadBuild(run, artifacts, made.plan, build)]),
		...kept.check ? [upload(artifactNames.check, posix.dirname(folder.check), [folder.check])] : [],
		...kept.notes ? [upload(artifactNames.notes, dist, [folder.notes])] : [],
		...packages.length > 0 ? [upload(artifactNames.pythonDist, pythonDist, packages)] : []
	];
	const failures = [];
	for (const [name, work] of uploads) await work().catch((error) => failures.push(new UserError(`${name}: ${error.message}`, hintOf(error), { cause: error })));
	return failures;
}
/** Uploads the build of a component. An artifact of this attempt is kept when its files are equal. Throws UserError when they differ. */
async function uploadBuild({ ports, environment }, artifacts, plan, build) {
	const { files, host } = ports;
	const { id } = build.component;
	const name = artifactNames.build(id);
	const { dist } = distFolder(environment.workspace);
	const own = {
		part: `${JSON.stringify(partOf(plan, build, host.node), null, 2)}\n`,
		attempt: environment.runAttempt ?? "1"
	};
	const [part, attempt] = [partFile(id), attemptFile(id)];
	const mayReplace = () => withTemporaryFolder({ ports }, async (temp) => {
		const stored = (await artifacts.list()).find((each) => each.name === name);
		if (stored !== void 0) await artifacts.download(stored, temp);
		const read = async (file) => await files.readText(posix.join(temp, file)) ?? "";
		return replacesBuild(id, {
			part: await read(part),
			attempt: await read(attempt)
		}, own);
	});
	await files.write(`${dist}/${part}`, own.part);
	await files.write(`${dist}/${attempt}`, `${own.attempt}\n`);
	const paths = [
		`${dist}/${part}`,
		`${dist}/${attempt}`,
		...build.files.map(({ path }) => path)
	];
	await artifacts.upload(name, dist, paths, retentionDays, mayReplace);
	for (const path of paths.slice(0, 2)) await files.remove(path);
}

export { storeBuild as n, uploadArtifacts as r, requireStored as t };