import { N as childEnvironment, P as childSecrets } from "./start-shared.js";
import { Ct as step, Dt as requireGitHub, Et as keepsFiles, Ft as escapedName, In as versionOfTag, It as isPackageFileName, Jn as startComponentBuild, Lt as packageProblems, Nt as distPattern, Pn as toPep440, Rt as readPackage, St as recordCheck, Un as CommandError, Yt as parseSums, _r as runbookName, dn as isLatest, gr as provenanceName, hr as isStatement, jn as sameVersion, mr as fullNotesName, mt as chooseTag, on as passed, ot as configurationPhase, ur as readMarker, vr as sumsName, y as checklistItems } from "./commands-shared.js";
import { a as layoutProblems } from "./read-zip-shared.js";
import { t as inParallel } from "./in-parallel-shared.js";
import { F as StepError, I as UserError, L as hintOf, T as formatSize, g as shorten, j as visible, y as count } from "./common-shared.js";
import { t as inspectArchive } from "./inspect-archive-shared.js";
import { t as errorFinding } from "./finding-shared.js";
import { n as installPackage, r as packagesToInstall, t as expectedVersion } from "./prebuilt-shared.js";
import { r as makePythonTools } from "./python-tools-shared.js";
import { r as speaksOf } from "./runbook-asset-shared.js";
import { posix } from "node:path";

// src/features/verify/difference.ts
/** A sentence as a part of another sentence. */
const withoutFullStop = (sentence) => sentence.replace(/\.$/, "");
/**
* One difference between a published release and what was released, as a sentence. `file`: the asset, the tag, or a line of SHA256SUMS. Names
* come from a server, so they are escaped.
*/
function difference(rule, file, expected, found, suggestion) {
	return errorFinding(rule, `${visible(file)}: expected ${visible(expected)}; found ${visible(found)}.`, suggestion);
}

// src/features/verify/assets.ts
const sha = (hex) => `sha256 ${hex}`;
const nothing = "no such asset";
/** Compares the downloaded bytes with the size and digest of the API. */
function downloadDifferences(assets) {
	return assets.flatMap(({ name, downloaded, size, digest, uploaded }) => {
		if (!uploaded || downloaded === void 0) return difference("verify/incomplete-asset", name, "an asset uploaded to its end", "one that was not");
		if (digest !== void 0 && digest !== downloaded.sha256) return difference("verify/download", name, `${sha(digest)}, as GitHub says`, sha(downloaded.sha256));
		if (size === downloaded.size) return [];
		return difference("verify/download", name, `${size} bytes, as GitHub says`, `${downloaded.size} bytes`);
	});
}
/**
* Compares the downloaded assets with each line of SHA256SUMS and each digest of the marker. Where the two disagree, the digest that matches
* the bytes is correct, and the difference names the other one.
*/
function assetDifferences(claims) {
	const { assets, marker, tag } = claims;
	const sums = claims.sums === void 0 ? void 0 : parseSums(claims.sums);
	const assetOf = new Map(assets.map((asset) => [asset.name, asset]));
	const marked = new Map(Object.entries(marker?.assets ?? (marker?.sums ? { ["SHA256SUMS"]: marker.sums } : {})));
	const form = "a line \"<sha256>  <name>\" for each file";
	const differences = (sums?.malformed ?? []).map(({ line, text, why }) => difference("verify/checksum-line", `${sumsName}, line ${line}`, form, `${why}: ${text}`));
	for (const name of /* @__PURE__ */ new Set([...sums?.digests.keys() ?? [], ...marked.keys()])) {
		const line = sums?.digests.get(name);
		const found = differenceOf(name, line, marked.get(name), assetOf.get(name));
		if (found !== void 0) differences.push(found);
		else if (sums !== void 0 && line === void 0 && name !== "SHA256SUMS" && name !== "RELEASE_NOTES-full.md") differences.push(difference("verify/checksum-line", sumsName, `a line for ${name}`, "none"));
	}
	if (sums === void 0 && marker === void 0) return differences;
	for (const { name } of assets) if (!(sums?.digests.has(name) || marked.has(name) || name === "SHA256SUMS" || name === "RELEASE_NOTES-full.md" || isStatement(name, tag))) differences.push(difference("verify/extra-asset", name, nothing, "one that this release was not made with"));
	return differences;
}
/** `line` and `mark`: the digests of SHA256SUMS and of the marker; at least one is given. */
function differenceOf(name, line, mark, asset) {
	if (asset === void 0) return difference("verify/missing-asset", name, sha(line ?? mark ?? ""), nothing);
	const found = asset.downloaded?.sha256;
	if (found === void 0) return void 0;
	if (line !== void 0 && line !== found) return found === mark ? difference("verify/checksum-line", `${sumsName}, ${name}`, sha(found), sha(line)) : difference("verify/changed-asset", name, `${sha(line)}, as ${sumsName} says`, sha(found));
	if (mark !== void 0 && mark !== found) return difference("verify/changed-asset", name, `${sha(mark)}, as the release was published with`, sha(found));
}

// src/features/verify/packages.ts
/** 2020-01-01 in seconds since 1970, for the build from an sdist: a zip cannot hold a time before 1980. */
const sourceDate = 1577836800;
/** Milliseconds for one command. */
const timeout = 12e5;
/**
* Reads every wheel and sdist. As users do, installs the wheel of each project, and the sdist of a project without native code, each in a clean environment.
* Problems of packages, and a machine without Python, are differences.
*/
async function verifyPublishedPackages(names, context, ports) {
	const differences = [];
	const evidence = [];
	const sound = [];
	for (const file of names.filter(isPackageFileName)) try {
		const facts = await readPackage({
			files: ports.files,
			dist: context.folder
		}, file);
		if (facts.kind === "sdist" && facts.metadata === void 0) continue;
		const problems = problemsOf(facts, context.version);
		differences.push(...problems);
		if (problems.length === 0) sound.push(facts);
	} catch (error) {
		differences.push(broken(file, error));
	}
	const projects = Map.groupBy(sound, ({ metadata }) => escapedName(metadata.name));
	if (projects.size === 0) return {
		differences,
		evidence
	};
	const { signal } = new AbortController();
	const env = childEnvironment(context.environment, {
		release: {
			tag: context.tag,
			version: context.version ?? "",
			sourceDate
		},
		tokens: context.tokens,
		hiddenNames: [],
		allow: null
	});
	let tools;
	try {
		tools = await makePythonTools({
			...ports,
			cwd: context.temp,
			temp: context.temp,
			env,
			signal
		});
	} catch (error) {
		return {
			differences: [...differences, broken("Python packages", error)],
			evidence
		};
	}
	for (const [project, packages] of projects) {
		const running = startPackageBuild(project, context, env, signal, ports);
		let file = project;
		try {
			await running.stage("verify", async () => {
				for (const facts of await packagesToInstall(running.build, tools, packages)) {
					file = facts.file;
					await installPackage(running.build, tools, facts, context.imports);
				}
			});
		} catch (error) {
			differences.push(broken(file, error));
		}
		evidence.push(...running.evidence.map((proof) => proof.evidence));
	}
	return {
		differences,
		evidence
	};
}
/** The differences of one package, the version apart from the rest. */
function problemsOf(facts, version) {
	const { file, metadata } = facts;
	const own = metadata?.version;
	const wanted = version === void 0 ? own ?? "" : expectedVersion(facts, version);
	const other = own !== void 0 && !sameVersion(own, wanted);
	const wrong = other ? [difference("verify/package-version", file, `version ${toPep440(wanted)}`, own)] : [];
	const rest = packageProblems(facts, other ? own : wanted);
	return [...wrong, ...rest.map((problem) => difference("verify/package", file, "a sound package", withoutFullStop(problem)))];
}
function broken(file, error) {
	const message = error instanceof Error ? error.message : String(error);
	const tail = error instanceof CommandError ? error.tail.at(-1) : void 0;
	const found = [withoutFullStop(message), tail].filter(Boolean).join(": ");
	return difference("verify/package", file, "a package that installs", found, hintOf(error));
}
/** A component build that runs programs for a component outside the configuration. */
function startPackageBuild(project, { folder, temp, tag, version = "" }, env, signal, ports) {
	const component = {
		kind: "python",
		id: project,
		path: ".",
		timeout,
		setup: null,
		test: null,
		verify: null,
		env: null,
		constraints: null,
		import: null
	};
	const plan = {
		tag,
		version,
		commit: "",
		sourceDate,
		previousTag: null,
		title: tag,
		prerelease: false,
		components: [],
		versions: []
	};
	const place = {
		tree: temp,
		workspace: temp,
		directory: temp,
		dist: folder,
		temp: posix.join(temp, "packages", project),
		shared: temp
	};
	const setting = {
		ports,
		log: ports.log.build(project),
		signal,
		began: ports.clock.now()
	};
	return startComponentBuild({
		component,
		plan,
		...place,
		env,
		tools: {},
		memoizeByKey: (_, work) => work()
	}, setting);
}

// src/features/verify/runbook.ts
/** Which checks of `verify` show a step of the release again. No program can repeat the others: they can only be believed. */
const SHOWN_BY = [
	[/^tag$/, ["tag"]],
	[/^(publish|assets|build:.*)$/, ["assets"]],
	[/^(archives|verify:.*)$/, ["archives", "packages"]],
	[/^version$/, ["packages"]]
];
/** Compares RUNBOOK.md with its release. Tells for each item whether the checks of this verification prove the item again. `lines`: one for an item. */
function verifyRunbook(markdown, { tag, commit = "", latest, assets, checks }) {
	const sums = assets.find(({ name }) => name === sumsName)?.downloaded?.sha256;
	const bound = speaksOf(markdown, {
		tag,
		commit,
		sums
	});
	const expected = `first lines with ${tag}, commit ${commit} and the digest of ${sumsName}`;
	const differences = bound ? [] : [difference("verify/runbook", runbookName, expected, "others")];
	const passed = (id) => checks.some((check) => check.id === id && check.skipped === void 0 && check.findings.length === 0);
	const shownBy = (id) => {
		const [, candidates = []] = SHOWN_BY.find(([pattern]) => pattern.test(id)) ?? [];
		return candidates.filter(passed).join(", ");
	};
	const items = checklistItems(markdown).map(({ text, ids }) => {
		const by = [...new Set(ids?.map(shownBy))];
		const shown = by.length > 0 && !by.includes("");
		const kind = ids === void 0 ? "people" : shown ? "shown" : "believed";
		const title = text.slice(2).replace(/<!--.*?-->/g, "");
		const words = {
			people: "for people",
			shown: `shown by ${by.join(", ")}${ids?.includes("publish") && latest ? ", Latest" : ""}`,
			believed: "only believed"
		}[kind];
		return {
			kind,
			line: `${visible(shorten(title.trim(), 120))}: ${words}`
		};
	});
	const of = (kind) => items.filter((item) => item.kind === kind).length;
	return {
		differences,
		evidence: [`${runbookName} ${bound ? "names this tag, commit and SHA256SUMS" : "speaks of another release"}; of ${count(items.length, "item")} ${of("shown")} shown today, ${of("believed")} can only be believed, ${of("people")} for people`],
		lines: items.map(({ line }) => line)
	};
}

// src/features/verify/verify.ts
/** Number of parallel downloads. */
const concurrency = 3;
/**
* Verifies a published release. Gives one check result for tag, assets, archives and packages, with a finding for each difference. Throws
* UserError only when GitHub cannot be reached; a machine without Python is a finding.
*/
async function verifyRelease(input, ports) {
	const { release, temp } = input;
	const folder = `${temp}/assets`;
	const marker = readMarker(release.body);
	const checks = [];
	const check = async (id, work, skipped = "") => {
		const began = ports.clock.now();
		const { differences: findings, evidence } = await work();
		const ms = ports.clock.now() - began;
		const said = evidence.join("; ") || (findings.length === 0 ? skipped : "see the findings");
		const shown = findings.length === 0 ? said : `${count(findings.length, "difference")}: ${said}`;
		checks.push({
			id,
			blocking: true,
			findings,
			evidence: shown,
			ms,
			...findings.length + evidence.length === 0 && { skipped }
		});
	};
	await check("tag", () => compareTag(release, marker, ports.forge), "the release does not say from which commit it was made");
	let assets = [];
	await check("assets", async () => {
		assets = await downloadAll(release.assets, folder, ports);
		const sums = assets.some(({ name, downloaded }) => name === "SHA256SUMS" && downloaded) ? await ports.files.readText(`${folder}/${sumsName}`) : void 0;
		const claims = {
			assets,
			sums,
			marker,
			tag: release.tag
		};
		return {
			differences: [...downloadDifferences(assets), ...assetDifferences(claims)],
			evidence: [claimsEvidence(claims)]
		};
	});
	const downloaded = assets.filter((asset) => asset.downloaded !== void 0);
	await check("archives", () => verifyPublishedZips(downloaded, folder, ports.files), "there is no zip");
	const names = downloaded.map(({ name }) => name);
	const context = {
		...input,
		folder,
		tag: release.tag
	};
	await check("packages", () => verifyPublishedPackages(names, context, ports), "there is no wheel or sdist");
	const book = names.includes("RUNBOOK.md") ? await ports.files.readText(`${folder}/${runbookName}`) : void 0;
	if (book !== void 0) await check("runbook", async () => {
		const { lines, ...outcome } = verifyRunbook(book, {
			...input,
			tag: release.tag,
			commit: marker?.commit,
			assets: downloaded,
			checks
		});
		for (const line of lines) ports.log.info(`  ${line}`);
		return outcome;
	});
	return checks;
}
async function compareTag({ tag }, marker, forge) {
	if (marker === void 0) return {
		differences: [],
		evidence: []
	};
	const commit = await forge.tagCommit(tag);
	if (commit === marker.commit) return {
		differences: [],
		evidence: [`refs/tags/${tag} is commit ${commit}, which the release was made from`]
	};
	const found = commit === void 0 ? "no such tag" : `commit ${commit}`;
	return {
		differences: [difference("verify/moved-tag", `refs/tags/${tag}`, `commit ${marker.commit}`, found, "The tag was moved or deleted after the release. Find out who did it; publish a new version.")],
		evidence: [found]
	};
}
/** Asset names that are safe as file names. GitHub makes no other names (docs/platform.md 28). */
const safeName = /^[A-Za-z0-9_+@-][A-Za-z0-9._+@-]*$/;
async function downloadAll(assets, folder, { forge, files, log }) {
	await files.makeDirectory(folder);
	const { results, failures } = await inParallel(assets, concurrency, async (asset) => {
		if (!asset.uploaded || !safeName.test(asset.name)) return {
			...asset,
			downloaded: void 0
		};
		const downloaded = await forge.download(asset, `${folder}/${asset.name}`);
		log.info(`  downloaded ${asset.name} (${formatSize(asset.size)})`);
		return {
			...asset,
			downloaded
		};
	});
	if (failures.length > 0) throw failures[0];
	return results;
}
/** Largest zip in bytes that is read: the reader holds the whole zip in memory. */
const largest = 512 * 2 ** 20;
/** Reads every member of every zip in `folder`. Gives the differences, and evidence for each sound or too large zip. */
async function verifyPublishedZips(assets, folder, files) {
	const differences = [];
	const evidence = [];
	for (const { name, size } of assets.filter(({ name }) => name.endsWith(".zip"))) {
		if (size > largest) {
			evidence.push(`${name} is too large to be read again here`);
			continue;
		}
		const bytes = await files.read(`${folder}/${name}`);
		const { problems, members } = await inspectArchive(name, bytes, { file: () => ({
			piece() {},
			end() {}
		}) });
		problems.unshift(...layoutProblems(bytes, false));
		for (const problem of problems.slice(0, 20)) differences.push(difference("verify/archive", name, "a sound zip", withoutFullStop(problem)));
		if (problems.length === 0) evidence.push(`${name}: ${members} members, each read and its CRC compared`);
	}
	return {
		differences,
		evidence
	};
}
function claimsEvidence({ assets, sums, marker, tag }) {
	const bytes = assets.reduce((sum, { downloaded }) => sum + (downloaded?.size ?? 0), 0);
	const downloads = `${count(assets.length, "asset")} (${formatSize(bytes)}) downloaded`;
	const criterion = assets.every(({ digest }) => digest !== void 0) ? "GitHub's digests" : "their sizes: this server gives no digests";
	const by = [
		sums === void 0 ? `no ${sumsName}: ${criterion} alone` : sumsName,
		...marker === void 0 ? [] : ["the release's own digests"],
		...sums === void 0 ? [] : [criterion]
	];
	const provenance = assets.find(({ name }) => name === provenanceName(tag))?.name;
	const attested = provenance === void 0 ? "" : `; ${provenance} is there, look at it with gh attestation verify`;
	return `${downloads} and compared with ${by.join(", ")}${attested}`;
}

// src/pipeline/verify.ts
/** The command `verify`: verifies the release of a tag, by default the latest release. Throws StepError for a difference. */
async function verify(run) {
	const config = await configurationPhase(run);
	if (keepsFiles(run)) await run.ports.git.exclude(distPattern);
	const { release, latest, forge } = await step(run.recorder, "release", () => findRelease(run));
	const checks = await verifyPublished(run, config, {
		release,
		latest,
		forge
	}, run.temp);
	run.reportInput.checks.push(...checks);
	for (const check of checks) recordCheck(run.recorder, check);
	const differences = checks.flatMap(({ findings }) => findings).length;
	if (differences > 0) throw new StepError("release", differencesError(release, differences));
	return "passed";
}
/** Verifies a public release. `temp` is an empty private folder. Throws UserError when GitHub cannot be asked. */
function verifyPublished({ inputs, environment: { variables }, ports }, config, { release, latest, forge }, temp) {
	const version = versionOfTag(release.tag, config.tag);
	const imports = (config.components ?? []).every((component) => component.kind !== "python" || component.import !== false);
	const { tokens } = childSecrets(inputs.token, variables, config.after);
	return verifyRelease({
		release,
		latest,
		version,
		imports,
		temp,
		environment: variables,
		tokens
	}, {
		...ports,
		forge
	});
}
async function findRelease(run) {
	const { reportInput } = run;
	const { name: tag } = chooseTag(run.inputs.tag, run.environment);
	if (tag !== void 0) reportInput.tag = tag;
	const { forge } = requireGitHub(run);
	const release = await forge.publicRelease(tag);
	if (release === void 0 && tag !== void 0) throw new UserError(`There is no public release of ${tag}.`, "Name the tag of a release that is published; drafts cannot be verified.");
	if (release === void 0) throw new UserError("The repository has no latest release.", "Name the tag to verify.");
	reportInput.tag = release.tag;
	reportInput.release = release;
	const commit = readMarker(release.body)?.commit;
	if (commit !== void 0) reportInput.commit = commit;
	const latest = tag === void 0 || await isLatest(release, forge);
	reportInput.latest = latest;
	return passed({
		release,
		latest,
		forge
	}, `${release.url}${release.immutable ? `, immutable: gh release verify ${release.tag} asks GitHub's own attestation` : ""}`);
}
function differencesError({ tag, url }, differences) {
	return new UserError(`The release ${tag} is not as it was released: ${count(differences, "difference")}.`, `Find out who changed ${url} and when: the audit log of the organisation says it. Publish a new version; never change a public one.`);
}

export { verifyPublished as n, verify as t };