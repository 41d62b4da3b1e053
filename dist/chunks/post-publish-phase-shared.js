import { r as isOn } from "./after-config-shared.js";
import { a as UserError, i as UnclearWrite, o as hintOf, r as StepError, t as LostAnswer } from "./errors-shared.js";
import { n as fillAll, t as fill } from "./placeholders-shared.js";
import { n as formatDuration, t as count } from "./format-shared.js";
import { n as skipped, r as warned, t as passed } from "./step-outcome-shared.js";
import { c as mergedNumber, r as readCommit, s as findBranches, t as revertedCommits } from "./reverts-shared.js";
import { n as step, t as record } from "./step-shared.js";

// src/features/post-publish/completed-tasks.ts
const pattern = /\n*<!-- release-runbook:done (\{[^\n]*\}) -->/g;
/** What a release's text says was done, by name. */
function readDone(body) {
	const json = [...body.matchAll(pattern)].at(-1)?.[1];
	try {
		const value = JSON.parse(json ?? "{}");
		const known = Object.entries(value).filter((entry) => entry[1] === "begun" || entry[1] === "done");
		return new Map(known);
	} catch {
		return /* @__PURE__ */ new Map();
	}
}
/** The text with this record at its end instead of an older one; without one when nothing is recorded. */
function withDone(body, done) {
	const rest = body.replaceAll(pattern, "");
	if (done.size === 0) return rest;
	const json = JSON.stringify(Object.fromEntries([...done].sort(([a], [b]) => a < b ? -1 : 1))).replaceAll(">", "\\u003e");
	return `${rest.trimEnd()}\n\n<!-- release-runbook:done ${json} -->\n`;
}
/** The record in the text of a release on GitHub: read anew before each change, so that what people write meanwhile stays. */
function recordIn(release, { forge, project }) {
	const now = async () => {
		const found = await forge.release(release.id);
		if (found === void 0) throw new UserError(`The release ${release.tag} is no longer there.`);
		return found;
	};
	return {
		state: async (name) => readDone((await now()).body).get(name),
		async set(name, state) {
			const current = await now();
			const done = new Map(readDone(current.body));
			if (state === void 0) done.delete(name);
			else done.set(name, state);
			const latest = (await project.latest())?.id === release.id;
			await project.editRelease(current, {
				body: withDone(current.body, done),
				latest
			});
		}
	};
}
/**
* Does something that can neither be undone nor looked up, at most once: it is written down before and after. What surely was not done
* is taken from the record again, so that the next run does it. Gives whether this call did it. Throws UnclearWrite when a run before this
* one set out to do it and was cut off: sending it again could mean sending it twice.
*/
async function onlyOnce(record, name, act) {
	const state = await record.state(name);
	if (state === "done") return false;
	if (state === "begun") throw unclear(name);
	await record.set(name, "begun");
	try {
		await act();
	} catch (error) {
		if (!(error instanceof UnclearWrite)) await record.set(name, void 0);
		throw error;
	}
	await record.set(name, "done");
	return true;
}
function unclear(name) {
	return new UnclearWrite(`An earlier run was cut off while it did this: ${name}. Whether it arrived is unclear, and it is not sent again.`, `Look whether it arrived. If it did not, take "${name}" out of the last comment in the text of the release and run again; if it did, write "done" for "begun" there.`);
}

// src/features/post-publish/published-release.ts
/** What texts of the configuration may name. */
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
/** sha256 by the name of each asset, as far as the server tells it, sorted by name. */
function digestsOf({ assets }) {
	const told = assets.flatMap(({ name, digest }) => digest === void 0 ? [] : [[name, digest]]);
	return Object.fromEntries(told.sort(([a], [b]) => a < b ? -1 : 1));
}

// src/features/post-publish/dispatch.ts
/** What a dispatch is called in records and evidence. */
function dispatchName(dispatch) {
	return "workflow" in dispatch ? `dispatch ${dispatch.workflow}` : `event ${dispatch.event}`;
}
/** Names of several that are alike, each its own: the second gets its number. */
function ownNames(names) {
	return names.map((name, at) => {
		const before = names.slice(0, at).filter((other) => other === name).length;
		return before === 0 ? name : `${name} ${before + 1}`;
	});
}
/** What a repository_dispatch carries: tag, version, commit, digests, and what the configuration adds. */
function payloadOf(subject, more) {
	const values = placeholdersOf(subject);
	const { release, version, commit } = subject;
	const own = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, fill(text, values)]));
	return {
		tag: release.tag,
		version,
		commit,
		url: release.url,
		digests: digestsOf(release),
		...own
	};
}
/** Starts each workflow and sends each event, at most once: a release by the workflow's own token starts no other (docs/platform.md 33). */
async function runDispatches(subject, dispatches, { project, record, prefix = "" }, dry) {
	const names = ownNames(dispatches.map(dispatchName));
	if (dry) return `would start ${names.join(", ")} for ${subject.release.tag}`;
	const values = placeholdersOf(subject);
	const said = [];
	for (const [at, dispatch] of dispatches.entries()) {
		const name = names[at];
		const did = await onlyOnce(record, `${prefix}${name}`, async () => {
			if ("event" in dispatch) return project.dispatchEvent(dispatch.event, payloadOf(subject, dispatch.payload));
			const inputs = Object.fromEntries(Object.entries(dispatch.inputs).map(([input, text]) => [input, fill(text, values)]));
			return project.dispatchWorkflow(dispatch.workflow, dispatch.ref ?? await project.defaultBranch(), inputs);
		});
		said.push(`${name} ${did ? "started" : "was started already"}`);
	}
	return `${said.join(", ")} for ${subject.release.tag}`;
}

// src/features/post-publish/announce.ts
/** Slack's own three characters (Slack API, "Formatting text for app surfaces"). */
function slackText(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
/** Characters that a section block takes (Slack API, "Section block"). */
const longestSection = 3e3;
/** A body for a Slack incoming webhook: `text` for notifications, and one section with the link. What the project says is escaped. */
function slackBody(subject, text) {
	const { release, previousTag } = subject;
	const values = placeholdersOf(subject);
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
/** Everything that is known of the release, for a webhook that takes any JSON. */
function jsonBody(subject) {
	const { release, version, commit, previousTag } = subject;
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
function bodyOf(announcement, subject) {
	if (announcement.kind === "slack") return slackBody(subject, announcement.text);
	return announcement.body === null ? jsonBody(subject) : fillAll(announcement.body, placeholdersOf(subject));
}
function addressIn(variable, variables) {
	const value = variables[variable]?.trim();
	if (!value) throw new UserError(`The variable ${variable}, which after.announce names, is not set.`, `Give it to the step: env: { ${variable}: '\${{ secrets.${variable} }}' }.`);
	if (!/^https?:\/\/\S+$/.test(value) || !URL.canParse(value)) throw new UserError(`The variable ${variable} holds no address that begins with https://.`);
	return value;
}
/** A part of an address that a server may repeat for all to read: a word such as `services`. Anything else long enough may be a token. */
const plainWord = /^[a-z]{1,15}$/;
/**
* What a server said, without the address: servers repeat it in refusals, whole, by its path alone (`Cannot POST /services/...`), or escaped.
* The address is replaced by the variable's name, its parts by stars.
*/
function withoutAddress(text, address, variable) {
	const { href, host, hostname, pathname, search } = new URL(address);
	const segments = [...pathname.split("/"), ...search.split(/[?&=]/)].filter((part) => part.length >= 8 && !plainWord.test(part));
	const parts = [
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
	const named = [address, href].flatMap(forms).map((form) => [form, variable]);
	const hidden = parts.flatMap(forms).map((form) => [form, "***"]);
	const longestFirst = (all) => all.toSorted(([a], [b]) => b.length - a.length);
	return [...longestFirst(named), ...longestFirst(hidden)].reduce((shown, [form, instead]) => shown.replaceAll(form, instead), text);
}
function decoded(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
/** How often a server is asked again that has had too many messages, and the longest that it may ask to be left alone, in milliseconds. */
const moreTries = 3;
const longestPause = 6e4;
/** Sends one body, again when the server says that it takes none at the moment: then it has not taken this one. */
async function post(address, body, { web, clock }) {
	for (let tries = 0;; tries += 1) {
		const answer = await web.post(address, body);
		const pause = answer.retryAfter ?? 1e3 * 2 ** tries;
		if (answer.status !== 429 || tries === moreTries || pause > longestPause) return answer;
		await clock.wait(pause);
	}
}
/** Sends one body. What surely did not arrive is a UserError, what perhaps did an UnclearWrite; neither says the address. */
async function send({ url: variable, kind }, body, address, sending) {
	let answer;
	try {
		answer = await post(address, body, sending);
	} catch (error) {
		if (!(error instanceof LostAnswer)) throw error;
		if (!error.sent) throw new UserError(`The address in ${variable} could not be reached: ${error.message}.`, "Run after again when it can.");
		throw new UnclearWrite(`The address in ${variable} gave no answer: ${error.message}.`, "Look whether the message arrived; it is not sent again.");
	}
	const { status, text } = answer;
	const said = withoutAddress(text, address, variable).trim().slice(0, 200);
	if (status >= 500) throw new UnclearWrite(`The address in ${variable} answered ${status}: ${said}`, "Look whether the message arrived; it is not sent again.");
	if (status < 200 || status >= 300) throw new UserError(`The address in ${variable} refused the message (${status}): ${said}`, "Look at the address and the body.");
	if (kind === "slack" && text.trim() !== "ok") throw new UnclearWrite(`The address in ${variable} did not answer "ok" as Slack does, but: ${said}`, "Look whether the message arrived.");
}
/** Sends every announcement, each at most once. The evidence, one sentence; throws UserError for the first that could not be sent, after all were tried. */
async function announceAll(subject, announcements, { record, variables, ...sending }, dry) {
	const names = ownNames(announcements.map(({ kind, url }) => `announce ${kind} ${url}`));
	const said = [];
	const failures = [];
	for (const [at, announcement] of announcements.entries()) {
		const { url: variable, kind } = announcement;
		try {
			const address = addressIn(variable, variables);
			const did = !dry && await onlyOnce(record, names[at], () => send(announcement, bodyOf(announcement, subject), address, sending));
			said.push(dry ? `would be sent to ${kind} (${variable})` : `${did ? "sent" : "was sent already"} to ${kind} (${variable})`);
		} catch (error) {
			failures.push(error);
		}
	}
	if (failures.length > 0) throw failures[0];
	return said.join(", ");
}

// src/features/post-publish/comments.ts
/** Comments that a person reads before the rest is only counted. */
const listed = 10;
/** What a comment of ours is found again by. */
function shippedMarker(tag) {
	return `<!-- release-runbook:shipped ${tag} -->`;
}
/** The comment itself. */
function commentText({ release }, kind) {
	return `${kind === "issue" ? "What this issue asks for" : "This"} is in [${release.tag}](${release.url}).\n\n${shippedMarker(release.tag)}`;
}
/** Whether an error is about the token: every further request would be answered the same. */
function isForbidden(error) {
	return error instanceof UserError && /not accessible|Bad credentials|must have/i.test(error.message);
}
/**
* Does something to each item in turn. One that fails (a locked conversation) does not keep the others from it; a token that may not stops
* at once. Gives how many were done; throws UserError that names those that were not.
*/
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
	if (first === void 0) return items.length;
	const numbers = failures.map(({ number }) => `#${number}`).join(", ");
	const { message, hint = "" } = first.error;
	throw new UserError(`${count(failures.length, "item")} of ${items.length} failed (${numbers}); the first: ${message}`, hint);
}
/** Comments once on each issue and pull request that shipped. The evidence, one sentence. */
async function commentOnShipped(subject, shipped, project, dry) {
	const numbers = [...shipped.pullRequests, ...shipped.issues];
	if (numbers.length === 0) return "no issue and no pull request is in this release";
	const marker = shippedMarker(subject.release.tag);
	const items = await project.items(numbers);
	const open = [];
	for (const item of items) if (!(item.lastComments.some((text) => text.includes(marker)) || item.comments > item.lastComments.length && (await project.comments(item.number)).some((text) => text.includes(marker)))) open.push(item);
	const names = open.slice(0, listed).map(({ number }) => `#${number}`).join(", ");
	const known = items.length - open.length;
	const before = known === 0 ? "" : `; ${count(known, "item")} had one already`;
	if (dry) return `would comment on ${count(open.length, "item")}${names && ` (${names})`}${before}`;
	await forEach(open, ({ number, kind }) => project.comment(number, commentText(subject, kind), marker));
	return `commented on ${count(open.length, "item")}${names && ` (${names}${open.length > listed ? ", ..." : ""})`}${before}`;
}
/** Closes the issues that the release solves and that are still open. The evidence, one sentence. */
async function closeShipped(shipped, project, dry) {
	if (shipped.issues.length === 0) return "no change of this release says that it closes an issue";
	const open = (await project.items(shipped.issues)).filter(({ kind, open }) => kind === "issue" && open);
	const names = open.slice(0, listed).map(({ number }) => `#${number}`).join(", ");
	if (open.length === 0) return `${count(shipped.issues.length, "issue")} solved, all closed already`;
	if (!dry) await forEach(open, ({ number }) => project.closeIssue(number));
	return `${dry ? "would close" : "closed"} ${count(open.length, "issue")}: ${names}${open.length > listed ? ", ..." : ""}`;
}

// src/features/post-publish/health.ts
/** Whether a text holds another as a word of its own: 1.2.3 is not in 11.2.30, and 1.2.3 is not shown where 1.2.3-rc.1 is. */
function holdsWord(text, word) {
	const edge = /[\w.+-]/;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const before = text[at - 1] ?? "";
		const after = text.slice(at + word.length, at + word.length + 2);
		const goesOn = /^[\w+-]/.test(after) || /^\.[\w]/.test(after);
		const startsBefore = edge.test(before) && !(/v/i.test(before) && !edge.test(text[at - 2] ?? ""));
		if (!goesOn && !startsBefore) return true;
	}
	return false;
}
/** Waits until an address shows the release, no longer than configured. The evidence; throws UserError with what it showed last. */
async function waitForHealth(health, values, { web, clock }) {
	const { url, timeout, every } = health;
	const wanted = fill(health.contains, values);
	const start = clock.now();
	let last = "";
	for (let looks = 1;; looks += 1) {
		try {
			const { status, text } = await web.get(url);
			if (status >= 200 && status < 300 && holdsWord(text, wanted)) return `${url} shows ${wanted} after ${formatDuration(clock.now() - start)} and ${looks === 1 ? "1 look" : `${looks} looks`}`;
			last = status >= 200 && status < 300 ? `an answer without ${wanted}` : `status ${status}`;
		} catch (error) {
			if (!(error instanceof LostAnswer)) throw error;
			last = `no answer: ${error.message}`;
		}
		if (clock.now() - start + every > timeout) throw new UserError(`${url} does not show ${wanted} after ${formatDuration(clock.now() - start)}; the last look gave ${last}.`, "Look at the deployment. The release itself is complete.");
		await clock.wait(every);
	}
}

// src/features/post-publish/history.ts
const fence = /^[ \t>]*(`{3,}|~{3,})/;
/** Lines of the section below a heading, from the one behind it up to the next heading that is not below it; undefined when there is no such heading. */
function sectionOf(lines, heading) {
	const wanted = heading.replace(/^#+\s*/, "").trim().toLowerCase();
	let level = 0;
	let start = -1;
	let code = "";
	for (const [at, line] of lines.entries()) {
		const mark = fence.exec(line)?.[1];
		if (code !== "" || mark !== void 0) {
			code = code === "" ? mark : mark?.startsWith(code) ? "" : code;
			continue;
		}
		const [, hashes = "", text = ""] = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(line) ?? [];
		if (hashes === "") continue;
		if (start >= 0 && hashes.length <= level) return {
			start,
			end: at
		};
		if (start < 0 && text.trim().toLowerCase() === wanted) {
			level = hashes.length;
			start = at + 1;
		}
	}
	return start < 0 ? void 0 : {
		start,
		end: lines.length
	};
}
const versionIn = /\bv?(\d+)\.(\d+)\.(\d+)\b/;
/** Whether versions come with the newest first; undefined when one or none is listed. */
function newestFirst(rows) {
	const versions = rows.map((row) => versionIn.exec(row)?.slice(1).map(Number)).filter((version) => version !== void 0);
	const [first, last] = [versions[0], versions.at(-1)];
	if (first === void 0 || last === void 0 || versions.length < 2) return void 0;
	const at = first.findIndex((number, place) => number !== last[place]);
	return at < 0 ? void 0 : first[at] > last[at];
}
/**
* The text with a line for the version below the heading, in the form and order of those that are there: a list or a table. The same text
* when the version is named there already; undefined when there is no such heading.
*/
function withHistory(text, heading, { tag, date, url }) {
	const end = text.includes("\r\n") ? "\r\n" : "\n";
	const lines = text.split(/\r?\n/);
	const section = sectionOf(lines, heading);
	if (section === void 0) return void 0;
	const within = lines.slice(section.start, section.end);
	if (within.some((line) => holdsWord(line, tag))) return text;
	const rule = within.findIndex((line) => /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/.test(line));
	const isRow = (line) => (rule >= 0 ? /^\s*\|/.test(line) : /^\s{0,3}[-*+][ \t]+\S/.test(line)) && versionIn.test(line);
	const rows = [...within.keys()].filter((at) => at > rule && isRow(within[at]));
	const sample = within[rows[0] ?? -1];
	const columns = rule < 0 ? 0 : within[rule].split("|").filter((cell) => cell.trim() !== "").length;
	const bullet = /^(\s{0,3}[-*+][ \t]+)/.exec(sample ?? "")?.[1] ?? "- ";
	const cells = [
		tag,
		date,
		...Array.from({ length: Math.max(0, columns - 3) }, () => ""),
		url
	].slice(0, columns);
	const line = rule >= 0 ? `| ${cells.join(" | ")} |` : `${bullet}${tag} (${date}): ${url}`;
	const [first, last] = [rows[0], rows.at(-1)];
	if (first !== void 0 && last !== void 0) within.splice(newestFirst(rows.map((at) => within[at])) ? first : last + 1, 0, line);
	else if (rule >= 0) within.splice(rule + 1, 0, line);
	else if (within.every((text) => text.trim() === "")) within.splice(0, within.length, "", line, "");
	else {
		const blank = within[0]?.trim() === "";
		within.splice(blank ? 1 : 0, 0, ...blank ? [] : [""], line, ...within[blank ? 1 : 0]?.trim() ? [""] : []);
	}
	return [
		...lines.slice(0, section.start),
		...within,
		...lines.slice(section.end)
	].join(end);
}
/** The branch that the line is proposed from: one for each tag, so that the second run finds the first one's. */
function historyBranch(tag) {
	return `release-runbook/history-${tag}`;
}
/** Proposes the version's line by a pull request, unless it is there or proposed. The evidence, one sentence. */
async function proposeHistory({ release, sourceDate }, { file, heading }, project, dry) {
	const entry = {
		tag: release.tag,
		date: (/* @__PURE__ */ new Date(sourceDate * 1e3)).toISOString().slice(0, 10),
		url: release.url
	};
	const base = await project.defaultBranch();
	const add = async (branch) => {
		const before = await project.fileOn(branch, file);
		if (before === void 0) throw new UserError(`after.history names ${file}, which is no file on ${branch}.`, "Correct the path in the configuration.");
		const text = withHistory(before.text, heading, entry);
		if (text === void 0) throw new UserError(`${file} on ${branch} has no heading "${heading}".`, "Correct \"heading:\" under after.history, or add the heading to the file.");
		return {
			before,
			text,
			changed: text !== before.text
		};
	};
	if (!(await add(base)).changed) return `${file} names ${release.tag} already`;
	const branch = historyBranch(release.tag);
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
/** Closes the milestone that is called like the tag or the version. What is still open in it is listed, for a person to move. */
async function closeMilestone({ release, version }, project, dry) {
	const names = [
		release.tag,
		version,
		`v${version}`
	];
	const milestone = (await project.milestones()).find(({ title }) => names.includes(title.trim()));
	if (milestone === void 0) return skipped(void 0, `there is no milestone called ${release.tag} or ${version}`);
	const open = await project.openItems(milestone);
	const rest = open.slice(0, 20).map(({ number, title }) => `#${number} ${title}`);
	const still = open.length === 0 ? "" : `; ${count(open.length, "item")} still open in it: ${rest.join(", ")}${open.length > 20 ? ", ..." : ""}`;
	const evidence = `${milestone.title}: ${milestone.open ? dry ? "would be closed" : "closed" : "was closed already"}${still}`;
	if (milestone.open && !dry) await project.closeMilestone(milestone);
	return still === "" ? passed(void 0, evidence) : warned(void 0, evidence);
}

// src/features/post-publish/shipped.ts
/** GitHub Docs, "Linking a pull request to an issue": the keywords, and an issue of this repository behind them. */
const closing = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b:?[ \t]+(?:(?:https?:\/\/[^\s/]+\/)?([\w.-]+\/[\w.-]+)(?:#|\/issues\/)(\d+)|(?:#|GH-)(\d+))\b/gi;
/** Numbers of the issues that a text closes; those of other repositories are left out. Code in backticks says nothing. */
function closingNumbers(text, repository) {
	return [...text.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, " ").replace(/<!--[\s\S]*?-->/g, " ").matchAll(closing)].flatMap(([, other, there, here]) => {
		if (other !== void 0) return other.toLowerCase() === repository.toLowerCase() ? [Number(there)] : [];
		return here === void 0 ? [] : [Number(here)];
	});
}
/**
* Finds what the commits since the previous tag shipped: by commits, by what they name, and by what GitHub has linked. A change that was
* taken back before the release did not ship, nor did its revert.
*/
async function findShipped({ commit, previousCommit }, { git, forge, project, repository }) {
	const all = await git.log(previousCommit, commit);
	const named = new Set(all.flatMap(({ message }) => mergedNumber(message) ?? []));
	const asked = all.map(({ sha }) => sha);
	const { pullRequests: candidates } = await forge.pullRequests(asked, [...named]);
	const pullRequests = new Map(candidates.map((pull) => [pull.number, pull]));
	const cancelled = revertedCommits(all.map(readCommit), {
		branches: findBranches(all, commit),
		pullRequests,
		repository
	});
	const commits = all.filter(({ sha }) => !cancelled.has(sha));
	const shas = new Set(commits.map(({ sha }) => sha));
	const brought = ({ mergeCommit, commits: own }) => own.some((sha) => shas.has(sha)) || mergeCommit !== void 0 && shas.has(mergeCommit);
	const pulls = candidates.filter(brought);
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
/**
* The post-publish tasks that the configuration switches on. The release is complete by now: a problem warns, and names the command that completes
* the tasks. In a rollback a problem stops the run. Throws StepError.
*/
async function runPostPublish(run, { after }, { plan, previousCommit }, release) {
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
	if (run.reissue === true && problems.length > 0) throw failedAfter(problems);
}
/**
* Follows a public release up with everything that is switched on, and leaves what only a person can do as open boxes. A problem is recorded in
* the box it belongs to. Gives the problems; never throws for one.
*/
async function runPostPublishTasks(run, config, subject, onProblem) {
	if (!isOn(config)) return [];
	const problems = [];
	const tolerate = (problem) => {
		problems.push(problem);
		const missing = `What is missing is done by: ${finishCommand(run, subject.release.tag)}`;
		const evidence = [
			problem.message,
			hintOf(problem),
			missing
		].filter(Boolean).join(" ");
		return {
			value: void 0,
			status: onProblem === "warn" ? "warned" : "failed",
			evidence
		};
	};
	for (const { id, title, on, work } of partsOf(run, config, subject)) if (on) await step(run.recorder, id, title, work, { onProblem: tolerate });
	for (const stepRecord of manual) record(run.recorder, {
		...stepRecord,
		status: "manual",
		evidence: "no program can tell",
		ms: 0
	});
	return problems;
}
/** What a run fails with that was to do this. */
function failedAfter(problems) {
	return new StepError(problems.length === 1 ? "After the release" : `After the release: ${problems.length} problems`, problems[0]);
}
/** What no program can say of a release. */
const manual = [{
	id: "monitoring",
	title: "The logs of production show nothing new"
}, {
	id: "production",
	title: "What is new works in production"
}];
/** How a person does what is missing: in the workflow, or at a terminal. */
function finishCommand({ environment }, tag) {
	return environment.inActions ? `the workflow, by hand, with command: after and tag: ${tag}` : `release-runbook after --tag ${tag} --yes`;
}
function partsOf(run, config, subject) {
	const { ports, environment, inputs } = run;
	const { git, web, clock } = ports;
	const dry = inputs.dryRun;
	const values = placeholdersOf(subject);
	const needed = () => {
		if (ports.project === void 0 || ports.forge === void 0) throw new UserError("There is no token: GitHub cannot be asked.", "Leave the input \"token\" at its default, or set GITHUB_TOKEN.");
		return {
			project: ports.project,
			forge: ports.forge,
			repository: environment.repository ?? ""
		};
	};
	const doneRecord = () => recordIn(subject.release, needed());
	let shipped;
	const whatShipped = () => {
		shipped ??= findShipped(subject, {
			git,
			...needed()
		});
		return shipped;
	};
	let started = true;
	let healthy = true;
	const said = async (work) => passed(void 0, await work());
	return [
		{
			id: "dispatch",
			title: "The deployment is started",
			on: config.dispatch.length > 0,
			work: () => said(async () => {
				try {
					return await runDispatches(subject, config.dispatch, {
						project: needed().project,
						record: doneRecord()
					}, dry);
				} catch (error) {
					started = error instanceof UnclearWrite;
					throw error;
				}
			})
		},
		{
			id: "health",
			title: "The public address shows the new version",
			on: config.health.length > 0,
			work: () => said(async () => {
				if (dry) return `would wait for ${config.health.map(({ url }) => url).join(", ")}`;
				healthy = false;
				const seen = [];
				for (const health of config.health) seen.push(await waitForHealth(started ? health : {
					...health,
					timeout: 0
				}, values, {
					web,
					clock
				}));
				healthy = true;
				return seen.join("; ");
			})
		},
		{
			id: "milestone",
			title: "The milestone is closed",
			on: config.milestone,
			work: async () => closeMilestone(subject, needed().project, dry)
		},
		{
			id: "close-issues",
			title: "The issues that the release solves are closed",
			on: config.closeIssues,
			work: () => said(async () => closeShipped(await whatShipped(), needed().project, dry))
		},
		{
			id: "comment",
			title: "Everybody who waits for a change is told",
			on: config.comment,
			work: () => said(async () => commentOnShipped(subject, await whatShipped(), needed().project, dry))
		},
		{
			id: "announce",
			title: "The release is announced",
			on: config.announce.length > 0,
			work: () => said(async () => {
				if (!healthy) throw new UserError("Nothing was announced: the public address does not show the new version.");
				return announceAll(subject, config.announce, {
					web,
					clock,
					record: doneRecord(),
					variables: environment.variables
				}, dry);
			})
		},
		{
			id: "history",
			title: "The new version is in the version history",
			on: config.history !== null,
			work: () => said(async () => proposeHistory(subject, config.history, needed().project, dry))
		}
	];
}

export { dispatchName as a, runPostPublishTasks as i, finishCommand as n, runDispatches as o, runPostPublish as r, recordIn as s, failedAfter as t };