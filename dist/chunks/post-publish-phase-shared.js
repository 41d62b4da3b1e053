import { W as isOn } from "./start-shared.js";
import { A as shortList, F as StepError, I as UserError, M as IndeterminateWriteError, N as LostAnswer, R as messageWithHint, w as formatDuration, y as count } from "./common-shared.js";
import { n as fillAll, t as fill } from "./placeholders-shared.js";
import { n as parsed, r as tableOf, t as decoded } from "./tolerant-shared.js";
import { a as holdsWord, t as withHistory } from "./history-line-shared.js";
import { Ct as step, Dt as requireGitHub, cn as warned, gn as readCommit, hn as findReverts, on as passed, sn as skipped, vn as findBranches, xt as record, yn as mergedNumber } from "./commands-shared.js";

// src/features/post-publish/completed-tasks.ts
const pattern = /(?<!\n)\n*<!-- release-runbook:done (\{[^\n]*\}) -->/g;
/** The recorded tasks in a release's body, by name. */
function readTasks(body) {
	const json = [...body.matchAll(pattern)].at(-1)?.[1];
	const tasks = Object.entries(tableOf(parsed(json, JSON.parse)));
	return new Map(tasks.filter((entry) => entry[1] === "begun" || entry[1] === "done"));
}
/** The body with these tasks at its end, in place of an older record. Without tasks the body has no record. */
function withTasks(body, done) {
	const text = body.replaceAll(pattern, "");
	if (done.size === 0) return text;
	const json = JSON.stringify(Object.fromEntries([...done].sort(([a], [b]) => a < b ? -1 : 1))).replaceAll(">", "\\u003e");
	return `${text.trimEnd()}\n\n<!-- release-runbook:done ${json} -->\n`;
}
/** The recorded tasks in the body of a release on GitHub. Each change reads the body again, so that edits of people stay. */
function completedTasksOf(release, { forge, project }) {
	const now = async () => {
		const found = await forge.release(release.id);
		if (found === void 0) throw new UserError(`The release ${release.tag} is no longer there.`);
		return found;
	};
	return {
		state: async (name) => readTasks((await now()).body).get(name),
		async set(name, state) {
			const current = await now();
			const done = new Map(readTasks(current.body));
			if (state === void 0) done.delete(name);
			else done.set(name, state);
			const latest = (await project.latest())?.id === release.id;
			await project.editRelease(current, {
				body: withTasks(current.body, done),
				latest
			});
		}
	};
}
/**
* Runs a task without a probe at most once: it is recorded before and after. Gives whether this call ran the task. The record of a task that certainly failed
* is removed, so that the next run retries the task. Throws IndeterminateWriteError when an earlier run stopped within the task.
*/
async function runAtMostOnce(tasks, name, act) {
	const state = await tasks.state(name);
	if (state === "done") return false;
	if (state === "begun") throw new IndeterminateWriteError(`An earlier run was cut off while it did this: ${name}. Whether it arrived is unclear, and it is not sent again.`, `Look whether it arrived. If it did not, take "${name}" out of the last comment in the text of the release and run again; if it did, write "done" for "begun" there.`);
	await tasks.set(name, "begun");
	try {
		await act();
	} catch (error) {
		if (!(error instanceof IndeterminateWriteError)) await tasks.set(name, void 0);
		throw error;
	}
	await tasks.set(name, "done");
	return true;
}

// src/features/post-publish/published-release.ts
/** The values of the placeholders in configured texts. */
function placeholdersOf({ release, version, commit, previousTag }) {
	return {
		tag: release.tag,
		version,
		commit,
		"previous-tag": previousTag ?? "",
		title: release.title,
		url: release.url,
		digests: JSON.stringify(digestsOf(release))
	};
}
/** sha256 by asset name, sorted by name. Assets without a digest from the server are missing. */
function digestsOf({ assets }) {
	const digests = assets.flatMap(({ name, digest }) => digest === void 0 ? [] : [[name, digest]]);
	return Object.fromEntries(digests.sort(([a], [b]) => a < b ? -1 : 1));
}

// src/features/post-publish/dispatch.ts
/** The name of a dispatch in the recorded tasks and in evidence. */
function dispatchName(dispatch) {
	return "workflow" in dispatch ? `dispatch ${dispatch.workflow}` : `event ${dispatch.event}`;
}
/** Makes names unique: a repeated name gets a number. */
function uniqueNames(names) {
	return names.map((name, at) => {
		const before = names.slice(0, at).filter((other) => other === name).length;
		return before === 0 ? name : `${name} ${before + 1}`;
	});
}
/** The payload of a repository_dispatch: tag, version, commit, URL, digests, and the configured values. */
function payloadOf(published, more) {
	const values = placeholdersOf(published);
	const { release, version, commit } = published;
	const configured = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, fill(text, values)]));
	return {
		tag: release.tag,
		version,
		commit,
		url: release.url,
		digests: digestsOf(release),
		...configured
	};
}
/** Starts each workflow and sends each event at most once: a release by the workflow's own token starts no workflow (docs/platform.md 33). */
async function runDispatches(published, dispatches, { project, tasks, prefix = "" }, dry) {
	const names = uniqueNames(dispatches.map(dispatchName));
	if (dry) return `would start ${names.join(", ")} for ${published.release.tag}`;
	const values = placeholdersOf(published);
	const started = [];
	for (const [at, dispatch] of dispatches.entries()) {
		const name = names[at];
		const isStarted = await runAtMostOnce(tasks, `${prefix}${name}`, async () => {
			if ("event" in dispatch) return project.dispatchEvent(dispatch.event, payloadOf(published, dispatch.payload));
			const inputs = Object.fromEntries(Object.entries(dispatch.inputs).map(([input, text]) => [input, fill(text, values)]));
			return project.dispatchWorkflow(dispatch.workflow, dispatch.ref ?? await project.defaultBranch(), inputs);
		});
		started.push(`${name} ${isStarted ? "started" : "was started already"}`);
	}
	return `${started.join(", ")} for ${published.release.tag}`;
}

// src/features/post-publish/announce.ts
/** Escapes Slack's three control characters (Slack API, "Formatting text for app surfaces"). */
function slackText(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
/** Length limit of a section block in characters (Slack API, "Section block"). */
const longestSection = 3e3;
/** The body for a Slack incoming webhook: `text` for notifications, and one section with the link. Texts of the project are escaped. */
function slackBody(published, text) {
	const { release, previousTag } = published;
	const values = placeholdersOf(published);
	const plain = text === null ? `${release.title} is released: ${release.url}` : fill(text, values);
	const since = previousTag === null ? "" : ` Changes since ${slackText(previousTag)} are on its page.`;
	const files = release.assets.length === 0 ? "" : ` ${release.assets.length} files, each with its sha256.`;
	const formatted = text === null ? `<${release.url}|${slackText(release.title).replaceAll("|", "/")}> is released.${since}${files}` : slackText(plain);
	return {
		text: slackText(plain).slice(0, longestSection),
		blocks: [{
			type: "section",
			text: {
				type: "mrkdwn",
				text: formatted.slice(0, longestSection)
			}
		}]
	};
}
/** All facts of the release, for a webhook that accepts any JSON. */
function jsonBody(published) {
	const { release, version, commit, previousTag } = published;
	const { tag, title, url, prerelease } = release;
	const assets = release.assets.map(({ name, size, digest, url }) => ({
		name,
		size,
		sha256: digest ?? null,
		url
	}));
	return {
		schema: 1,
		event: "release",
		tag,
		version,
		title,
		url,
		commit,
		previousTag,
		prerelease,
		digests: digestsOf(release),
		assets
	};
}
/** The body for an announcement as configured. */
function bodyOf(announcement, published) {
	if (announcement.kind === "slack") return slackBody(published, announcement.text);
	return announcement.body === null ? jsonBody(published) : fillAll(announcement.body, placeholdersOf(published));
}
function addressIn(variable, variables) {
	const value = variables[variable]?.trim();
	if (!value) throw new UserError(`The variable ${variable}, which after.announce names, is not set.`, `Give it to the step: env: { ${variable}: '\${{ secrets.${variable} }}' }.`);
	if (!/^https?:\/\/\S+$/.test(value) || !URL.canParse(value)) throw new UserError(`The variable ${variable} holds no address that begins with https://.`);
	return value;
}
/** A part of an address that is no secret: a word such as `services`. Any other long part may be a token. */
const plainWord = /^[a-z]{1,15}$/;
/**
* Redacts a webhook's address in a server's response: servers repeat it whole, as a path (`Cannot POST /services/...`), or escaped.
* Stars replace it.
*/
function redactAddress(text, address) {
	const { href, host, hostname, pathname, search } = new URL(address);
	const segments = [...pathname.split("/"), ...search.split(/[?&=]/)].filter((part) => part.length >= 8 && !plainWord.test(part));
	const parts = [
		address,
		href,
		`${pathname}${search}`,
		pathname,
		search,
		host,
		hostname,
		...segments
	].filter((part) => part.length > 1);
	const forms = (part) => [
		part,
		part.replaceAll("/", "\\/"),
		part.replaceAll("&", "&amp;"),
		encodeURIComponent(part),
		encodeURI(part),
		decoded(part)
	];
	return parts.flatMap(forms).sort((a, b) => b.length - a.length).reduce((shown, form) => shown.replaceAll(form, "***"), text);
}
/** Number of retries after status 429, and the longest pause in milliseconds that a server may request. */
const mostRetries = 3;
const longestPause = 6e4;
/** Sends one body, with retries after status 429: the server has refused the body, so a retry cannot send it twice. */
async function post(address, body, { web, clock }) {
	for (let retries = 0;; retries += 1) {
		const answer = await web.post(address, body);
		const pause = answer.retryAfter ?? 1e3 * 2 ** retries;
		if (answer.status !== 429 || retries === mostRetries || pause > longestPause) return answer;
		await clock.wait(pause);
	}
}
const notSentAgain = "Look whether the message arrived; it is not sent again.";
/** Sends one body. Throws UserError when the message did not arrive, and IndeterminateWriteError when it may have arrived; both without the address. */
async function send({ url: variable, kind }, body, address, ports) {
	let answer;
	try {
		answer = await post(address, body, ports);
	} catch (error) {
		if (!(error instanceof LostAnswer)) throw error;
		if (!error.sent) throw new UserError(`The address in ${variable} could not be reached: ${error.message}.`, "Run after again when it can.");
		throw new IndeterminateWriteError(`The address in ${variable} gave no answer: ${error.message}.`, notSentAgain);
	}
	const { status, text } = answer;
	const shown = redactAddress(text, address).trim().slice(0, 200);
	if (status >= 500) throw new IndeterminateWriteError(`The address in ${variable} answered ${status}: ${shown}`, notSentAgain);
	if (status < 200 || status >= 300) throw new UserError(`The address in ${variable} refused the message (${status}): ${shown}`, "Look at the address and the body.");
	if (kind === "slack" && text.trim() !== "ok") throw new IndeterminateWriteError(`The address in ${variable} did not answer "ok" as Slack does, but: ${shown}`, notSentAgain);
}
/** Sends every announcement at most once. Gives the evidence; throws the first failure after all announcements were tried. */
async function announceAll(published, announcements, context, dry) {
	const names = uniqueNames(announcements.map(({ kind, url }) => `announce ${kind} ${url}`));
	const sent = [];
	const failures = [];
	for (const [at, announcement] of announcements.entries()) {
		const { url: variable, kind } = announcement;
		try {
			const address = addressIn(variable, context.variables);
			const isSent = !dry && await runAtMostOnce(context.tasks, names[at], () => send(announcement, bodyOf(announcement, published), address, context));
			sent.push(dry ? `would be sent to ${kind} (${variable})` : `${isSent ? "sent" : "was sent already"} to ${kind} (${variable})`);
		} catch (error) {
			failures.push(error);
		}
	}
	if (failures.length > 0) throw failures[0];
	return sent.join(", ");
}

// src/features/post-publish/comments.ts
/** Number of items that the evidence lists. */
const mostListed = 10;
/** The mark by which a later run finds the comment. */
function shippedMarker(tag) {
	return `<!-- release-runbook:shipped ${tag} -->`;
}
function commentText({ release }, kind) {
	return `${kind === "issue" ? "What this issue asks for" : "This"} is in [${release.tag}](${release.url}).\n\n${shippedMarker(release.tag)}`;
}
const namesOf = (items) => items.map(({ number }) => `#${number}`);
/** Whether an error is about the token, so that every further request fails too. */
function isForbidden(error) {
	return error instanceof UserError && /not accessible|Bad credentials|must have/i.test(error.message);
}
/** Runs `act` for each item, and at the end throws UserError for failed ones (a locked conversation). A missing permission stops at once. */
async function forEach(items, act) {
	const failures = [];
	for (const item of items) try {
		await act(item);
	} catch (error) {
		if (isForbidden(error)) throw error;
		failures.push({
			number: item.number,
			error
		});
	}
	const [first] = failures;
	if (first === void 0) return;
	const numbers = namesOf(failures).join(", ");
	const { message, hint = "" } = first.error;
	throw new UserError(`${count(failures.length, "item")} of ${items.length} failed (${numbers}); the first: ${message}`, hint);
}
/** Comments once on each shipped issue and pull request. Gives the evidence. Throws UserError. */
async function commentOnShipped(published, shipped, project, dry) {
	const numbers = [...shipped.pullRequests, ...shipped.issues];
	if (numbers.length === 0) return "no issue and no pull request is in this release";
	const marker = shippedMarker(published.release.tag);
	const items = await project.items(numbers);
	const open = [];
	for (const item of items) {
		const isMarked = (text) => text.includes(marker);
		if (!(item.lastComments.some(isMarked) || item.comments > item.lastComments.length && (await project.comments(item.number)).some(isMarked))) open.push(item);
	}
	const names = open.length === 0 ? "" : ` (${shortList(namesOf(open), mostListed)})`;
	const known = items.length - open.length;
	const before = known === 0 ? "" : `; ${count(known, "item")} had one already`;
	if (!dry) await forEach(open, ({ number, kind }) => project.comment(number, commentText(published, kind), marker));
	return `${dry ? "would comment" : "commented"} on ${count(open.length, "item")}${names}${before}`;
}
/** Closes the open issues that the release solves. Gives the evidence. Throws UserError. */
async function closeShipped(shipped, project, dry) {
	if (shipped.issues.length === 0) return "no change of this release says that it closes an issue";
	const open = (await project.items(shipped.issues)).filter(({ kind, open }) => kind === "issue" && open);
	if (open.length === 0) return `${count(shipped.issues.length, "issue")} solved, all closed already`;
	if (!dry) await forEach(open, ({ number }) => project.closeIssue(number));
	return `${dry ? "would close" : "closed"} ${count(open.length, "issue")}: ${shortList(namesOf(open), mostListed)}`;
}

// src/features/post-publish/health.ts
/** Requests an address until it shows the release. Gives the evidence; throws UserError with the last result after the configured time. */
async function waitForHealth(health, values, { web, clock }) {
	const { url, timeout, every } = health;
	const wanted = fill(health.contains, values);
	const start = clock.now();
	let last = "";
	for (let attempts = 1;; attempts += 1) {
		try {
			const { status, text } = await web.get(url);
			const isOk = status >= 200 && status < 300;
			if (isOk && holdsWord(text, wanted)) return `${url} shows ${wanted} after ${formatDuration(clock.now() - start)} and ${attempts === 1 ? "1 look" : `${attempts} looks`}`;
			last = isOk ? `an answer without ${wanted}` : `status ${status}`;
		} catch (error) {
			if (!(error instanceof LostAnswer)) throw error;
			last = `no answer: ${error.message}`;
		}
		if (clock.now() - start + every > timeout) throw new UserError(`${url} does not show ${wanted} after ${formatDuration(clock.now() - start)}; the last look gave ${last}.`, "Look at the deployment. The release itself is complete.");
		await clock.wait(every);
	}
}

// src/features/post-publish/history.ts
/** Opens a pull request with the version's line, unless the file or a pull request has it. Gives the evidence. Throws UserError. */
async function proposeHistory({ release, version, sourceDate }, { file, heading }, project, dry) {
	const entry = {
		tag: release.tag,
		version,
		date: (/* @__PURE__ */ new Date(sourceDate * 1e3)).toISOString().slice(0, 10),
		words: release.url
	};
	const base = await project.defaultBranch();
	const add = async (branch) => {
		const before = await project.fileOn(branch, file);
		if (before === void 0) throw new UserError(`after.history names ${file}, which is no file on ${branch}.`, "Correct the path in the configuration.");
		const written = withHistory(before.text, {
			file: `${file} on ${branch}`,
			heading
		}, entry);
		if ("refusal" in written) throw new UserError(written.refusal, written.hint);
		return {
			before,
			text: written.text,
			changed: written.text !== before.text
		};
	};
	if (!(await add(base)).changed) return `${file} names ${release.tag} already`;
	const branch = `release-runbook/history-${release.tag}`;
	const proposed = await project.pullRequestFrom(branch);
	if (proposed !== void 0) {
		if (proposed.state === "open") return `proposed: ${proposed.url}`;
		return `${proposed.url} was ${proposed.state}, and is left so`;
	}
	if (dry) return `would propose a line for ${release.tag} in ${file}`;
	const start = await project.branchCommit(base);
	if (start === void 0) throw new UserError(`The default branch ${base} is not on GitHub.`);
	if (await project.branchCommit(branch) === void 0) await project.createBranch(branch, start);
	const onBranch = await add(branch);
	const title = `Name ${release.tag} in the version history`;
	if (onBranch.changed) await project.writeFile(branch, file, onBranch.text, onBranch.before, title);
	const body = `Adds the line of [${release.tag}](${release.url}) to \`${file}\`.`;
	return `proposed: ${(await project.openPullRequest({
		title,
		body,
		branch,
		base
	})).url}`;
}

// src/features/post-publish/milestone.ts
/** Closes the milestone with the name of the tag or version. The evidence lists its open items, for a person to move. */
async function closeMilestone({ release, version }, project, dry) {
	const names = [
		release.tag,
		version,
		`v${version}`
	];
	const milestone = (await project.milestones()).find(({ title }) => names.includes(title.trim()));
	if (milestone === void 0) return skipped(void 0, `there is no milestone called ${release.tag} or ${version}`);
	const open = await project.openItems(milestone);
	const titles = open.map(({ number, title }) => `#${number} ${title}`);
	const remaining = open.length === 0 ? "" : `; ${count(open.length, "item")} still open in it: ${shortList(titles, 20)}`;
	const evidence = `${milestone.title}: ${milestone.open ? dry ? "would be closed" : "closed" : "was closed already"}${remaining}`;
	if (milestone.open && !dry) await project.closeMilestone(milestone);
	return open.length === 0 ? passed(void 0, evidence) : warned(void 0, evidence);
}

// src/features/post-publish/shipped.ts
/** A closing keyword and an issue (GitHub Docs, "Linking a pull request to an issue"). */
const closing = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b:?[ \t]+(?:(?:https?:\/\/[^\s/]+\/)?([\w.-]+\/[\w.-]+)(?:#|\/issues\/)(\d+)|(?:#|GH-)(\d+))\b/gi;
/** Numbers of the issues of `repository` that a text closes. Code in backticks and HTML comments do not count. */
function closingNumbers(text, repository) {
	return [...text.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, " ").replace(/<!--[\s\S]*?-->/g, " ").matchAll(closing)].flatMap(([, other, there, here]) => {
		if (other !== void 0) return other.toLowerCase() === repository.toLowerCase() ? [Number(there)] : [];
		return here === void 0 ? [] : [Number(here)];
	});
}
/**
* Finds the shipped pull requests and issues of the commits since the previous tag: by commit, by number in a message, and by GitHub's links.
* A change that was reverted before the release does not count, nor does its revert.
*/
async function findShipped({ commit, previousCommit }, { git, forge, project, repository }) {
	const all = await git.log(previousCommit, commit);
	const named = new Set(all.flatMap(({ message }) => mergedNumber(message) ?? []));
	const allShas = all.map(({ sha }) => sha);
	const { pullRequests: candidates } = await forge.pullRequests(allShas, [...named]);
	const pullRequests = new Map(candidates.map((pull) => [pull.number, pull]));
	const reverted = findReverts(all.map(readCommit), {
		branches: findBranches(all, commit),
		pullRequests,
		repository
	}).cancelled;
	const commits = all.filter(({ sha }) => !reverted.has(sha));
	const shas = new Set(commits.map(({ sha }) => sha));
	const isShipped = ({ mergeCommit, commits: own }) => own.some((sha) => shas.has(sha)) || mergeCommit !== void 0 && shas.has(mergeCommit);
	const pulls = candidates.filter(isShipped);
	const linked = await project.closedBy(pulls.map(({ number }) => number));
	const texts = [...commits.map(({ message }) => message), ...pulls.map(({ title, body }) => `${title}\n${body}`)];
	const issues = /* @__PURE__ */ new Set([...texts.flatMap((text) => closingNumbers(text, repository)), ...[...linked.values()].flat()]);
	for (const { number } of candidates) issues.delete(number);
	const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
	return {
		pullRequests: sorted(pulls.map(({ number }) => number)),
		issues: sorted(issues)
	};
}

// src/pipeline/phases/post-publish-phase.ts
/** Runs the configured tasks. A problem becomes a warning that names the command for the missing tasks, but it stops a reissue. Throws StepError. */
async function runPostPublish(run, { plan, previousCommit }, release) {
	const { after } = run.config;
	if (!isOn(after)) return;
	if (release.draft) return run.recorder.log.info(`What comes after publishing waits: ${release.url} is a draft. Publish it, then run after.`);
	const { version, commit, sourceDate, previousTag } = plan;
	const problems = await runPostPublishTasks(run, after, {
		release,
		version,
		commit,
		sourceDate,
		previousTag,
		previousCommit
	}, run.reissue === true ? "fail" : "warn");
	if (run.reissue === true && problems.length > 0) throw new StepError("after", problems[0]);
}
/** Runs the configured tasks, and records the manual steps. Returns the problems: warnings, or failures for the command `after`. */
async function runPostPublishTasks(run, config, published, onProblem) {
	if (!isOn(config)) return [];
	const problems = [];
	const tolerate = (problem) => {
		problems.push(problem);
		const evidence = `${messageWithHint(problem, " ")} What is missing is done by: ${finishCommand(run, published.release.tag)}`;
		return {
			value: void 0,
			status: onProblem === "warn" ? "warned" : "failed",
			evidence
		};
	};
	for (const { id, work } of tasksOf(run, config, published).filter(({ on }) => on)) {
		const outcome = async () => {
			const done = await work();
			return typeof done === "string" ? passed(void 0, done) : done;
		};
		await step(run.recorder, id, outcome, tolerate);
	}
	for (const manual of manualSteps) record(run.recorder, {
		...manual,
		status: "manual",
		evidence: "no program can tell",
		ms: 0
	});
	return problems;
}
/** Only a person can judge these. */
const manualSteps = [{ id: "monitoring" }, { id: "production" }];
/** How a person completes the tasks: in the workflow, or at a terminal. */
function finishCommand({ environment }, tag) {
	return environment.inActions ? `the workflow, by hand, with command: after and tag: ${tag}` : `release-runbook after --tag ${tag} --yes`;
}
function tasksOf(run, config, published) {
	const { ports, environment, inputs } = run;
	const { git, web, clock } = ports;
	const dry = inputs.dryRun;
	const values = placeholdersOf(published);
	const project = () => requireGitHub(run).project;
	const completed = () => completedTasksOf(published.release, requireGitHub(run));
	let shipped;
	const loadShipped = () => {
		shipped ??= findShipped(published, {
			git,
			...requireGitHub(run),
			repository: environment.repository ?? ""
		});
		return shipped;
	};
	let started = true;
	let healthy = true;
	return [
		{
			id: "dispatch",
			on: config.dispatch.length > 0,
			async work() {
				try {
					return await runDispatches(published, config.dispatch, {
						project: project(),
						tasks: completed()
					}, dry);
				} catch (error) {
					started = error instanceof IndeterminateWriteError;
					throw error;
				}
			}
		},
		{
			id: "health",
			on: config.health.length > 0,
			async work() {
				if (dry) return `would wait for ${config.health.map(({ url }) => url).join(", ")}`;
				healthy = false;
				const evidence = [];
				for (const health of config.health) evidence.push(await waitForHealth(started ? health : {
					...health,
					timeout: 0
				}, values, {
					web,
					clock
				}));
				healthy = true;
				return evidence.join("; ");
			}
		},
		{
			id: "milestone",
			on: config.milestone,
			work: async () => closeMilestone(published, project(), dry)
		},
		{
			id: "close-issues",
			on: config.closeIssues,
			work: async () => closeShipped(await loadShipped(), project(), dry)
		},
		{
			id: "comment",
			on: config.comment,
			work: async () => commentOnShipped(published, await loadShipped(), project(), dry)
		},
		{
			id: "announce",
			on: config.announce.length > 0,
			async work() {
				if (!healthy) throw new UserError("Nothing was announced: the public address does not show the new version.");
				return announceAll(published, config.announce, {
					web,
					clock,
					tasks: completed(),
					variables: environment.variables
				}, dry);
			}
		},
		{
			id: "history",
			on: config.history !== null,
			work: async () => proposeHistory(published, config.history, project(), dry)
		}
	];
}

export { runDispatches as a, dispatchName as i, runPostPublish as n, completedTasksOf as o, runPostPublishTasks as r, finishCommand as t };