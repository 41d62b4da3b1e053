import { o as isWriting } from "./inputs-shared.js";
import { a as UserError } from "./errors-shared.js";
import { o as parseTag } from "./version-shared.js";
import { i as valueAt } from "./tolerant-shared.js";

// src/features/plan/repository.ts
/** Events on which a command may write. A pull request's text must never reach a token that can write. */
const writingEvents = new Set("push workflow_dispatch repository_dispatch release schedule workflow_run workflow_call".split(" "));
/** Throws UserError for an event on which no command may write. `payload`: the event's JSON, parsed; undefined when it cannot be read. */
function requireWritingEvent(environment, payload) {
	const event = environment.eventName;
	if (!environment.inActions || event === void 0) return;
	const why = whyNeverReleases(event, environment.repository, payload);
	if (why === void 0) return;
	throw new UserError(`The event ${event} never releases: ${why}.`, "Run on the push of a tag or by workflow_dispatch; or set dry-run: true, or command: check.");
}
/** The rules of single events: GitHub Docs, "Events that trigger workflows". Other activity types of `release` find the release complete. */
function whyNeverReleases(event, repository, payload) {
	if (event.startsWith("pull_request")) return "it may carry the text of strangers";
	if (!writingEvents.has(event)) return "no release is made on it";
	const action = valueAt(payload, "action");
	if (event === "release" && (action === "deleted" || action === "unpublished")) return `the release was ${action}, and a run would publish it again`;
	if (event !== "workflow_run") return void 0;
	const run = (...keys) => String(valueAt(payload, "workflow_run", ...keys));
	const [conclusion, from, origin] = [
		run("conclusion"),
		run("event"),
		run("head_repository", "full_name")
	];
	if (action !== "completed" || conclusion !== "success") return `the other run is ${action}, with the conclusion ${conclusion}, not completed with success`;
	if (!writingEvents.has(from)) return `the other run is of the event ${from}`;
	return origin.toLowerCase() === repository?.toLowerCase() ? void 0 : `the other run is of ${origin}`;
}
/** The name of the tag to release: the input, else the pushed tag; otherwise the reason why there is no tag. */
function chooseTag(input, environment) {
	const given = input?.replace(/^refs\/tags\//, "");
	if (given) return { name: given };
	if (environment.refType === "tag" && environment.refName) return { name: environment.refName };
	if (!environment.inActions) return { none: "no tag was named on the command line" };
	return { none: `the event ${environment.eventName ?? ""} is no push of a tag and the input tag is empty` };
}
/** Finds the repository, the tag and its commit; for a command that only reads, a tag that does not exist yet stands for HEAD. Fetches history and tags that actions/checkout leaves out. Throws UserError. */
async function findRepository(input) {
	const { git, files, inputs, environment, pattern } = input;
	const root = await git.root();
	if (root === void 0) {
		const nested = (await files.walk(environment.workspace, ({ path }) => !/^[^/]+(\/\.git)?$/.test(path))).find(({ path }) => path.endsWith("/.git"))?.path.slice(0, -5);
		throw new UserError(`${environment.workspace} is no git repository${nested === void 0 ? "" : `; the checkout is in its folder ${nested}`}.`, nested === void 0 ? "Check it out with actions/checkout and a git of 2.18 or newer (a slim container without git gets files only)." : "Leave out \"path:\" of actions/checkout, because the workspace must be the repository; at a terminal, run it in that folder.");
	}
	const choice = chooseTag(inputs.tag, environment);
	const name = "name" in choice ? choice.name : void 0;
	if (name !== void 0) {
		const parsed = parseTag(name, pattern);
		if ("refused" in parsed) throw new UserError(parsed.refused, "Tags look like v1.2.3, 1.2.3 or v1.2.3-rc.1; \"tag:\" in the configuration sets another pattern.");
	}
	const known = await git.tags();
	const fixes = await fixCheckout(input, name, known);
	const tags = fixes.length > 0 ? await git.tags() : known;
	const shallow = await git.isShallow();
	const tag = tags.find((candidate) => candidate.name === name);
	if (tag !== void 0) {
		requireEventCommit(tag, environment);
		return {
			root,
			tags,
			tag,
			tagName: tag.name,
			withoutTag: "",
			commit: tag.commit,
			shallow,
			fixes
		};
	}
	const isPushed = environment.refType === "tag" && environment.refName === name;
	if (name !== void 0 && (isPushed || isWriting(inputs))) {
		const bare = (text) => text.replace(/^\D*/, "");
		const twin = tags.find((other) => bare(other.name) === bare(name))?.name;
		throw new UserError(`The tag ${name} does not exist.`, twin !== void 0 ? `Name the tag ${twin}, which exists.` : `Make it and push it:\n  git tag -a ${name} -m "${name}"\n  git push origin ${name}`);
	}
	const head = await git.head();
	if (head === void 0) throw new UserError("The repository has no commit yet.");
	return {
		root,
		tags,
		tag: void 0,
		tagName: name,
		withoutTag: "none" in choice ? choice.none : `${choice.name} does not exist yet`,
		commit: head,
		shallow,
		fixes
	};
}
/** Throws UserError when the tag has moved since the event of its push, which names its commit. */
function requireEventCommit(tag, environment) {
	if (!(environment.eventName === "push" && environment.refType === "tag" && environment.refName === tag.name) || environment.sha === void 0 || [tag.commit, tag.object].includes(environment.sha)) return;
	throw new UserError(`The tag ${tag.name} was moved since the event: it pointed to ${environment.sha} and now points to ${tag.commit}.`, "Do not move a tag that is being released. Push a new version; or run the workflow by workflow_dispatch for the tag as it is now.");
}
async function fixCheckout({ git, environment, needsHistory }, name, tags) {
	const shallow = needsHistory !== false && await git.isShallow();
	const tag = name === void 0 ? void 0 : tags.find((candidate) => candidate.name === name);
	const missing = name !== void 0 && tag === void 0;
	const flattened = environment.inActions && tag !== void 0 && !tag.annotated;
	if (!shallow && !missing && !flattened) return [];
	if (!environment.inActions) {
		if (shallow && needsHistory === true) throw new UserError("The clone is shallow: the previous tag and the commits since are not known.", "git fetch --unshallow --tags");
		return [];
	}
	try {
		await git.fetchAll(environment.ref?.startsWith("refs/pull/") ? environment.ref : void 0);
		return [shallow ? "the checkout was shallow: fetched its history and tags" : "fetched all tags again from origin"];
	} catch (error) {
		if (shallow && needsHistory === true) throw new UserError(`The checkout is shallow and its history could not be fetched (${error.message}).`, "Give actions/checkout \"fetch-depth: 0\", or let the job read the repository (\"contents: read\").", { cause: error });
		return [`origin could not be asked again: ${error.message}`];
	}
}

export { writingEvents as i, findRepository as n, requireWritingEvent as r, chooseTag as t };