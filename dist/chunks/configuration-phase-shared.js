import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as addressVariables } from "./config-shared.js";
import { o as isWriting } from "./inputs-shared.js";
import { n as parseConfig, r as dotted, t as applyInputs } from "./parse-config-shared.js";
import { n as configError, r as inBackticks, t as ConfigError } from "./problems-shared.js";
import { t as readInside } from "./read-inside-shared.js";
import { n as readYaml } from "./yaml-shared.js";
import { r as requireWritingEvent, t as chooseTag } from "./repository-shared.js";
import { i as requireOwnFolder } from "./dist-shared.js";
import { t as require_compare } from "./semver-shared3.js";
import { a as UserError } from "./errors-shared.js";
import { r as warned, t as passed } from "./step-outcome-shared.js";
import { f as versionOfTag, i as namedVersion, l as tagOfVersion, n as isPrerelease } from "./version-shared.js";
import { d as shortList, f as visible, n as count, u as shortCommit } from "./format-shared.js";
import { i as safeText, r as plainLine } from "./safe-text-shared.js";
import { a as detectComponents } from "./version-files-shared.js";
import { t as changeVersion } from "./rewrite-versions-shared.js";
import { n as parsed } from "./tolerant-shared.js";
import { i as step } from "./step-shared.js";
import { posix } from "node:path";

// src/config/config-origin.ts
/** What the configuration at the tag said otherwise about `checks` and `components`: parts of a sentence. */
function differencesAtTag(now, then) {
	const differs = (a, b) => JSON.stringify(a) !== JSON.stringify(b);
	const { named: is, off, ...checksNow } = now.checks;
	const { named: was, off: wasOff, ...checksThen } = then.checks;
	const stateOf = ({ checks: { named, off: none } }, name) => none.includes(name) ? "was off" : named.includes(name) ? "was blocking" : "did not block";
	const changed = [.../* @__PURE__ */ new Set([
		...was,
		...is,
		...wasOff,
		...off
	])].filter((name) => stateOf(now, name) !== stateOf(then, name));
	const keys = Object.keys(checksNow).filter((key) => differs(checksNow[key], checksThen[key]));
	const ids = new Set([now, then].flatMap(({ components }) => components?.map(({ id }) => id) ?? []));
	const componentOf = ({ components }, id) => components?.find((each) => each.id === id);
	const components = [...ids].filter((id) => differs(componentOf(now, id), componentOf(then, id))).map((id) => `components.${id}`);
	const paths = [...keys.map((key) => `checks.${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`), ...components];
	return [...changed.map((name) => `\`checks.${name}\` ${stateOf(then, name)}`), ...paths.map((path) => `\`${path}\` was different`)];
}

// src/features/plan/configured-paths.ts
/** The configured paths that do not exist below `tree`, with their places in the file. `setup:` or needs may make the files of archives and constraints. */
async function missingPaths({ components, version }, tree, files) {
	const versions = (version ?? []).map((entry, index) => ({
		place: ["version", index],
		path: typeof entry === "string" ? entry : entry.file
	}));
	const others = (components ?? []).flatMap((component) => {
		const { id, kind, path, setup, needs } = component;
		if (kind === "files") return [];
		const at = (each, ...key) => ({
			place: [
				"components",
				id,
				...key
			],
			path: each
		});
		const made = setup !== null || needs !== void 0;
		if (kind === "archive" && !made) return [at(path, "path"), ...component.paths.map((each, index) => at(each, "paths", index))];
		const constraints = kind === "python" && !made && component.constraints;
		return [at(path, "path"), ...constraints ? [at(posix.join(path, constraints), "constraints")] : []];
	});
	const wanted = [...versions, ...others];
	const facts = await Promise.all(wanted.map(({ path }) => files.facts(posix.join(tree, path))));
	return wanted.filter((_, index) => facts[index] === void 0);
}

// src/features/rollback/issue.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
/** The comment by which a later run finds the issue. */
function issueMarker(tag) {
	return `<!-- release-runbook:rolled-back ${tag} -->`;
}
/** Number of commits that a list of changes names. */
const mostListed = 50;
/** The changes of commits, without merges, as the lines of a Markdown list. */
function changeList(commits) {
	const changes = commits.filter(({ parents }) => parents.length < 2).map(({ message }) => `- ${safeText(message.split("\n", 1)[0] ?? "")}`);
	const more = changes.length > mostListed ? [`- and ${changes.length - mostListed} more`] : [];
	return [...changes.slice(0, mostListed), ...more];
}
const yes = (value) => value ? "yes" : "no";
/** Title and text of the issue. */
function issueText(story) {
	const { bad, good, info, actor, latest, deployed, withdrawn, registries } = story;
	const changes = changeList(withdrawn);
	const again = info.reissue === null ? [] : [`It is published again as \`${info.reissue}\`, for those who updated already.`, ""];
	const body = [
		`[${bad.tag}](${bad.url}) is rolled back to [${good.tag}](${good.url})${actor === void 0 ? "" : ` by ${safeText(actor)}`}.`,
		"",
		`> ${safeText(info.reason)}`,
		"",
		...again,
		"| | before | after |",
		"|---|---|---|",
		`| Latest | ${info.before.latest ? bad.tag : "another release"} | ${latest} |`,
		`| ${bad.tag} is a prerelease | ${yes(info.before.prerelease)} | yes |`,
		`| Title of ${bad.tag} | ${safeText(info.before.title)} | ${safeText(bad.title)} |`,
		`| Deployment | | ${deployed ?? "none is configured: deploy it by hand"} |`,
		"",
		"No tag, no file and no word of a release was deleted.",
		...registries === "" ? [] : [
			"",
			"## At the registries",
			"",
			registries
		],
		"",
		"## What is rolled back",
		"",
		...changes.length === 0 ? ["No commit lies between the two."] : changes,
		"",
		"## Next",
		"",
		"- [ ] Everybody who uses it knows",
		"- [ ] The cause is found",
		`- [ ] The rolled-back commits are reverted or fixed before the next release: they are still on their branch`,
		"",
		issueMarker(bad.tag)
	].join("\n");
	return {
		title: `Rolled back: ${bad.tag}`,
		body
	};
}

// src/features/rollback/reissue.ts
/** Version and tag of a reissue; the tag has the form of the good one. Throws UserError unless the version is stable and higher than the bad one. */
function reissueTag(wanted, good, bad, pattern) {
	const version = namedVersion(wanted, pattern, "reissue-as: ");
	const badVersion = versionOfTag(bad, pattern);
	if (isPrerelease(version)) throw new UserError(`reissue-as: ${version} is a prerelease.`, "Give a stable version: people are to update to it.");
	if (badVersion !== void 0 && (0, import_compare.default)(version, badVersion) <= 0) throw new UserError(`reissue-as: ${version} is not higher than ${badVersion}, so nobody who has that one would get it.`, "Give a higher version.");
	return {
		version,
		tag: tagOfVersion(version, good, pattern)
	};
}
/** The configuration for the release of a reissue, without branch rule and CI check: its commit is on no branch, and no workflow has run on it. */
function exemptReissue(config) {
	const { checks } = config;
	return {
		...config,
		checks: {
			...checks,
			tag: {
				...checks.tag,
				branches: null
			},
			named: checks.named.filter((name) => name !== "ci")
		}
	};
}
const reissueOf = (message) => /^Reissue-Of: (\S+)$/m.exec(message)?.[1];
const withdraws = (message) => /^Withdraws: (\S+)$/m.exec(message)?.[1];
/** Number of files that a warning names. */
const mostNamed = 10;
/** The message of the reissue's tag, which opens the notes: the identical release, and the changes that the reissue withdraws. */
function reissueMessage({ good, bad, tag, reason }, withdrawn) {
	const changes = changeList(withdrawn);
	return [
		tag,
		"",
		`This is ${good.name} again under a new number: every file is identical to that release but for the version in it. It is for those who have`,
		`${bad.name}, which is rolled back: ${safeText(reason)}`,
		"",
		...changes.length === 0 ? [] : [
			`It withdraws these changes of ${bad.name}:`,
			"",
			...changes
		]
	].join("\n").trimEnd();
}
/**
* Creates the commit and the tag of a reissue on GitHub. The commit's parent is the good one, and its files are the good ones with the new version.
* A tag that an earlier run made is used again. Throws UserError when another tag has the name.
*/
async function makeReissueTag(reissue, config, temp, ports) {
	const { good, bad, tag } = reissue;
	const { git, forge, project } = ports;
	const existing = await forge.tagCommit(tag);
	if (existing !== void 0) {
		await requireTagInClone(git, tag);
		const [commit, ...more] = await git.log(good.commit, existing);
		if (commit === void 0 || more.length > 0 || reissueOf(commit.message) !== good.name || withdraws(commit.message) !== bad.name) throw new UserError(`The tag ${tag} exists already, and is no reissue of ${good.name} instead of ${bad.name}.`, "Give another version in reissue-as.");
		return passed(void 0, `${tag} was made already, on commit ${shortCommit(existing)}`);
	}
	const { changed, stale } = await changedFiles(reissue, config, temp, ports);
	const signature = {
		name: "github-actions[bot]",
		email: "41898282+github-actions[bot]@users.noreply.github.com",
		date: (/* @__PURE__ */ new Date((await git.commitTime(bad.commit) + 1) * 1e3)).toISOString().replace(/\.\d{3}Z$/, "Z")
	};
	const message = [
		`chore(release): reissue ${good.name} as ${tag}`,
		"",
		plainLine(reissue.reason),
		"",
		`Reissue-Of: ${good.name}`,
		`Withdraws: ${bad.name}`
	].join("\n");
	const commit = await project.createCommit(good.commit, changed, message, signature);
	await project.createTag(tag, commit, reissueMessage(reissue, await git.log(good.commit, bad.commit)), signature);
	const made = await forge.tagCommit(tag);
	if (made !== commit) throw new UserError(`The tag ${tag} is on commit ${made ?? "nothing"}, not on ${commit}: somebody else made it meanwhile.`);
	await requireTagInClone(git, tag);
	const names = changed.map(({ path }) => path);
	const evidence = `${tag} is made on commit ${shortCommit(commit)}; the version is rewritten in ${names.join(", ") || "no file: none states it"}`;
	if (stale.length === 0) return passed(void 0, evidence);
	return warned(void 0, `${evidence}. As in ${good.name}, ${versionOfTag(good.name, config.tag)} still stands in ${shortList(stale, mostNamed)}: the check of versions does not compare these`);
}
/** Fetches the tag and its commit when the clone lacks them. Throws UserError when origin does not have the tag. */
async function requireTagInClone(git, tag) {
	const has = async () => (await git.tags()).some(({ name }) => name === tag);
	if (!await has()) await git.fetchAll();
	if (!await has()) throw new UserError(`The tag ${tag} is on GitHub, but origin does not have it.`, "git fetch --tags origin\nThen run again.");
}
/** The files of the good tag in which the version is rewritten, and the files that still state the old version. */
async function changedFiles({ good, version }, config, temp, { git, files }) {
	const tree = `${temp}/reissue`;
	await git.addCleanTree(tree, good.commit);
	const tracked = await git.trackedFiles(tree);
	const found = {
		files,
		root: tree,
		components: config.components ?? (await detectComponents(files, tracked, tree)).components,
		configured: config.version
	};
	const { texts, stale } = await changeVersion(found, tracked, versionOfTag(good.name, config.tag) ?? "", version);
	const executable = new Set(tracked.filter((file) => file.executable).map(({ path }) => path));
	return {
		changed: [...texts].map(([path, text]) => ({
			path,
			mode: executable.has(path) ? "100755" : "100644",
			text
		})),
		stale
	};
}

// src/pipeline/phases/configuration-phase.ts
/** Reads the configuration of the checkout. Throws StepError with all its problems. */
async function configurationPhase(run) {
	const choice = chooseTag(run.inputs.tag, run.environment);
	const { reportInput } = run;
	if ("name" in choice) reportInput.tag = choice.name;
	const config = await readConfiguration(run);
	reportInput.config = config;
	return config;
}
/** Reads the configuration and reports its problems alone, for `verify`: its release may belong to another repository. */
function readConfiguration(run) {
	return step(run.recorder, "configuration", async () => {
		const { inputs, environment, ports, reissue } = run;
		await requireOwnFolder(environment.workspace, ports.files);
		if (isWriting(inputs)) requireWritingEvent(environment, await readEvent(run));
		const text = await readInside(ports.files, environment.workspace, inputs.config);
		const configured = applyInputs(parse(text, inputs.config, run), inputs);
		const config = reissue === true ? exemptReissue(configured) : configured;
		for (const name of addressVariables(config.after)) if (environment.variables[name]) ports.host.mask(environment.variables[name]);
		const exempt = reissue === true ? "; a reissue is on no branch, so the rule about branches and CI does not hold for it" : "";
		return passed(config, `${text === void 0 ? `no ${inputs.config}: the defaults hold` : `${inputs.config} has no problem`}${exempt}`);
	});
}
/** The event's JSON, parsed; undefined when there is none that can be read. */
async function readEvent({ environment: { eventPath }, ports: { files } }) {
	return eventPath && parsed(await files.readText(eventPath).catch(() => void 0), JSON.parse);
}
/** Warns when the configuration is of another commit than the tag, and differs from the tag's in checks or components. */
async function reportConfigurationOrigin({ inputs, environment, ports, recorder, reissue }, config, { tag }) {
	const head = await ports.git.head();
	if (tag === void 0 || head === void 0 || head === tag.commit || reissue) return;
	const bytes = await ports.git.fileAt(tag.commit, inputs.config.replace(/^(?:\.\/+)+/, ""));
	let differences;
	try {
		differences = differencesAtTag(config, parseConfig(bytes && new TextDecoder().decode(bytes), inputs.config));
	} catch {
		differences = ["it cannot be read"];
	}
	if (differences.length === 0) return;
	const branch = environment.refType === "branch" ? ` (${visible(environment.refName ?? "")})` : "";
	const sentence = `The configuration is from ${shortCommit(head)}${branch}; at the tag ${differences.join(", ")}.`;
	ports.log.warning(sentence);
	await step(recorder, "configuration-origin", async () => warned(void 0, sentence));
}
/** The most problems that become findings: a hostile file could hold thousands. */
const most = 50;
/** Parses the configuration. Its problems become findings, so that each is shown once, at its line. Throws UserError. */
function parse(text, path, run) {
	try {
		return parseConfig(text, path);
	} catch (error) {
		throw error instanceof ConfigError ? reportProblems(run, error, path) : error;
	}
}
function reportProblems({ reportInput }, { problems, hint }, path) {
	const findings = problems.slice(0, most).map(({ line, message }) => ({
		rule: "configuration/problem",
		level: "error",
		path,
		line,
		message
	}));
	reportInput.checks.push({
		id: "configuration",
		blocking: true,
		findings,
		evidence: "",
		ms: 0
	});
	return new UserError(`${path} has ${count(problems.length, "problem")}.`, hint);
}
/** Throws UserError when the configuration names files or folders that do not exist in the tree. Each is a finding at its line. */
async function requirePaths(run, config, { tree, view }) {
	const { inputs, environment, ports } = run;
	const missing = await missingPaths(config, tree, view?.files ?? ports.files);
	if (missing.length === 0) return;
	const { lineOf } = readYaml(await readInside(ports.files, environment.workspace, inputs.config) ?? "");
	const sentence = (path) => `names ${inBackticks(path)}, which does not exist in the repository`;
	const problems = missing.map(({ place, path }) => ({
		line: lineOf(place),
		message: `${inBackticks(dotted(place))} ${sentence(path)}`
	}));
	throw reportProblems(run, configError(inputs.config, problems), inputs.config);
}

export { makeReissueTag as a, issueText as c, requirePaths as i, readConfiguration as n, reissueTag as o, reportConfigurationOrigin as r, issueMarker as s, configurationPhase as t };