import { o as __toESM } from "./rolldown-runtime-shared.js";
import { W as isOn } from "./start-shared.js";
import { Ct as step, Dt as requireGitHub, In as versionOfTag, On as isPrerelease, at as startPhase, br as require_compare, bt as phase, cn as warned, ct as reissueTag, fn as isMainLine, fr as sameText, in as detectComponents, lt as issueMarker, on as passed, pn as requirePublic, sn as skipped, st as makeReissueTag, ut as issueText, xn as plainLine } from "./commands-shared.js";
import { a as runDispatches, i as dispatchName, o as completedTasksOf } from "./post-publish-phase-shared.js";
import { F as StepError, I as UserError, O as shellWord, R as messageWithHint } from "./common-shared.js";
import { n as withBanner, r as withPrefix, t as readRolledBack } from "./marking-shared.js";
import { t as after } from "./after-shared.js";
import { t as release } from "./release-shared.js";
import { n as verifyPublished } from "./verify-shared.js";
import { posix } from "node:path";

// src/features/rollback/good-release.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
/** Number of earlier releases to try when no good tag is named. */
const mostTried = 5;
/** Public stable releases that are lower than the bad one and not rolled back, the newest first. */
function earlierReleases({ bad, releases, pattern }) {
	const versionOf = ({ tag }) => versionOfTag(tag, pattern);
	const limit = versionOf(bad);
	if (limit === void 0) return [];
	return releases.filter((release) => !release.draft && !release.prerelease && release.id !== bad.id && readRolledBack(release.body) === void 0).flatMap((release) => {
		const version = versionOf(release);
		return version !== void 0 && !isPrerelease(version) && (0, import_compare.default)(version, limit) < 0 ? [{
			release,
			version
		}] : [];
	}).sort((a, b) => (0, import_compare.default)(b.version, a.version)).map(({ release }) => release);
}
/** Finds the good release: the named one, else the newest earlier one that verifies. Throws UserError when none verifies. */
async function findGood(search) {
	const { bad, named, verify } = search;
	const candidates = named === null ? earlierReleases(search).slice(0, mostTried) : [requireGood(search, named.replace(/^refs\/tags\//, ""))];
	const failed = [];
	for (const release of candidates) {
		const { ok, evidence } = await verify(release);
		if (ok) return {
			release,
			evidence: [`${release.tag}: ${evidence}`, ...failed].join("; ")
		};
		failed.push(`${release.tag} does not verify: ${evidence}`);
	}
	throw new UserError(`There is no stable release that verifies to roll ${bad.tag} back to: ${failed.join("; ") || "there is no earlier one"}.`, "Nothing was changed. Name another good tag in rollback-to, or publish a fixed version.");
}
function requireGood({ bad, releases }, tag) {
	const release = requirePublic(releases, tag, "Nothing was changed. Name the tag of a public release in rollback-to.");
	if (release.id === bad.id) throw new UserError(`${tag} is the release that is rolled back.`, "Name another tag in rollback-to.");
	const rolledBack = readRolledBack(release.body);
	if (rolledBack !== void 0) throw new UserError(`${tag} is rolled back itself, to ${rolledBack.good}.`, "Name another tag in rollback-to.");
	if (release.prerelease) throw new UserError(`${tag} is a prerelease, which GitHub never calls Latest.`, "Name a stable release in rollback-to.");
	return release;
}

// src/features/rollback/registries.ts
/** PEP 427: the parts of a wheel's name are separated by `-`; the first two are project and version, with `_` for `-`. */
const wheel = /^([A-Za-z0-9](?:[A-Za-z0-9._]*[A-Za-z0-9])?)-([^-]+)-(?:\d[^-]*-)?[^-]+-[^-]+-[^-]+\.whl$/;
const sdist = /^(.+)-([^-]+)\.tar\.gz$/;
/** The Python projects among the assets of a release: normalised name (PEP 503) and version. */
function pythonProjects(assets) {
	const found = /* @__PURE__ */ new Map();
	for (const { name } of assets) {
		const [, project, version] = wheel.exec(name) ?? sdist.exec(name) ?? [];
		if (project !== void 0 && version !== void 0) found.set(project.toLowerCase().replace(/[-_.]+/g, "-"), version);
	}
	return found;
}
/** Markdown with a person's tasks at the registries and the exact commands; empty without packages. */
function registrySteps(packages, reason) {
	return packages.map(({ registry, name, version, goodVersion }) => {
		if (registry === "PyPI") {
			const instead = goodVersion === void 0 ? "" : `\n\nWho has it already goes back by:\n\n\`\`\`sh\npip install "${name}==${goodVersion}"\n\`\`\``;
			return [
				`**PyPI, \`${name}\` ${version}**, if it was uploaded. PyPI has no interface to yank; a person does it in the web page:`,
				"",
				`1. Sign in to PyPI as an owner or maintainer, and open Your projects, ${name}, Manage, Releases, ${version}.`,
				"2. Choose Options, then Yank, and give the reason.",
				"",
				`A yanked version is no longer chosen, but who asks for \`${name}==${version}\` still gets it. Do not delete it: its file names could never be used again.${instead}`
			].join("\n");
		}
		const tag = goodVersion === void 0 ? [] : [`npm dist-tag add ${name}@${goodVersion} latest`];
		return [
			`**npm, \`${name}\` ${version}**, if it was published:`,
			"",
			"```sh",
			`npm deprecate ${name}@${version} ${shellWord(plainLine(`Rolled back: ${reason}`))}`,
			...tag,
			"```",
			"",
			"Do not unpublish it: the version could never be published again."
		].join("\n");
	}).join("\n\n");
}

// src/features/rollback/published-packages.ts
/** The packages of the bad release that may be in a registry. The function makes a clean tree at the path `tree`, which the caller removes. */
async function findPublishedPackages(search, tree, ports) {
	const before = pythonProjects(search.good.assets);
	return [...[...pythonProjects(search.bad.assets)].map(([name, version]) => {
		return {
			registry: "PyPI",
			name,
			version,
			goodVersion: before.get(name)
		};
	}), ...await npmPackages(search, tree, ports)];
}
/** The packages of node components that are not private. */
async function npmPackages(search, tree, { git, files }) {
	const { configured, badTag: bad, goodTag: good } = search;
	await git.addCleanTree(tree, bad.commit);
	try {
		const components = configured ?? (await detectComponents(files, await git.trackedFiles(tree), tree)).components;
		const found = [];
		for (const { path } of components.filter(({ kind }) => kind === "node")) {
			const manifest = posix.join(path, "package.json");
			const now = await packageAt(git, bad.commit, manifest);
			if (now === void 0) continue;
			found.push({
				registry: "npm",
				...now,
				goodVersion: (await packageAt(git, good.commit, manifest))?.version
			});
		}
		return found;
	} catch {
		return [];
	}
}
async function packageAt(git, commit, path) {
	const [bytes] = await git.filesAt([{
		commit,
		path
	}]);
	if (bytes === void 0) return void 0;
	const { name, version, private: isPrivate } = JSON.parse(new TextDecoder().decode(bytes));
	return typeof name === "string" && /^(@[\w.-]+\/)?[\w.-]+$/.test(name) && typeof version === "string" && /^[\w.+-]+$/.test(version) && isPrivate !== true ? {
		name,
		version
	} : void 0;
}

// src/features/rollback/rollback.ts
/** Milliseconds before each check whether GitHub calls the good release Latest. */
const latestDelays = [
	0,
	1e3,
	2e3,
	4e3,
	8e3
];
/** The banner's content. An earlier banner keeps its reason and its state before the rollback, because people have read it. */
async function bannerOf({ bad, good, reason, reissue }, project) {
	const earlier = readRolledBack(bad.body);
	return {
		good: good.tag,
		reason: earlier?.reason || reason,
		reissue: reissue ?? earlier?.reissue ?? null,
		before: earlier?.before ?? {
			title: bad.title,
			prerelease: bad.prerelease,
			latest: (await project.latest())?.id === bad.id
		}
	};
}
/** Adds the banner and the title's prefix. This step is the first, because the banner records the state that later steps change. */
async function addBanner({ bad, good }, info, project, dry) {
	const pageOf = (tag) => tag === good.tag ? good.url : good.url.replace(/[^/]*$/, () => encodeURIComponent(tag));
	const body = withBanner(bad.body, info, pageOf);
	const title = withPrefix(bad.title);
	if (title === bad.title && (body === void 0 || sameText(body, bad.body))) return passed(bad, `${bad.url} says so already`);
	if (dry) return passed(bad, `would put a banner before the text of ${bad.tag}, and call it "${title}"`);
	const latest = (await project.latest())?.id === bad.id;
	const edited = await project.editRelease(bad, {
		title,
		...body === void 0 ? {} : { body },
		latest
	});
	if (body === void 0) return warned(edited, `its title says so; a banner would make its text longer than GitHub takes`);
	return passed(edited, `${edited.url} says to use ${good.tag} instead, and why`);
}
/** Makes the good release Latest unless Latest is newer than the bad one, or of another line of tags. Gives the tag of Latest. Throws UserError. `pattern`: the tags' pattern. */
async function makeLatest({ bad, good }, pattern, { project, clock }, dry) {
	const now = await project.latest();
	if (now?.id === good.id) return passed(good.tag, `${good.tag} is Latest already`);
	const latestVersion = now && versionOfTag(now.tag, pattern);
	const badVersion = versionOfTag(bad.tag, pattern);
	const isNewer = latestVersion !== void 0 && badVersion !== void 0 && (0, import_compare.default)(latestVersion, badVersion) > 0;
	const isOther = latestVersion === void 0 && !isMainLine(pattern);
	if (now && now.id !== bad.id && (isNewer || isOther)) return passed(now.tag, `${now.tag} is Latest, ${isNewer ? `newer than ${bad.tag}` : "of other tags"}, and stays it`);
	if (dry) return passed(now?.tag ?? null, `would make ${good.tag} Latest instead of ${now?.tag ?? "none"}`);
	await project.editRelease(good, { latest: true });
	for (const ms of latestDelays) {
		await clock.wait(ms);
		if ((await project.latest())?.id === good.id) return passed(good.tag, `${good.tag} is Latest; it was ${now?.tag ?? "none"}`);
	}
	throw new UserError(`GitHub does not call ${good.tag} Latest, though asked.`, "Run it again, or set it in the web page of the release.");
}
/** Marks the bad release as a prerelease, so that it is never Latest and tools for stable versions skip it. Throws UserError. */
async function markBad(bad, { forge, project }, dry) {
	if (bad.prerelease) return passed(bad, `${bad.tag} is a prerelease already`);
	if (dry) return passed(bad, `would mark ${bad.tag} as a prerelease`);
	try {
		await project.editRelease(bad, {
			prerelease: true,
			latest: false
		});
	} catch (error) {
		if (!bad.immutable) throw error;
		return warned(bad, `${bad.tag} is immutable and stays no prerelease: ${error.message} Title and text name the rollback.`);
	}
	const after = await forge.release(bad.id);
	if (after?.prerelease !== true) throw new UserError(`GitHub does not show ${bad.tag} as a prerelease although it was asked to.`, "Run the rollback again.");
	return passed(after, `${bad.tag} is a prerelease; its tag, files and words are as they were`);
}
/** Opens the issue about the rollback, unless an issue with its marker exists. */
async function openRollbackIssue(story, project, dry) {
	const marker = issueMarker(story.bad.tag);
	const found = await project.findIssue(marker);
	if (found !== void 0) return passed(void 0, `${found.url} says so already`);
	if (dry) return passed(void 0, "would open an issue with the reason, the state before and after, and what to do at the registries");
	const { title, body } = issueText(story);
	return passed(void 0, (await project.openIssue(title, body, marker)).url);
}

// src/pipeline/rollback.ts
/** The command `rollback`. Problems of deployment and issue are thrown last: they must not prevent the reissue. Throws StepError. */
async function rollback(given) {
	const run = await startPhase(given, { needsHistory: true });
	const { recorder, inputs, config, repository, ports, reportInput } = run;
	const request = await step(recorder, "existing", () => findBad(run));
	const { bad, releases, forge } = request;
	const verify = (release) => verifyGood(run, release, `${run.temp}/verify-${release.id}`, forge);
	const { good, goodTag } = await step(recorder, "rollback-verify", async () => {
		const { release, evidence } = await findGood({
			bad,
			releases,
			named: inputs.rollbackTo,
			pattern: config.tag,
			verify
		});
		const tag = repository.tags.find(({ name }) => name === release.tag);
		if (tag === void 0) throw new UserError(`The tag ${release.tag} is not in this clone.`, "git fetch --tags");
		return passed({
			good: release,
			goodTag: tag
		}, evidence);
	});
	const reissue = await phase(recorder, "reissue-tag", async () => reissueFor(run, goodTag, request.badTag));
	const { info, latest, problems } = await rollBack(run, {
		...request,
		good,
		goodTag,
		reissue: reissue?.tag ?? null
	});
	reportInput.rollback = {
		bad: bad.tag,
		...info,
		latestAfter: latest
	};
	if (reissue !== void 0) {
		const { tag, version } = reissue;
		await step(recorder, "reissue-tag", async () => {
			if (inputs.dryRun) return passed(void 0, `would tag the files of ${good.tag} as ${tag}, with the version ${version} in them, and release it`);
			const outcome = await makeReissueTag({
				...reissue,
				reason: info.reason
			}, config, run.temp, {
				...ports,
				...forge
			});
			if (outcome.status === "warned") ports.log.warning(outcome.evidence);
			return outcome;
		});
	}
	if (reissue !== void 0 && !inputs.dryRun) {
		const again = {
			...inputs,
			command: "release",
			tag: reissue.tag,
			prerelease: null,
			latest: null,
			draft: null
		};
		if (await release({
			...run,
			inputs: again,
			reissue: true
		}) === "nothing-to-do" && isOn(config.after)) await after({
			...run,
			inputs: {
				...again,
				command: "after"
			}
		});
	}
	if (problems.length > 0) throw new StepError("rollback", problems[0]);
	return inputs.dryRun ? "dry-run" : "passed";
}
async function findBad(run) {
	const { inputs, config, repository, reportInput } = run;
	const { tag } = repository;
	if (tag === void 0) throw new UserError(`There is no tag: ${repository.withoutTag}.`, "Name the tag of the bad release in the input \"tag\".");
	const reason = inputs.reason?.trim();
	if (!reason) throw new UserError(`A rollback needs a reason.`, "Say why in the input \"reason\": it stands on the page of the release, for everybody.");
	const forge = requireGitHub(run);
	const releases = await forge.forge.releases();
	const bad = requirePublic(releases, tag.name, "Nothing is to be rolled back: a draft can be deleted in the web page.");
	reportInput.release = bad;
	reportInput.releases = releases;
	reportInput.version = versionOfTag(tag.name, config.tag) ?? "";
	return passed({
		bad,
		badTag: tag,
		releases,
		reason,
		forge
	}, bad.url);
}
async function verifyGood(run, release, temp, { forge }) {
	await run.ports.files.makeDirectory(temp);
	const checks = await verifyPublished(run, run.config, {
		release,
		latest: false,
		forge
	}, temp);
	const [difference] = checks.flatMap(({ findings }) => findings);
	const verified = checks.filter(({ skipped, findings }) => skipped === void 0 && findings.length === 0);
	return {
		ok: difference === void 0,
		evidence: difference?.message ?? verified.map(({ evidence }) => evidence).join("; ")
	};
}
function reissueFor({ inputs, config }, good, bad) {
	if (inputs.reissueAs === null) return void 0;
	return {
		good,
		bad,
		...reissueTag(inputs.reissueAs, good.name, bad.name, config.tag),
		reason: inputs.reason ?? ""
	};
}
/**
* Runs the steps of a rollback that earlier runs have not completed. `latest` is the tag of the Latest release; `problems` are those of deployment
* and issue. Throws StepError when the good release cannot become Latest, or the bad release cannot be marked.
*/
async function rollBack({ inputs, environment, config, ports: { git, files, clock }, recorder, temp }, request) {
	const { good, goodTag, badTag, reason } = request;
	const { forge, project } = request.forge;
	const dry = inputs.dryRun;
	const withdrawn = await git.log(goodTag.commit, badTag.commit);
	const packages = await findPublishedPackages({
		...request,
		configured: config.components
	}, `${temp}/bad`, {
		git,
		files
	});
	const info = await bannerOf(request, project);
	const bad = await step(recorder, "rollback-banner", () => addBanner(request, info, project, dry));
	const latest = await step(recorder, "rollback-latest", () => makeLatest(request, config.tag, {
		project,
		clock
	}, dry));
	const marked = await step(recorder, "rollback-mark", () => markBad(bad, {
		forge,
		project
	}, dry));
	const problems = [];
	const onProblem = (problem) => {
		problems.push(problem);
		return {
			value: void 0,
			status: "failed",
			evidence: messageWithHint(problem, " ")
		};
	};
	const deployed = await step(recorder, "rollback-dispatch", () => deploy(config, request, dry), onProblem);
	const registries = registrySteps(packages, reason);
	const facts = {
		bad: marked,
		good,
		info,
		actor: environment.actor,
		latest: latest ?? "none",
		deployed,
		withdrawn,
		registries
	};
	await step(recorder, "rollback-issue", () => openRollbackIssue(facts, project, dry), onProblem);
	return {
		info,
		latest,
		problems
	};
}
/** Starts the configured deployments with the good release. The bad release keeps the record of completed deployments. */
async function deploy({ tag: pattern, after: { dispatch } }, { bad, good, goodTag, forge: { forge, project } }, dry) {
	if (dispatch.length === 0) return skipped(void 0, "no deployment is configured under after.dispatch");
	const published = {
		release: good,
		version: versionOfTag(good.tag, pattern) ?? "",
		commit: goodTag.commit,
		sourceDate: 0,
		previousTag: bad.tag,
		previousCommit: void 0
	};
	const tasks = completedTasksOf(bad, {
		forge,
		project
	});
	const evidence = await runDispatches(published, dispatch, {
		project,
		tasks,
		prefix: `rollback to ${good.tag}: `
	}, dry);
	return passed(`${dispatch.map(dispatchName).join(", ")} for ${good.tag}`, evidence);
}

export { rollback };