import { t as fill } from "./placeholders-shared.js";
import { a as UserError, i as UnclearWrite } from "./errors-shared.js";

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

export { placeholdersOf as a, digestsOf as i, ownNames as n, onlyOnce as o, runDispatches as r, recordIn as s, dispatchName as t };