import { D as quoted, I as UserError, S as firstLines, _ as toLines, b as cutLines, d as base64Forms, f as createMasks, g as shorten, j as visible, p as lastState, t as localFiles, x as escaped, y as count } from "./common-shared.js";
import { access, appendFile, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as setTimeout$1 } from "node:timers/promises";

// src/report/step-status.ts
/** The status of a step in words. */
const STATUS_WORD = {
	passed: "passed",
	warned: "warning",
	failed: "failed",
	skipped: "skipped",
	manual: "for you"
};
/** The status of a step on a terminal. At most eight columns. */
const STATUS_MARK = {
	...STATUS_WORD,
	passed: "ok",
	failed: "FAILED"
};
/** A step result as a line of a plain log: `ok: Archives: 3 files`. */
const stepLine = ({ title, status, evidence }) => `${STATUS_MARK[status]}: ${title}: ${evidence.split("\n")[0]}`;
/** The order of the counts; failures need attention first. */
const COUNTED = [
	"failed",
	"passed",
	"warned",
	"skipped",
	"manual"
];
/** The number of steps, and how many of each status: `12 steps: 1 failed, 8 passed, 1 warned, 2 skipped`. Warnings are findings, not steps. */
function countSteps({ steps }) {
	const parts = COUNTED.flatMap((status) => {
		const number = steps.filter((step) => step.status === status).length;
		return number === 0 ? [] : `${number} ${status === "warned" ? "warned" : STATUS_WORD[status]}`;
	});
	return parts.length === 0 ? "" : `${count(steps.length, "step")}: ${parts.join(", ")}`;
}

// src/adapters/actions/workflow-log.ts
/** The log keeps this many lines from the beginning and the end of a component build and counts the rest. */
const FIRST = 500;
const LAST = 4e3;
/** UTF-16 code units. A longer line of a log is cut. */
const LONGEST = 8e3;
/**
* The log of a workflow step. It escapes workflow commands: the runner executes each line that starts, after white space, with `::`, and each line with `##[`
* (actions/runner, ActionCommand.cs). A component build prints one line for each shown command. When the build ends, it prints a closed group with its output,
* and after a failure the last lines. `write` gets whole lines.
*/
function workflowLog(write) {
	const masks = createMasks();
	const safe = (text) => toLines(masks.shown(text)).map((line) => shorten(inert(line), LONGEST));
	const print = (text, start = "", end = "") => write(safe(text).map((line) => `${start}${line}${end}\n`).join(""));
	const debug = (text) => write(`::debug::${escapeData(safe(text).join("\n"))}\n`);
	const build = (title) => {
		const lines = boundedLines(FIRST, LAST);
		let recent = [];
		return {
			stage(stage, helper) {
				recent = [];
				if (helper === true) debug(`${title}: ${stage}`);
				else print(`${title}: ${stage}`);
				for (const line of safe(`--- ${stage}`)) lines.add(line);
			},
			line(text) {
				for (const line of safe(text)) lines.add(line);
				recent = [...recent, ...safe(text)].slice(-20);
			},
			end(result, { stage, message, tail } = {
				stage: "the build",
				message: "",
				tail: []
			}) {
				const all = [
					`::group::${escapeData(safe(`${title}: output`).join(" "))}`,
					...lines.all(),
					"::endgroup::"
				];
				if (all.length > 2) write(all.map((line) => `${line}\n`).join(""));
				if (result === "stopped") print(`${title}: stopped`);
				if (result === "failed") print([`${title}: FAILED in ${stage}: ${/^.*/.exec(message)[0]}`, ...tail.length > 0 ? tail : recent].join("\n  | "));
			}
		};
	};
	return {
		masks,
		info: (text) => print(text),
		warning: (text) => print(text, "\x1B[33mWarning: ", "\x1B[0m"),
		error: (text) => print(text, "\x1B[31mError: ", "\x1B[0m"),
		step: debug,
		stepResult: (step) => print(stepLine(step)),
		debug,
		build
	};
}
/** Keeps at most `first` lines from the beginning and `last` from the end. `all` puts a line between them that counts the dropped lines. */
function boundedLines(first, last) {
	const head = [];
	let tail = [];
	let dropped = 0;
	const cut = () => {
		dropped += Math.max(0, tail.length - last);
		tail = tail.slice(-last);
	};
	return {
		add(line) {
			if (head.length < first) head.push(line);
			else if (tail.push(line) >= last * 2) cut();
		},
		all() {
			cut();
			return dropped === 0 ? [...head, ...tail] : [
				...head,
				`... ${dropped} lines are left out here ...`,
				...tail
			];
		}
	};
}
/** Breaks up workflow commands. */
function inert(line) {
	return line.replace(/^([\s\u0085]*):(?=:)/, "$1: ").replaceAll("##[", "## [");
}
/** Escapes the data of a workflow command like @actions/core, so that the data stays on one line. */
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

// src/config/config.ts
/** Freezes a value with all its parts. */
function frozen(value) {
	if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
	for (const part of Object.values(value)) frozen(part);
	return Object.freeze(value);
}
/** The configuration with the overrides of this run's inputs. */
function applyInputs(config, inputs) {
	const { release } = config;
	return frozen({
		...config,
		release: {
			...release,
			draft: inputs.draft ?? release.draft,
			prerelease: inputs.prerelease ?? release.prerelease,
			latest: inputs.latest ?? release.latest
		}
	});
}
/** Severities of vulnerabilities in rising order (those of npm's advisories). */
const severities = [
	"info",
	"low",
	"moderate",
	"high",
	"critical"
];
/** Why a check that is switched off does not run; undefined for the others. */
function switchedOff({ off }, check) {
	return off.includes(check) ? `switched off by checks.${check}: false` : void 0;
}
/** The step ids of the tasks that are off. */
function tasksOff(after) {
	return Object.entries(after).filter(([, value]) => value === false || value === null || Array.isArray(value) && value.length === 0).map(([key]) => key === "closeIssues" ? "close-issues" : key);
}
/** Whether any post-publish task is configured. */
function isOn(after) {
	return tasksOff(after).length < Object.keys(after).length;
}
/** The webhook addresses in `variables`. They are redacted by value, because a child process could get an address under another variable name. */
function addressesIn(after, variables) {
	return addressVariables(after).flatMap((name) => variables[name]?.trim() || []);
}
/** Names of the variables that hold addresses. The addresses are secrets, which no build may see. */
function addressVariables({ announce }) {
	return [...new Set(announce.map(({ url }) => url))];
}

// src/config/environment.ts
/** Reads the default variables of a runner (GitHub Docs, "Variables reference"). An empty variable counts as absent. */
function readEnvironment(env) {
	const value = (name) => env[name] || void 0;
	const address = (name, preset) => (value(name) ?? preset).replace(/\/+$/, "");
	const refType = value("GITHUB_REF_TYPE");
	return {
		/** Whether the run is a step of GitHub Actions. */
		inActions: env.GITHUB_ACTIONS === "true",
		/** Path of the checkout; `.`, the working directory, where the variable is absent. */
		workspace: value("GITHUB_WORKSPACE") ?? ".",
		/** `push`, `workflow_dispatch`. */
		eventName: value("GITHUB_EVENT_NAME"),
		/** File with the event's JSON. */
		eventPath: value("GITHUB_EVENT_PATH"),
		/** Full name: `refs/tags/v1.2.3`. */
		ref: value("GITHUB_REF"),
		refType: refType === "branch" || refType === "tag" ? refType : void 0,
		/** Short name: `v1.2.3`. */
		refName: value("GITHUB_REF_NAME"),
		/** The event's commit. */
		sha: value("GITHUB_SHA"),
		/** `owner/name`. */
		repository: value("GITHUB_REPOSITORY"),
		apiUrl: address("GITHUB_API_URL", "https://api.github.com"),
		serverUrl: address("GITHUB_SERVER_URL", "https://github.com"),
		runId: value("GITHUB_RUN_ID"),
		runAttempt: value("GITHUB_RUN_ATTEMPT"),
		/** Emptied by the runner at the end of each job. */
		tempDirectory: value("RUNNER_TEMP"),
		/** Login of the person who started the run. */
		actor: value("GITHUB_ACTOR"),
		/** All variables; child processes get a selection of them. */
		variables: env
	};
}
/** The token alone, of a text that may have a line end, or `Bearer ` in front as in a header. */
const plainToken = (text) => text.trim().replace(/^bearer\s+/i, "");
/** The error of a run that cannot ask GitHub; `so` says what follows. */
function withoutGitHub({ repository }, so) {
	if (repository === void 0) return new UserError(`The repository cannot be read from origin: ${so}.`, "Name it: --repository owner/name");
	return new UserError(`There is no token: ${so}.`, "In a workflow leave the input \"token\" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.");
}

// src/features/inspect/child-environment.ts
/** The secrets that no code of the repository may get: tokens, addresses for announcements, and the names of their variables. */
function childSecrets(token, variables, after) {
	return {
		tokens: [...tokensOf(token, variables), ...addressesIn(after, variables)],
		hiddenNames: addressVariables(after)
	};
}
/** Variables with a token for the API, workflow artifacts or OIDC. */
const TOKEN_VARIABLE = /^(?:(?:GITHUB|GH)(?:_ENTERPRISE)?_TOKEN|ACTIONS_RUNTIME_TOKEN|ACTIONS_ID_TOKEN_REQUEST_TOKEN)$/;
/** Variables that no child process gets. Each pattern matches a name in upper case. */
const WITHHELD_VARIABLES = [
	/^(INPUT|ACTIONS)_/,
	TOKEN_VARIABLE,
	/^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/,
	/^GITHUB_ARTIFACTS/,
	/^PYTHON(PATH|HOME)$/,
	/^GIT_/,
	/^NODE_TEST_CONTEXT$/,
	/^RELEASE_(TAG|VERSION|NEEDS)$/
];
/** An outer `npm run` exports its options and package.json as lower-case `npm_*`, which a nested npm would use. NPM_CONFIG_*, which a person sets, stays. */
const NPM = /^(npm_|INIT_CWD$)/;
/** Variables that every child process needs: programs, home, temporary files, network, and the tag by which a runner finds orphans. */
const ALWAYS_ALLOWED = /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TEMP|TMP|CI|RUNNER_TRACKING_ID|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMFILES.*|(HTTPS?|NO|ALL)_PROXY|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_CERT|NODE_EXTRA_CA_CERTS)$/;
/**
* The environment of child processes that run code of the repository: the step's environment without secrets and runner commands (docs/security.md). Adds
* RELEASE_TAG, RELEASE_VERSION, SOURCE_DATE_EPOCH (reproducible-builds.org/specs/source-date-epoch), and settings for reproducible builds. These are UTC,
* UTF-8, sorting by bytes, one order of Python's sets, and no .pyc files in a packed tree.
*/
function childEnvironment(env, { release, tokens, hiddenNames, allow }) {
	const child = { CI: "true" };
	const concealed = new Set(hiddenNames.map((name) => name.toUpperCase()));
	for (const [name, value] of Object.entries(stripSecrets(env, tokens))) {
		if (concealed.has(name.toUpperCase())) continue;
		if (allow === null || ALWAYS_ALLOWED.test(name.toUpperCase()) || allow.some((pattern) => isNamed(name, pattern))) child[name] = value;
	}
	if (release.tag !== null) child.RELEASE_TAG = release.tag;
	return {
		...child,
		RELEASE_VERSION: release.version,
		SOURCE_DATE_EPOCH: String(release.sourceDate),
		TZ: "UTC",
		LC_ALL: "C.UTF-8",
		PYTHONHASHSEED: "0",
		PYTHONDONTWRITEBYTECODE: "1"
	};
}
/** Replaces the user's caches by private ones, so that files of an earlier job cannot get into a release. */
function withPrivateCaches(env, temp) {
	const others = Object.entries(env).filter(([name]) => !/^(PIP_CACHE_DIR|PIP_NO_CACHE_DIR|npm_config_cache)$/i.test(name));
	return {
		...Object.fromEntries(others),
		PIP_CACHE_DIR: posix.join(temp, "pip-cache"),
		npm_config_cache: posix.join(temp, "npm-cache")
	};
}
/** The environment without secrets and without the variables of runner commands. */
function stripSecrets(env, tokens) {
	const kept = Object.entries(env).filter((entry) => entry[1] !== void 0 && !isWithheld(entry[0]) && !holdsToken(entry[1], tokens));
	return Object.fromEntries(kept);
}
/** Whether no child process gets a variable of this name. */
function isWithheld(name) {
	return NPM.test(name) || WITHHELD_VARIABLES.some((pattern) => pattern.test(name.toUpperCase()));
}
/** A value can contain a token, also in base64: `https://x:<token>@github.com`. A token below 12 code units must be the whole value. */
function holdsToken(value, tokens) {
	return tokens.some((token) => token !== "" && (value === token || token.length >= 12 && [token, ...base64Forms(token)].some((form) => value.includes(form))));
}
function isNamed(name, pattern) {
	return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
/** The token in use and the tokens of the step's environment. */
function tokensOf(token, variables) {
	return [token, ...Object.keys(variables).filter((name) => TOKEN_VARIABLE.test(name)).map((name) => variables[name])].flatMap((value) => plainToken(value ?? "") || []);
}

// src/model/memoize-by-key.ts
/** Makes a `MemoizeByKey` with results of its own. */
function makeMemoizeByKey() {
	const results = /* @__PURE__ */ new Map();
	return (key, work) => {
		const result = results.get(key) ?? work();
		results.set(key, result);
		return result;
	};
}

// src/adapters/process/short-call.ts
/**
* Runs a program that takes no input, answers in a few lines and needs no time limit; docs/architecture.md says what runs elsewhere. Exit code 128 stands for
* an end by a signal. `env` is the whole environment. Without the program, it throws an Error that begins with "Unable to locate executable".
*/
async function runShortCall(program, args, cwd, env) {
	const { getExecOutput } = await import("./actions-exec.js");
	const { exitCode, stdout, stderr } = await getExecOutput(program, [...args], {
		cwd,
		env,
		silent: true,
		ignoreReturnCode: true
	});
	return {
		code: exitCode ?? 128,
		stdout,
		stderr
	};
}

// src/adapters/git/git-output.ts
/** The parts of an output in which NUL ends each part. */
const records = (text) => text.split("\0").filter((part) => part !== "");
/** Reads `git show-ref --dereference`. The line of an annotated tag is followed by a line for `peeled`, whose name ends with `^{}`. */
function parseRefs(text) {
	const refs = [];
	for (let from = 0, end = text.indexOf("\n"); end >= 0; from = end + 1, end = text.indexOf("\n", from)) {
		const at = text.indexOf(" ", from);
		const object = text.slice(from, at);
		if (text[end - 3] === "^") refs.at(-1).peeled = object;
		else refs.push({
			name: text.slice(at + 1, end),
			object
		});
	}
	return refs;
}
/** The message in the content of a tag, without its signature, which starts at the last line that can begin one (git's parse_signed_buffer). */
function messageOfTag(content) {
	const message = content.slice(content.indexOf("\n\n") + 1);
	const signed = [...message.matchAll(/^-----BEGIN (?:PGP (?:SIGNATURE|MESSAGE)|SIGNED MESSAGE|SSH SIGNATURE)-----/gm)].at(-1);
	return message.slice(0, signed?.index);
}
/** Reads `git ls-files -s -z` or `git ls-tree -r -z`: mode, other fields, a tab, the path. Git sorts by the bytes of the path (gitformat-index). */
function parseTracked(text) {
	const files = [];
	for (let from = 0; from < text.length;) {
		const end = text.indexOf("\0", from);
		const mode = text.slice(from, from + 6);
		const kind = mode === "120000" ? "link" : mode === "160000" ? "submodule" : "file";
		files.push({
			path: text.slice(text.indexOf("	", from) + 1, end),
			kind,
			executable: mode === "100755"
		});
		from = end + 1;
	}
	return files;
}
/** `owner/name` of a remote on this server: https, ssh, or the short form of scp. Undefined for a local path or another host. */
function repositoryOf(address, serverUrl) {
	const host = new URL(serverUrl).host.replaceAll(".", "\\.");
	return new RegExp(`^(?:https?://(?:[^@/]*@)?${host}/|ssh://(?:[^@/]*@)?${host}(?::\\d+)?/|(?:[^@/]*@)?${host}:)([^/:]+/[^/:]+?)(?:\\.git)?/?$`).exec(address)?.[1];
}

// src/adapters/git/clean-tree.ts
const KEPT = "^(filter\\.lfs\\.|lfs\\.storage$|extensions\\.(objectformat|compatobjectformat|partialclone)$|remote\\.origin\\.(url|promisor|partialclonefilter)$)";
/**
* Makes a repository of its own at a commit, with the submodules whose commits the checkout has. The new repository reads objects from the source
* (gitrepository-layout, objects/info/alternates) and cannot write into the source. It has no hooks, no credentials, and of the source's configuration only
* `KEPT`. Throws UserError when git fails.
*/
async function makeCleanTree(git, tree) {
	const { source, directory, gitFolder, commit, tag, credentials } = tree;
	const [top = "", hash = "", own = "", objects = "", shallow = ""] = (await git("rev-parse --show-toplevel --show-object-format --git-common-dir --git-path objects --git-path shallow".split(" "), { directory: source })).trim().split("\n");
	const refs = await git(["show-ref", "--dereference"], { directory: source }).catch(() => "");
	const settings = await git([
		"config",
		"-z",
		"--get-regexp",
		KEPT
	], { directory: source }).catch(() => "");
	const separate = gitFolder === join(directory, ".git") ? [] : [`--separate-git-dir=${gitFolder}`];
	await mkdir(gitFolder, { recursive: true });
	const format = {
		GIT_DEFAULT_HASH: hash,
		GIT_DEFAULT_REF_FORMAT: "files"
	};
	await git([
		"init",
		"--quiet",
		"--template=",
		...separate,
		directory
	], {
		directory: source,
		env: format
	});
	const at = (name) => join(gitFolder, name);
	if (separate.length > 0) await writeFile(join(directory, ".git"), `gitdir: ${relative(directory, gitFolder)}\n`);
	await Promise.all([
		"hooks",
		"info",
		"objects/info"
	].map((name) => mkdir(at(name), { recursive: true })));
	await writeFile(at("objects/info/alternates"), `${resolve(source, objects)}\n`);
	await writeFile(at("packed-refs"), packedRefs(refs, commit, tag));
	await appendFile(at("config"), configText(settings, resolve(source, own)));
	await copyFile(resolve(source, shallow), at("shallow")).catch(() => void 0);
	await git([
		"checkout",
		"--quiet",
		"--detach",
		"--force",
		commit
	], {
		directory,
		env: credentials
	});
	await addSubmodules(git, tree, top);
}
/** Submodules are read from their folders below `top`, the root of the checkout. */
async function addSubmodules(git, tree, top) {
	const { directory, gitFolder } = tree;
	const declared = await git([
		"config",
		"-z",
		"--file",
		".gitmodules",
		"--get-regexp",
		"^submodule\\..*\\.path$"
	], { directory }).catch(() => "");
	for (const [, name = "", path = ""] of declared.matchAll(/submodule\.([^\0]*)\.path\n([^\0]*)\0/g)) {
		if (name.split("/").includes("..")) continue;
		const entry = await git([
			"ls-tree",
			"HEAD",
			"--",
			path
		], { directory }).catch(() => "");
		const [, commit] = /^160000 commit (\S+)/.exec(entry) ?? [];
		const source = join(top, path);
		if (commit === void 0 || !await hasCommit(git, source, commit)) continue;
		const own = {
			directory: join(directory, path),
			gitFolder: join(gitFolder, "modules", name),
			tag: void 0
		};
		await makeCleanTree(git, {
			...tree,
			...own,
			source,
			commit
		});
	}
}
/** Whether a folder is a repository with the commit. In the empty folder of a submodule, git would find the outer repository. */
async function hasCommit(git, folder, commit) {
	return await access(join(folder, ".git")).then(() => git([
		"cat-file",
		"-e",
		`${commit}^{commit}`
	], { directory: folder })).then(() => true).catch(() => false);
}
/** Turns output of `git show-ref --dereference` into the text of a packed-refs file with `tag`, even a new one, but without other tags of `commit`. */
function packedRefs(shown, commit, tag) {
	const own = tag === void 0 ? void 0 : `refs/tags/${tag}`;
	const refs = parseRefs(shown).filter(({ name, object, peeled = object }) => {
		return !(own !== void 0 && name.startsWith("refs/tags/") && name !== own && peeled === commit) && /^refs\/(?:heads|remotes|tags)\//.test(name);
	});
	if (own !== void 0 && !refs.some(({ name }) => name === own)) refs.push({
		name: own,
		object: commit
	});
	return `# pack-refs with: peeled fully-peeled \n${refs.map(({ name, object, peeled }) => `${object} ${name}\n${peeled === void 0 ? "" : `^${peeled}\n`}`).join("")}`;
}
/** Settings of `git config -z` as text of a configuration file. `own` is the git folder to which a relative `lfs.storage` refers. */
function configText(settings, own) {
	return settings.split("\0").flatMap((setting) => {
		const [name = "", ...rest] = setting.split("\n");
		const [, section, sub, key] = /^(\w+)\.(?:(.+)\.)?(\w+)$/.exec(name) ?? [];
		if (section === void 0) return [];
		const value = rest.join("\n");
		const kept = key === "url" ? withoutCredentials(value) : key === "storage" ? resolve(own, value) : value;
		return `[${section}${sub === void 0 ? "" : ` "${sub}"`}]\n\t${key} = "${kept.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"\n`;
	}).join("");
}
/** The address of a remote without a password, and for http and https also without a user name. */
function withoutCredentials(address) {
	return address.replace(/^(https?:\/\/)[^/]*@/i, "$1").replace(/^([a-z+]+:\/\/[^/:@]+):[^/@]*@/i, "$1@");
}

// src/adapters/git/git-history.ts
const FIELDS = [
	"%H",
	"%P",
	"%aN",
	"%aE",
	"%at",
	"%ct",
	"%B"
];
/** Arguments of `git log` whose output `historyReader` reads. */
const historyArguments = [
	"log",
	"-z",
	`--format=${FIELDS.join("%x00")}`
];
/** The changed paths by commit. For a merge commit, only paths that differ from all parents: people changed them while they resolved conflicts. */
async function readChanges(run, shas) {
	const names = [
		"--name-status",
		"--no-renames",
		"--no-ext-diff"
	];
	const half = shas.length < 100 ? shas.length : Math.ceil(shas.length / 2);
	const outputs = [shas.slice(0, half), shas.slice(half)].filter((part) => part.length > 0).map((part) => run([
		"diff-tree",
		"--stdin",
		"-r",
		"-c",
		"--root",
		"-z",
		...names
	], { input: lines(part) }));
	const found = /* @__PURE__ */ new Map();
	let current = [];
	let status;
	for (const token of (await Promise.all(outputs)).join("").split("\0")) if (status !== void 0) {
		current.push({
			status,
			path: token
		});
		status = void 0;
	} else if (token.length >= 40) {
		current = [];
		found.set(token.trim(), current);
	} else if (token !== "") status = token[0] === "A" || token[0] === "D" ? token[0] : "M";
	return found;
}
/** Reads the output of `git log` in pieces, so that a long history is in memory only once. */
function historyReader() {
	const decoder = new TextDecoder();
	const commits = [];
	let fields = [];
	let rest = "";
	const read = (text) => {
		const tokens = text.split("\0");
		rest = tokens.pop() ?? "";
		for (const token of tokens) {
			if (fields.length === 0 && token.length < 40) continue;
			if (fields.push(token) < FIELDS.length) continue;
			commits.push(commitOf(fields));
			fields = [];
		}
	};
	return {
		take: (chunk) => read(rest + decoder.decode(chunk, { stream: true })),
		end() {
			read(`${rest + decoder.decode()}\0`);
			return commits;
		}
	};
}
function commitOf(fields) {
	const [sha = "", parents = "", authorName = "", authorEmail = "", authored, committed, message = ""] = fields;
	return {
		sha,
		parents: parents === "" ? [] : parents.split(" "),
		authorName,
		authorEmail,
		authored: Number(authored),
		committed: Number(committed),
		message: cutLines(message).trimEnd()
	};
}
/** The tags that point to a commit. A release needs a commit, not a tree or a blob. */
async function onlyCommits(run, tags) {
	const types = (await run([
		"cat-file",
		"--batch-check=%(objecttype)",
		"--buffer"
	], { input: lines(tags.map(({ commit }) => commit)) })).split("\n");
	return tags.filter((_, index) => types[index] === "commit");
}
/** `git patch-id --stable` of each commit that has a patch, by sha. */
async function readPatchIds(run, shas) {
	const patches = [];
	await run(["diff-tree", ...[
		"--stdin",
		"-p",
		"-r",
		"--no-ext-diff",
		"--no-textconv"
	]], {
		input: lines(shas),
		onOutput: (chunk) => patches.push(chunk)
	});
	const pairs = (await run(["patch-id", "--stable"], { input: Buffer.concat(patches) })).split("\n").map((line) => line.split(" "));
	return new Map(pairs.flatMap(([id, sha]) => id && sha ? [[sha, id]] : []));
}
/**
* Names and e-mail addresses of authors up to a commit, newest first, in lower case, with .mailmap applied. Reading ends when each list in `sought` has a
* match. Reading seldom reaches the first commit, because an author of a release is seldom new.
*/
async function readAuthors(run, commit, sought) {
	const authors = /* @__PURE__ */ new Set();
	const decoder = new TextDecoder();
	let rest = "";
	let missing = sought;
	const take = (text) => {
		const lines = (rest + text.toLowerCase()).split("\n");
		rest = lines.pop();
		for (const line of new Set(lines)) {
			const [, name, email] = /^(.*) <([^<>]*)>$/.exec(line) ?? [];
			if (name !== void 0 && email !== void 0) authors.add(name).add(email);
		}
		missing = missing.filter((names) => !names.some((name) => authors.has(name)));
		return missing.length > 0;
	};
	await run([
		"log",
		"--format=%aN <%aE>",
		"--end-of-options",
		commit
	], { onOutput: (chunk) => take(decoder.decode(chunk, { stream: true })) });
	return authors;
}
/** Each `Name <address>` after .mailmap, in the order of `contacts`. */
async function readMailmap(run, contacts) {
	return (await run(["check-mailmap", "--stdin"], { input: lines(contacts) })).split("\n").slice(0, contacts.length);
}
const lines = (items) => items.map((item) => `${item}\n`).join("");

// src/adapters/git/object-reader.ts
/**
* Reads objects with one `git cat-file --batch`, in the order of the requests (git 2.31 has no `--batch-command`). The git process starts at the first request,
* does not keep this process alive, and ends with this process. `ended` rejects with the error for open requests. A request names the object as git does
* (`HEAD^{commit}`, `COMMIT:PATH`). The answer is undefined for a missing object and for a name with a line feed.
*/
function objectReader(start) {
	let child;
	const waiting = [];
	let chunks = [];
	let [received, needed] = [0, 1];
	const take = (chunk) => {
		chunks.push(chunk);
		received += chunk.length;
		while (received >= needed && waiting.length > 0) {
			const all = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
			const end = all.indexOf(10);
			const [, id = "", kind, size] = /^(\S+) (blob|tree|commit|tag) (\d+)$/.exec(all.toString("latin1", 0, Math.max(end, 0))) ?? [];
			const total = kind === void 0 ? end + 1 : end + Number(size) + 2;
			needed = end < 0 ? received + 1 : total;
			chunks = [all];
			if (received < needed) break;
			waiting.shift().resolve(kind === void 0 ? void 0 : {
				id,
				kind,
				content: all.subarray(end + 1, total - 1)
			});
			chunks = [all.subarray(total)];
			received -= total;
			needed = 1;
		}
		if (waiting.length === 0) keepAlive(false);
	};
	const onEnd = (error) => {
		child = void 0;
		for (const { reject } of waiting.splice(0)) reject(error);
		[chunks, received, needed] = [
			[],
			0,
			1
		];
	};
	const keepAlive = (wanted) => {
		const handles = child === void 0 ? [] : [child, ...[
			child.stdin,
			child.stdout,
			child.stderr
		]];
		for (const handle of handles) wanted ? handle.ref() : handle.unref();
	};
	return async (name) => {
		if (name.includes("\n")) return void 0;
		if (child === void 0) {
			const { child: started, ended } = start();
			child = started;
			child.stdout.on("data", take);
			ended.catch(onEnd);
		}
		const request = Promise.withResolvers();
		if (waiting.push(request) === 1) keepAlive(true);
		child.stdin.write(`${name}\n`);
		return request.promise;
	};
}

// src/adapters/git/git.ts
const fixedSettings = [
	["core.hooksPath", "/dev/null"],
	["core.autocrlf", "false"],
	["core.eol", "lf"],
	["core.quotePath", "false"],
	["log.showSignature", "false"],
	["core.fsmonitor", "false"],
	["core.fileMode", "true"],
	["core.sparseCheckout", "false"],
	["safe.directory", "*"],
	["i18n.logOutputEncoding", "UTF-8"],
	["lfs.url", "file:///dev/null"],
	["lfs.skipdownloaderrors", "true"]
];
/** Git settings as variables. Each user of the machine can read argument lists, so `-c` would show the token. */
function settingsEnvironment(settings) {
	const pairs = settings.map(([key, value], at) => ({
		[`GIT_CONFIG_KEY_${at}`]: key,
		[`GIT_CONFIG_VALUE_${at}`]: value
	}));
	return Object.assign({ GIT_CONFIG_COUNT: String(settings.length) }, ...pairs);
}
const gitMissing = () => new UserError("git was not found.", "Install git 2.31 or newer and put it on the PATH.");
/** The Git port over the git program. Ref names are full and follow `--end-of-options`, because a tag can have the name `--output=x`. */
function localGit(options) {
	const env = {
		...stripSecrets(options.env, tokensOf(options.token ?? null, options.env)),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		...settingsEnvironment(fixedSettings)
	};
	const start = (args, directory = options.directory, more = {}) => {
		const child = spawn("git", args, {
			cwd: directory,
			env: {
				...env,
				...more
			},
			stdio: "pipe"
		});
		child.stdin.on("error", () => {});
		const err = [];
		child.stderr.on("data", (chunk) => err.push(chunk));
		return {
			child,
			ended: new Promise((resolve, reject) => {
				child.on("error", (error) => reject(error.code === "ENOENT" ? gitMissing() : error));
				child.on("close", (code) => resolve({
					code: code ?? 128,
					stderr: Buffer.concat(err).toString("utf8")
				}));
			})
		};
	};
	const attempt = async (args, { directory, env: more, input, onOutput } = {}) => {
		const { child, ended } = start(args, directory, more);
		child.stdin.end(input);
		const out = [];
		let stopped = false;
		child.stdout.on("data", (chunk) => {
			if (onOutput === void 0) out.push(chunk);
			else if (!stopped && onOutput(chunk) === false) stopped = child.kill();
		});
		const { code, stderr } = await ended;
		return {
			code: stopped ? 0 : code,
			stdout: Buffer.concat(out).toString("utf8"),
			stderr
		};
	};
	const run = async (args, call) => {
		const { code, stdout, stderr } = await attempt(args, call);
		if (code !== 0) throw new UserError(`git ${args[0]} failed: ${stderr.trim()}`);
		return stdout;
	};
	const readObject = objectReader(() => {
		const { child, ended } = start(["cat-file", "--batch"]);
		return {
			child,
			ended: ended.then(({ stderr }) => Promise.reject(new UserError(`git cat-file failed: ${stderr.trim()}`)))
		};
	});
	const range = (from, to, paths = []) => [...["--end-of-options", from === void 0 ? to : `${from}..${to}`], ...paths.length > 0 ? ["--", ...paths] : []];
	/** What the repository says about its remotes, and about .mailmap files of other places. */
	let settings;
	const readSettings = () => {
		settings ??= attempt([
			"config",
			"-z",
			"--get-regexp",
			"^(remote\\..*\\.(url|gh-resolved)|mailmap\\..*)$"
		]).then(({ stdout }) => new Map(records(stdout).map((entry) => [/^.*/.exec(entry)[0], entry.replace(/^.*\n?/, "")])));
		return settings;
	};
	const addressOf = async (remote) => (await readSettings()).get(`remote.${remote}.url`);
	const fetchEnvironment = async () => {
		const address = await addressOf("origin");
		if (!options.token || !address?.startsWith(`${options.serverUrl}/`)) return {};
		const credentials = Buffer.from(`x-access-token:${options.token}`).toString("base64");
		const key = `http.${options.serverUrl}/.extraheader`;
		return settingsEnvironment([
			...fixedSettings,
			[key, ""],
			[key, `AUTHORIZATION: basic ${credentials}`]
		]);
	};
	/** The number of commits, and the commits, by `FROM..TO`. */
	const counts = /* @__PURE__ */ new Map();
	let logs = makeMemoizeByKey();
	const readLog = async (limits) => {
		const reader = historyReader();
		await run([...historyArguments, ...limits], { onOutput: reader.take });
		return reader.end();
	};
	let repositoryFacts;
	const facts = () => {
		repositoryFacts ??= attempt([
			"rev-parse",
			"--show-toplevel",
			"--is-shallow-repository",
			"--git-path",
			"info/exclude"
		]).then(({ code, stdout }) => code === 0 ? stdout.trim().split("\n") : []);
		return repositoryFacts;
	};
	const readTags = async () => {
		const tags = parseRefs((await attempt([
			"show-ref",
			"--tags",
			"--dereference"
		])).stdout).map(({ name, object, peeled }) => ({
			name: name.slice(10),
			object,
			commit: peeled ?? object,
			annotated: peeled !== void 0
		}));
		return tags.length === 0 ? [] : await onlyCommits(run, tags);
	};
	let earlyTags = options.early ? readTags() : void 0;
	for (const started of options.early ? [
		facts(),
		readSettings(),
		earlyTags,
		readObject("HEAD")
	] : []) started?.catch(() => {});
	/** Compares a work tree with a commit by a separate index, because a build can commit, or make git ignore a file (assume-unchanged). */
	const diff = async (directory, commit, options) => {
		const folder = await mkdtemp(join(tmpdir(), "release-runbook-index-"));
		try {
			const call = {
				directory,
				env: { GIT_INDEX_FILE: join(folder, "index") }
			};
			await run(["read-tree", commit], call);
			return await run([
				"diff",
				"--no-renames",
				"--no-ext-diff",
				"--ignore-submodules=untracked",
				...options
			], call);
		} finally {
			await rm(folder, {
				recursive: true,
				force: true
			});
		}
	};
	return {
		root: async () => (await facts())[0],
		head: async () => (await readObject("HEAD^{commit}"))?.id,
		isShallow: async () => (await facts())[1] === "true",
		tags() {
			const tags = earlyTags ?? readTags();
			earlyTags = void 0;
			return tags;
		},
		async tagMessage(name) {
			const tag = await readObject(`refs/tags/${name}`);
			return tag?.kind === "tag" ? cutLines(messageOfTag(tag.content.toString("utf8"))).trim() : void 0;
		},
		async isAncestor(ancestor, descendant) {
			const { code, stdout } = await attempt([
				"rev-list",
				"--count",
				"--left-right",
				"--end-of-options",
				`${ancestor}...${descendant}`
			]);
			const [beside, above] = stdout.split("	").map(Number);
			if (code === 0) counts.set(`${ancestor}..${descendant}`, above);
			return code === 0 && beside === 0;
		},
		async compareHistories(other, commit) {
			const bases = runShortCall("git", [
				"merge-base",
				"--all",
				other,
				commit
			], options.directory, env).catch((error) => {
				throw error.message.startsWith("Unable to locate executable") ? gitMissing() : error;
			});
			const [{ stdout }, missing] = await Promise.all([bases, run(["rev-list", ...range(other, commit)])]);
			const linesOf = (text) => text.split("\n").filter(Boolean);
			return {
				bases: linesOf(stdout),
				missing: linesOf(missing)
			};
		},
		async commitTime(commit) {
			const found = await readObject(`${commit}^{commit}`);
			if (found === void 0) throw new UserError(`git has no commit ${commit}.`);
			return Number(/^committer .* (\d+) [+-]\d+$/m.exec(found.content.toString("utf8"))?.[1] ?? 0);
		},
		log(from, to, paths = []) {
			if (paths.length > 0) return readLog(range(from, to, paths));
			return logs(`${from}..${to}`, () => readLog(range(from, to)));
		},
		async countCommits(from, to, paths = []) {
			return (paths.length > 0 ? void 0 : counts.get(`${from}..${to}`)) ?? Number(await run([
				"rev-list",
				"--count",
				...range(from, to, paths)
			]));
		},
		changesOf: (commits) => commits.length === 0 ? Promise.resolve(/* @__PURE__ */ new Map()) : readChanges(run, commits),
		authorsUpTo: (commit, sought) => sought.length === 0 ? Promise.resolve(/* @__PURE__ */ new Set()) : readAuthors(run, commit, sought),
		async canonicalAuthors(contacts) {
			const [root] = await facts();
			return ([...(await readSettings()).keys()].some((key) => key.startsWith("mailmap.")) || existsSync(join(root ?? "", ".mailmap"))) && contacts.length > 0 ? await readMailmap(run, contacts) : contacts;
		},
		patchIds: (commits) => readPatchIds(run, commits),
		async filesAt(wanted) {
			return (await Promise.all(wanted.map(({ commit, path }) => readObject(`${commit}:${path}`)))).map((object) => object?.kind === "blob" ? object.content : void 0);
		},
		async filesWith(commit, words) {
			const flags = [
				"-I",
				"-l",
				"-z",
				"-w",
				"-F",
				"--full-name",
				...words.flatMap((word) => ["-e", word])
			];
			const { stdout } = await attempt([
				"grep",
				...flags,
				commit
			]);
			return records(stdout).map((line) => line.slice(commit.length + 1));
		},
		filesIn: async (commit) => parseTracked(await run([
			"ls-tree",
			"-r",
			"-z",
			"--full-tree",
			"--end-of-options",
			commit
		])),
		trackedFiles: async (directory) => parseTracked(await run([
			"ls-files",
			"-s",
			"-z"
		], { directory })),
		changedFiles: async (directory, commit) => records(await diff(directory, commit, ["--name-only", "-z"])),
		differences: (directory, commit, paths) => diff(directory, commit, [
			"--unified=0",
			"--no-color",
			"--",
			...paths.map((path) => `:(literal)${path}`)
		]),
		async uncommittedFiles() {
			return records(await run(["status", ...[
				"--porcelain",
				"-z",
				"--untracked-files=all",
				"--no-renames",
				"--ignore-submodules=all"
			]])).map((line) => ({
				path: line.slice(3),
				tracked: !line.startsWith("??")
			}));
		},
		untrackedFiles: async (directory) => records(await run([
			"ls-files",
			"--others",
			"--exclude-standard",
			"-z"
		], { directory })),
		async branchesWith(commit) {
			const names = (await run([
				"for-each-ref",
				`--contains=${commit}`,
				"--format=%(refname)",
				"refs/remotes/origin",
				"refs/heads"
			])).split("\n").map((ref) => ref.replace(/^refs\/(?:remotes\/origin|heads)\//, ""));
			return [...new Set(names.filter((name) => name !== "" && name !== "HEAD"))].sort();
		},
		async tagsIn(commit) {
			return (await run([
				"for-each-ref",
				`--merged=${commit}`,
				"--format=%(refname:strip=2)",
				"refs/tags"
			])).split("\n").filter(Boolean);
		},
		async fetchAll(ref) {
			const unshallow = (await facts())[1] === "true" ? ["--unshallow"] : [];
			repositoryFacts = void 0;
			earlyTags = void 0;
			counts.clear();
			logs = makeMemoizeByKey();
			const refspecs = [
				"+refs/tags/*:refs/tags/*",
				"+refs/heads/*:refs/remotes/origin/*",
				...ref === void 0 ? [] : [`+${ref}:refs/remotes/origin/${ref.replace(/^refs\//, "")}`]
			];
			const args = [
				"fetch",
				"--no-tags",
				"--quiet",
				...unshallow,
				"origin",
				...refspecs
			];
			const { code, stderr } = await attempt(args, { env: await fetchEnvironment() });
			if (code !== 0) throw new UserError(`git fetch from origin failed: ${stderr.trim()}`);
		},
		async addCleanTree(directory, commit, tag) {
			const folders = {
				source: options.directory,
				directory,
				gitFolder: join(directory, ".git")
			};
			await makeCleanTree(run, {
				...folders,
				commit,
				tag,
				credentials: await fetchEnvironment()
			});
		},
		async exclude(pattern) {
			const path = (await facts())[2];
			if (path === void 0) return;
			const file = isAbsolute(path) ? path : join(options.directory, path);
			const present = await readFile(file, "utf8").catch(() => "");
			if (present.split("\n").includes(pattern)) return;
			await mkdir(dirname(file), { recursive: true });
			await appendFile(file, `${present === "" || present.endsWith("\n") ? "" : "\n"}${pattern}\n`);
		},
		async commitFiles(message, paths) {
			for (const args of [[
				"update-index",
				"--add",
				"--remove"
			], [
				"commit",
				"--quiet",
				"--message",
				message
			]]) {
				const words = [
					"--literal-pathspecs",
					...args,
					"--",
					...paths
				];
				const [code] = await once(spawn("git", words, {
					cwd: options.directory,
					env: options.env,
					stdio: "inherit"
				}), "close");
				if (code !== 0) throw new UserError(`git ${args[0]} failed, and the files are written.`, "Commit them by hand.");
			}
		},
		async originRepository() {
			const [key = "", value = "base"] = [...await readSettings()].find(([name]) => name.endsWith(".gh-resolved")) ?? [];
			if (value !== "base") return value.split("/").slice(-2).join("/");
			return repositoryOf(await addressOf(key.slice(7, -12) || "origin") ?? "", options.serverUrl);
		}
	};
}

// src/adapters/lazy-ports.ts
/** A port that loads its implementation at the first call. All methods are asynchronous except the `own` ones. */
function lazyPort(load, own = {}) {
	let loading;
	const get = (_, name) => {
		if (name in own || name === "then" || typeof name === "symbol") return own[name];
		return async (...args) => {
			loading ??= load();
			return (await loading)[name](...args);
		};
	};
	return new Proxy({}, { get });
}
/** The ports to GitHub. The first request loads the network stack; a check of a local work tree sends none. */
function lazyGitHub(options) {
	let loaded;
	const load = async () => {
		const { gitHub } = await import("./github.js");
		loaded ??= gitHub(options);
		return loaded;
	};
	return lazyPort(load, {
		requests: () => loaded?.requests() ?? 0,
		project: lazyPort(async () => (await load()).project)
	});
}
/** The Web port. The first request loads the network stack. */
function lazyWeb(userAgent) {
	return lazyPort(async () => (await import("./web.js")).httpWeb(userAgent));
}

// src/model/process-tag.ts
/** The variable that holds the process tag of a program and of all its descendants. */
const processTagVariable = "RELEASE_RUNBOOK_PROCESS_TAG";

// src/adapters/process/child-output.ts
const HEAD = 65536;
const TAIL = 1048576;
const LONGEST_LINE = 65536;
/** Copies a stream of a child process as text to the captured texts, and line by line to `onLine`. Resolves when the stream is closed. */
function relay(child, name, command, captured) {
	const stream = child[name].setEncoding("utf8");
	const lines = lineSplitter(command.onLine ?? (() => {}));
	const take = (text) => {
		if (name === "stdout") captured.stdout.add(text);
		captured.output.add(text);
		lines.add(text);
	};
	stream.on("data", take);
	stream.on("error", () => {});
	return new Promise((resolve) => stream.once("close", () => {
		lines.end();
		resolve();
	}));
}
/** A text that keeps its first 65,536 and its last 1,048,576 UTF-16 code units, and counts the rest. */
function boundedText() {
	let head = "";
	let dropped = 0;
	let length = 0;
	const tail = [];
	return {
		add(text) {
			const room = HEAD - head.length;
			head += text.slice(0, room);
			if (text.length <= room) return;
			tail.push(text.slice(room));
			length += text.length - room;
			while (length - tail[0].length >= TAIL) {
				dropped += tail[0].length;
				length -= tail.shift().length;
			}
		},
		text() {
			const kept = tail.join("");
			const missing = dropped + Math.max(0, kept.length - TAIL);
			return missing === 0 ? head + kept : `${head}\n[${missing} characters left out]\n${kept.slice(-1048576)}`;
		}
	};
}
/** Splits text into lines, each with its last state alone. */
function lineSplitter(onLine) {
	let pending = "";
	const emit = (line) => onLine(lastState(line));
	return {
		add(text) {
			const lines = (pending + text).split("\n");
			pending = lines.pop();
			for (const line of lines) emit(line);
			if (pending.length < LONGEST_LINE) return;
			emit(pending);
			pending = "";
		},
		end() {
			if (pending !== "") emit(pending);
			pending = "";
		}
	};
}

// src/adapters/process/process-table.ts
const onLinux = process.platform === "linux";
/** The running processes of Linux, without zombies; empty on other systems. */
function runningProcesses() {
	if (!onLinux) return [];
	return readdirSync("/proc").flatMap((pid) => {
		const stat = /^\d+$/.test(pid) ? readProcess(pid, "stat") : void 0;
		if (stat === void 0) return [];
		const [state = "", parent, group] = stat.toString("latin1", stat.lastIndexOf(")") + 2).split(" ");
		return "ZX".includes(state) ? [] : [{
			pid: Number(pid),
			parent: Number(parent),
			group: Number(group)
		}];
	});
}
/** Undefined if the process has ended or belongs to another user. */
function readProcess(pid, file) {
	try {
		return readFileSync(`/proc/${pid}/${file}`);
	} catch {
		return;
	}
}
/** Whether a process group has a running process; true on systems other than Linux. */
function isProcessGroupRunning(group) {
	return !onLinux || runningProcesses().some((entry) => entry.group === group);
}
/** Running processes that started with `NAME=value` in their environment, and those descendants whose parent still runs. Empty outside Linux. */
function findTaggedProcesses(name, value) {
	const entries = runningProcesses();
	const tag = Buffer.from(`\0${name}=${value}\0`);
	const isTagged = (pid) => Buffer.concat([Buffer.alloc(1), readProcess(pid, "environ") ?? Buffer.alloc(0)]).includes(tag);
	const found = new Set(entries.map(({ pid }) => pid).filter(isTagged));
	for (let size = -1; size !== found.size;) {
		size = found.size;
		for (const { pid, parent } of entries) if (found.has(parent)) found.add(pid);
	}
	found.delete(process.pid);
	return [...found];
}

// src/adapters/process/exec.ts
/** Milliseconds between SIGTERM and SIGKILL. */
const GRACE = 5e3;
/** Milliseconds for which the streams can stay open after the program ended. */
const DRAIN = 1e3;
const POLL = 20;
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
const onWindows = process.platform === "win32";
/**
* The ports Exec and ProcessTags: argv without a shell, no standard input, a process group for each program. A time limit, an abort and the
* end of the program stop the whole group: SIGTERM, then SIGKILL after `grace` milliseconds (Windows: taskkill). The end of this process
* kills all groups. A process tag is an environment variable; on Linux it finds processes that left their group (setsid). Each text keeps
* its first 65,536 and last 1,048,576 UTF-16 code units, with a line between that counts the dropped ones.
*/
function localExec({ grace = GRACE } = {}) {
	return {
		run: (command) => runCommand(command, grace),
		end: (processTag) => endTagged(processTag, grace)
	};
}
async function runCommand(command, grace) {
	const captured = {
		stdout: boundedText(),
		output: boundedText()
	};
	const completed = (outcome, code) => {
		const { stdout, output } = captured;
		return {
			outcome,
			code,
			stdout: stdout.text(),
			output: output.text()
		};
	};
	if (command.signal?.aborted) return completed("stopped", -1);
	try {
		if (!existsSync(command.cwd)) throw new Error(`The folder ${command.cwd} does not exist.`);
		const child = launch(command);
		const exited = new Promise((resolve) => child.once("exit", (code, signal) => resolve(exitCode(code, signal))));
		const closed = Promise.all([relay(child, "stdout", command, captured), relay(child, "stderr", command, captured)]);
		await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
		const { code, cut } = await supervise(child, command, exited, closed, grace);
		return completed(cut ?? "exited", code);
	} catch (error) {
		captured.output.add(error instanceof Error ? error.message : String(error));
		return completed("not-found", -1);
	}
}
function launch(command) {
	const { program, args, cwd, processTag } = command;
	const env = processTag === void 0 ? command.env : {
		...command.env,
		[processTagVariable]: valueOfTag(processTag)
	};
	return spawn(program, args, {
		cwd,
		env,
		shell: false,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: !onWindows,
		windowsHide: true
	});
}
const exitCode = (code, signal) => code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
/** Waits until the program and its process group have ended; `cut` is the reason if this function stopped them. */
async function supervise(child, command, exited, closed, grace) {
	const group = child.pid;
	if (command.processTag !== void 0) processTags.add(command.processTag);
	let cut;
	let stopping;
	const stop = (why) => {
		cut ??= why;
		stopping ??= stopGroup(group, grace);
	};
	const abort = () => stop("stopped");
	const timer = command.timeout === void 0 ? void 0 : setTimeout(stop, command.timeout, "timed-out");
	command.signal?.addEventListener("abort", abort);
	live.add(group);
	updateListeners();
	if (command.signal?.aborted) abort();
	try {
		const code = await exited;
		clearTimeout(timer);
		await Promise.race([closed, setTimeout$1(stopping === void 0 && groupLives(group) ? DRAIN : 100, void 0, { ref: false })]);
		await (stopping ?? stopGroup(group, grace));
		await Promise.race([closed, setTimeout$1(100, void 0, { ref: false })]);
		child.stdout?.destroy();
		child.stderr?.destroy();
		await closed;
		return {
			code,
			cut
		};
	} finally {
		clearTimeout(timer);
		command.signal?.removeEventListener("abort", abort);
		live.delete(group);
		updateListeners();
	}
}
async function stopGroup(group, grace) {
	if (onWindows) {
		const killer = spawn("taskkill", [
			"/pid",
			String(group),
			"/T",
			"/F"
		], {
			stdio: "ignore",
			windowsHide: true
		});
		return await new Promise((resolve) => killer.once("close", () => resolve()).once("error", () => resolve()));
	}
	signalGroup(group, "SIGTERM");
	const deadline = performance.now() + grace;
	while (groupLives(group) && performance.now() < deadline) await setTimeout$1(POLL);
	signalGroup(group, "SIGKILL");
}
/** Whether the group has a running process. Zombies do not count: in a container, the first process often never collects them. */
const groupLives = (group) => signalGroup(group, 0) && isProcessGroupRunning(group);
const signalGroup = (group, name) => signal(onWindows ? group : -group, name);
/** Sends a signal to a process, or to a group as a negative number; false if it has ended. */
function signal(pid, name) {
	try {
		return process.kill(pid, name);
	} catch (error) {
		return error.code === "EPERM";
	}
}
const RUN = randomUUID();
const live = /* @__PURE__ */ new Set();
const processTags = /* @__PURE__ */ new Set();
/** Unique for this run, because another run on the machine can have components of the same names. */
const valueOfTag = (processTag) => `${processTag}-${RUN}`;
const leftovers = (processTag) => findTaggedProcesses(processTagVariable, valueOfTag(processTag));
/** Stops all processes with a tag, new ones too: SIGTERM, then SIGKILL after `grace` milliseconds. Returns the number of processes. */
async function endTagged(processTag, grace) {
	const stopped = /* @__PURE__ */ new Set();
	const deadline = performance.now() + grace;
	for (let pids = leftovers(processTag); pids.length > 0; pids = leftovers(processTag)) {
		const late = performance.now() > deadline;
		for (const pid of pids) {
			if (late || !stopped.has(pid)) signal(pid, late ? "SIGKILL" : "SIGTERM");
			stopped.add(pid);
		}
		if (performance.now() > deadline + grace) break;
		await setTimeout$1(POLL);
	}
	processTags.delete(processTag);
	updateListeners();
	return stopped.size;
}
function killAll() {
	for (const processTag of processTags) for (const pid of leftovers(processTag)) signal(pid, "SIGKILL");
	for (const group of live) signalGroup(group, "SIGKILL");
}
function onSignal(signal) {
	killAll();
	if (process.listenerCount(signal) > 1) return;
	process.removeListener(signal, onSignal);
	process.kill(process.pid, signal);
}
let listening = false;
/** Listens for the end of this process while a group or a process tag is in use. */
function updateListeners() {
	const wanted = live.size + processTags.size > 0;
	if (wanted === listening) return;
	listening = wanted;
	if (wanted) process.on("exit", killAll);
	else process.removeListener("exit", killAll);
	for (const name of SIGNALS) wanted ? process.prependListener(name, onSignal) : process.removeListener(name, onSignal);
}

// src/adapters/local-ports.ts
/** A monotonic clock in milliseconds. */
const clock = {
	now: () => performance.now(),
	wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms))
};
/** The ports of this machine, for the action and the command line alike. Without a token there are no requests to GitHub. `git` works in the workspace. */
function localPorts({ workspace, serverUrl, apiUrl, repository, variables, tempDirectory, inActions }, token, { log, host }, git = localGit({
	directory: workspace,
	env: variables,
	token,
	serverUrl,
	early: true
})) {
	process.umask(18);
	if (token) host.mask(token);
	const says = {
		onWait: (text) => log.warning(text),
		onProgress: log.info
	};
	const options = {
		apiUrl,
		userAgent: "release-runbook",
		clock,
		inActions,
		...says
	};
	const exec = localExec();
	const gitHub = token && repository ? lazyGitHub({
		...options,
		repository,
		token
	}) : void 0;
	return {
		git,
		files: localFiles(tempDirectory ?? tmpdir()),
		exec,
		processTags: exec,
		forge: gitHub,
		project: gitHub?.project,
		web: lazyWeb("release-runbook"),
		clock,
		log,
		host
	};
}

// src/adapters/threads/local-threads.ts
/** The threads of this machine: one for each task. */
const localThreads = {
	texts: { scan: async (task) => (await import("./threads.js")).scanInThread(task) },
	audit: async (request) => (await import("./threads.js")).auditInThread(request)
};

// src/text/nearest.ts
/** The known name that is most similar; undefined when none is similar. Case, `_` and `-` do not count: `previousTag` means `previous-tag`. */
function nearest(name, known) {
	const wanted = plain(name);
	if (wanted.length === 0 || wanted.length > 64) return void 0;
	let best;
	for (const candidate of known) {
		const distance = editDistance(wanted, plain(candidate));
		if (distance <= Math.max(1, Math.floor(Math.min(wanted.length, candidate.length) / 3)) && (best === void 0 || distance < best.distance)) best = {
			name: candidate,
			distance
		};
	}
	return best?.name;
}
/** The end of a sentence about an unknown name: `; did you mean X?`, or the list of known names. */
function suggestion(name, known) {
	const near = nearest(name, known);
	if (near !== void 0) return `; did you mean \`${near}\`?`;
	return known.length === 0 ? "" : `; known here: ${known.join(", ")}`;
}
function plain(name) {
	return name.toLowerCase().replace(/[-_ ]/g, "");
}
/** Restricted Damerau-Levenshtein distance: insert, delete, replace, swap of neighbours, each 1. */
function editDistance(a, b) {
	let before = [];
	let above = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, before[column - 2] + 1);
			line.push(cost);
		}
		before = above;
		above = line;
	}
	return above[b.length];
}

// src/config/problems.ts
/** The most problems that one error lists: a hostile file could hold thousands. */
const LISTED = 50;
/** A configuration file has problems, which are sorted by line. */
var ConfigError = class extends UserError {
	problems;
	constructor(message, hint, problems) {
		super(message, hint);
		this.problems = problems;
	}
};
/** One error for all problems of a file. */
function configError(path, problems) {
	const sorted = [...problems].sort((a, b) => a.line - b.line);
	const hint = "docs/configuration.md of Release Runbook describes every key.";
	if (sorted.length === 1) return new ConfigError(`${path}, line ${sorted[0].line}: ${sorted[0].message}`, hint, sorted);
	const lines = firstLines(sorted, LISTED, ({ line, message }) => `line ${line}: ${message}`);
	return new ConfigError(`${path} has ${sorted.length} problems:\n  ${lines.join("\n  ")}`, hint, sorted);
}
/** A value for a sentence: on one line, printable ASCII, at most 80 characters. */
function show(value) {
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object" && value !== null) return "a mapping";
	if (typeof value === "string" && value.includes("://")) return "a web address";
	if (typeof value !== "string") return typeof value === "number" ? `the number ${value}` : String(value);
	const text = quoted(value);
	return text.length > 80 ? `${text.slice(0, 76)}..."` : text;
}
/** A name between backticks, in printable ASCII, at most 80 characters. */
function inBackticks(name) {
	return name.includes("://") ? "`(an address)`" : `\`${visible(name, 80).replaceAll("`", escaped)}\``;
}

// src/config/rules.ts
/** Component ids. `release` is reserved for the files that the program adds. */
const idRule = [/^(?!release$)[a-z0-9][a-z0-9-]*$/, "a component id: lower-case letters, digits and hyphens, and not `release`"];
/** Names of the team's own commands; a step id is `command:` and the name. */
const commandNameRule = [/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "a name of letters, digits, `.`, `_` and `-`"];
/** Names of zips. GitHub silently renames an asset with any other character (docs/platform.md 28). */
const zipNameRule = [/^[A-Za-z0-9][A-Za-z0-9._-]*\.zip$/, "a file name of letters, digits, `.`, `_` and `-` that ends in .zip"];
/** A path below the root: not absolute, no `..`, no backslash, no control character. */
const pathRule = [/^(?!\/|~\/|[A-Za-z]:|(?:.*\/)?\.\.(?:\/|$))[^\u0000-\u001f\u007f\\]+$/, "a path inside the repository, with `/`, without `..`"];
/** A path that may leave its folder: `..` is allowed only at the start. `wrongNeeds` refuses one that leaves the repository. */
const outputRule = [/^(?:\.\.\/)*(?!\/|~\/|[A-Za-z]:|(?:.*\/)?\.\.(?:\/|$))[^\u0000-\u001f\u007f\\]+$/, "a path inside the repository, with `/`, with `..` at its start alone"];
/** A glob below the root. Braces and groups can hold a `..` too, and a leading `!` would select everything else. */
const globRule = [/^(?!\/|~\/|[A-Za-z]:|!(?!\()|(?:.*[/{,(|])?\.\.(?:[/},)|]|$))[^\u0000-\u001f\u007f\\]+$/, "a glob inside the repository, with `/`, without `..` or a leading `!`"];
/** A time with its unit. The limit on digits keeps the time within a timer (2^31 - 1 milliseconds). */
const timeRule = [/^(?:[1-9][0-9]{0,4}s|[1-9][0-9]{0,3}m|[1-9][0-9]?h)$/, "a time such as 90s, 20m or 2h"];
/** A pattern with one `{version}` whose other characters are allowed in a ref (git-check-ref-format). */
const tagRule = [/^(?!-)[^\s~^:?*[\\{}\u0000-\u001f\u007f]*\{version\}[^\s~^:?*[\\{}\u0000-\u001f\u007f]*$/, "a pattern with one {version}, such as 'backend-v{version}'"];
/** `U+2500`, `U+2500-U+257F`, `Script=Greek`, `Emoji`. */
const charactersRule = [/^(?:U\+[0-9A-Fa-f]{4,6}(?:-U\+[0-9A-Fa-f]{4,6})?|Script=[A-Za-z_]+|Emoji)$/, "characters such as U+2500-U+257F, Script=Greek or Emoji"];
/** Milliseconds of a time that matches `timeRule`. */
function milliseconds(time) {
	const unit = {
		s: 1e3,
		m: 6e4,
		h: 36e5
	}[time.at(-1)];
	return Number.parseInt(time, 10) * unit;
}
/** A path in its shortest form: `./docs/` is `docs`, and the root is `.`. */
function plainPath(path) {
	return path.split("/").filter((part) => part !== "" && part !== ".").join("/") || ".";
}
/** Whether characters that match `charactersRule` exist: a known script, or a rising range within Unicode. */
function charactersExist(characters) {
	if (characters.startsWith("Script=")) try {
		return new RegExp(`\\p{${characters}}`, "u").source !== "";
	} catch {
		return false;
	}
	const [first = 0, last = first] = [...characters.matchAll(/U\+([0-9A-Fa-f]+)/g)].map((match) => Number.parseInt(match[1], 16));
	return first <= last && last <= 1114111;
}

// src/config/inputs.ts
/** The commands in the order of the runbook. */
const commands = [
	"release",
	"plan",
	"check",
	"build",
	"notes",
	"publish",
	"after",
	"verify",
	"rollback"
];
/** Whether the run may change anything on GitHub. */
function isWriting({ command, dryRun }) {
	return [
		"release",
		"publish",
		"after",
		"rollback"
	].includes(command) && !dryRun;
}
/** Path of the configuration file when no input names another. Only this file may be absent. */
const defaultConfigPath = ".github/release-runbook.yml";
/** Every input: name, type, default, meaning. action.yml and the flags declare the same. */
const inputDefinitions = `
command     | command | release                        | The command: release (all phases), plan, check, build, notes, publish (files of earlier jobs), after (post-publish tasks), verify (a published release) or rollback.
tag         | text    |                                | The tag of the release. Default: the pushed tag. Without a tag, verify takes the latest release. plan, check, build, notes and dry runs take the tag that the version files give; for them the tag need not exist yet. All other commands need a tag.
config      | text    | ${defaultConfigPath}           | The configuration file. The default one may be absent; another must exist.
files       | globs   |                                | Files that earlier steps built and that the release gets as assets: globs from the workspace, one a line. A glob that matches nothing is an error.
draft       | boolean |                                | Leave the release a draft: true or false. Default: as configured.
prerelease  | boolean |                                | Mark the release as a prerelease: true or false. Default: as configured.
latest      | boolean |                                | Mark the release as the latest one: true or false. Default: as configured.
dry-run     | boolean | false                          | Build and verify everything, and change nothing outside this run: true or false.
components  | ids     | all                            | Ids of the components, separated by commas: for build, check and dry runs. A release has all of them.
run-id      | text    |                                | For publish: the workflow run whose artifacts are published. Default: this run. Needs actions: read.
rollback-to | text    |                                | For rollback: the good tag. Default: the newest earlier stable release that the command verify accepts.
reason      | text    |                                | For rollback, and needed there: the reason, in one sentence; the release page shows it to everybody.
reissue-as  | text    |                                | For rollback: publish the good release again under this new version, such as 1.2.4, for people who installed the bad release.
token       | text    | \${{ github.token }}           | Token for the GitHub API; contents: write to publish. It is never handed to builds or tests.`.trim().split("\n").map((row) => row.split("|").map((cell) => cell.trim())).map(([name = "", type = "", preset = "", description = ""]) => ({
	name,
	type,
	description,
	default: preset
}));
/** Reads the inputs of the action from the variables INPUT_<NAME>. An empty one has its default. Throws one UserError with all problems. */
function readInputs(env) {
	const given = /* @__PURE__ */ new Map();
	for (const [variable, value] of Object.entries(env)) if (variable.startsWith("INPUT_") && value !== void 0) given.set(variable.slice(6).toLowerCase(), value.trim());
	const nameOf = (name) => `input ${inBackticks(name)}`;
	const problems = unknownInputs(given, nameOf);
	const inputs = interpret((name) => given.get(name) ?? "", nameOf, problems);
	throwAll(problems);
	return inputs;
}
/** Parses the texts of inputs or flags; adds sentences to `problems`. */
function interpret(read, nameOf, problems) {
	const flag = (name) => boolean(read(name), nameOf(name), problems);
	const list = (name, separator) => read(name).split(separator).flatMap((part) => part.trim() || []);
	const ids = list("components", /[,\n]/);
	const [idPattern, idMeaning] = idRule;
	for (const id of ids) if (!idPattern.test(id)) problems.push(`the ${nameOf("components")} must list ${idMeaning}; ${show(id)} is none`);
	const files = list("files", /\r?\n/);
	const [globPattern, globMeaning] = globRule;
	for (const glob of files) if (!globPattern.test(glob.replace(/^\//, ""))) problems.push(`each line of the ${nameOf("files")} must be ${globMeaning}; ${show(glob)} is none`);
	const runId = read("run-id") || null;
	if (runId !== null && !/^[1-9][0-9]{0,19}$/.test(runId)) problems.push(`the ${nameOf("run-id")} must be the number of a workflow run, not ${show(runId)}`);
	return Object.freeze({
		command: commandOf(read("command"), problems),
		/** null: the pushed tag. */
		tag: read("tag") || null,
		/** Path of the configuration file. */
		config: read("config") || ".github/release-runbook.yml",
		/** Globs of files built elsewhere, from the workspace; `filesFrom` makes absolute ones so. */
		files: Object.freeze(files),
		/** `draft`, `prerelease` and `latest`: null: as configured. */
		draft: flag("draft"),
		prerelease: flag("prerelease"),
		latest: flag("latest"),
		dryRun: flag("dry-run") ?? false,
		/** Component ids; null: all. */
		components: ids.length === 0 || ids.includes("all") ? null : Object.freeze([...new Set(ids)]),
		/** Id of the workflow run whose artifacts are published; null: this run. */
		runId,
		/** The good tag of a rollback; null: the newest earlier stable release that verifies. */
		rollbackTo: read("rollback-to") || null,
		/** The reason for a rollback. */
		reason: read("reason") || null,
		/** Version of the reissue of the good release; null: no reissue. */
		reissueAs: read("reissue-as") || null,
		/** null on the command line, where the environment holds the token. */
		token: plainToken(read("token")) || null
	});
}
/** The inputs with absolute globs of `files` made relative to `workspace`, an absolute path. A glob that lies elsewhere stays, and finds nothing. */
function filesFrom(workspace, inputs) {
	return {
		...inputs,
		files: inputs.files.map((glob) => glob.startsWith(`${workspace}/`) ? glob.slice(workspace.length + 1) : glob)
	};
}
/** Throws one UserError for all problems; does nothing without problems. */
function throwAll(problems, hint = "") {
	if (problems.length === 0) return;
	const sentences = problems.map((problem) => `${problem.charAt(0).toUpperCase()}${problem.slice(1)}${/[.?]$/.test(problem) ? "" : "."}`);
	if (sentences.length === 1) throw new UserError(sentences[0], hint);
	throw new UserError(`${sentences.length} problems with what was asked for:\n  ${sentences.join("\n  ")}`, hint);
}
/** null when empty. The spellings are those of getBooleanInput in @actions/core (YAML 1.2 core schema). */
function boolean(value, name, problems) {
	if (value === "") return null;
	if ([
		"true",
		"True",
		"TRUE"
	].includes(value)) return true;
	if ([
		"false",
		"False",
		"FALSE"
	].includes(value)) return false;
	problems.push(`the ${name} must be true or false, not ${show(value)}`);
	return null;
}
function commandOf(value, problems) {
	if (value === "") return "release";
	const known = commands.find((command) => command === value);
	if (known) return known;
	if (value === "init") problems.push("the command `init` is for the command line: it writes the files that a workflow starts from");
	else if (value === "prepare") problems.push("the command `prepare` is for the command line: it comes before the tag");
	else problems.push(`unknown command ${inBackticks(value)}${suggestion(value, commands)}`);
	return "release";
}
/**
* The runner only warns about inputs that action.yml does not declare: `dryrun: true` would publish.
* An unknown name near a known name is therefore a problem. Other unknown names may belong to another program.
*/
function unknownInputs(given, nameOf) {
	const known = inputDefinitions.map(({ name }) => name);
	return [...given].flatMap(([name, value]) => {
		const meant = value === "" || known.includes(name) ? void 0 : nearest(name, known);
		return meant === void 0 ? [] : [`unknown ${nameOf(name)}; did you mean ${inBackticks(meant)}?`];
	});
}

export { stepLine as $, processTagVariable as A, withoutGitHub as B, inBackticks as C, localThreads as D, suggestion as E, isWithheld as F, severities as G, applyInputs as H, tokensOf as I, boundedLines as J, switchedOff as K, withPrivateCaches as L, makeMemoizeByKey as M, childEnvironment as N, clock as O, childSecrets as P, countSteps as Q, plainToken as R, configError as S, nearest as T, frozen as U, addressVariables as V, isOn as W, STATUS_MARK as X, workflowLog as Y, STATUS_WORD as Z, plainPath as _, interpret as a, zipNameRule as b, throwAll as c, commandNameRule as d, globRule as f, pathRule as g, outputRule as h, inputDefinitions as i, localGit as j, localPorts as k, charactersExist as l, milliseconds as m, defaultConfigPath as n, isWriting as o, idRule as p, tasksOff as q, filesFrom as r, readInputs as s, commands as t, charactersRule as u, tagRule as v, show as w, ConfigError as x, timeRule as y, readEnvironment as z };