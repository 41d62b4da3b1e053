import { o as __toESM } from "./rolldown-runtime-shared.js";
import { I as UserError, M as IndeterminateWriteError, P as NotFound, b as cutLines } from "./common-shared.js";
import { n as parsed, r as tableOf } from "./tolerant-shared.js";
import { a as NetworkError, n as classifyResponse, o as sendRequest, r as classifyUnparsable, s as uploadWatch, t as classifyNetworkError } from "./github-retry-shared.js";
import { fr as sameText } from "./commands-shared.js";
import { n as getOctokit } from "./actions-github-shared.js";
import { t as require__shim_http } from "./_shim_http-shared.js";
import { _ as record, b as union, f as nullish, h as optional, i as boolean, l as looseObject, m as object, r as array, s as int, u as never, x as unknown, y as string } from "./zod-shared.js";
import { o as require__shim_https } from "./tunnel-shared.js";
import { mkdir, open } from "node:fs/promises";
import { createHash } from "node:crypto";
import { constants as constants$1 } from "node:fs";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

// src/adapters/github/github-remedies.ts
const says = (pattern) => ({ said }) => pattern.test(said);
const permissionsHeader = ({ headers }) => String(headers["x-accepted-github-permissions"] ?? "");
const withDiscussion = ({ description }) => / with a discussion /.test(description);
const isWriteOfARelease = ({ description }) => /^(create the draft|publish|change the text)/.test(description);
const spent = "The name of this tag is spent: an immutable release used it, and no release can use it again, even when that one is deleted. Publish a new version under a new tag.";
const workflowRule = "The commit changes files below .github/workflows, and no GITHUB_TOKEN may make a tag or release for such a commit that is not there yet. Push the tag itself with git first; or use the token of a GitHub App with \"workflows: write\".";
const rules = [
	{
		fits: ({ status }) => status === 401,
		remedy: ({ inActions }) => `The token was not accepted. ${inActions ? "Pass token: ${{ github.token }}, or" : "Put into GITHUB_TOKEN"} a token that has not expired.`
	},
	{
		fits: ({ status }) => status >= 300 && status < 400,
		remedy: ({ headers }) => `It says to look at ${String(headers.location ?? "another address")}; the token is not sent there. Name the repository and the API by the addresses that they have now.`
	},
	{
		fits: (refused) => /rate limit|submitted too quickly/i.test(refused.said) || refused.headers["x-ratelimit-remaining"] === "0",
		remedy: "A rate limit was reached. Run it again later: the draft keeps what has arrived."
	},
	{
		fits: ({ headers }) => headers["x-github-sso"] !== void 0,
		remedy: "Authorize the token for the single sign-on of the organization."
	},
	{
		fits: says(/not permitted to create or approve pull requests/i),
		remedy: "Allow it in the settings of the repository: Actions, General, \"Allow GitHub Actions to create and approve pull requests\"."
	},
	{
		fits: says(/archived/i),
		remedy: "The repository is archived and takes no release. Unarchive it in its settings."
	},
	{
		fits: says(/used by an immutable release/i),
		remedy: spent
	},
	{
		fits: says(/creations? being restricted|pre_receive|rule violations|protected tag/i),
		remedy: `A ruleset or tag protection forbids this token to make the tag: let it pass in Settings, Rules, or push the tag yourself. If no rule names such tags: ${spent}`
	},
	{
		fits: says(/immutable/i),
		remedy: "The release is immutable: publish a new version instead."
	},
	{
		fits: (refused) => withDiscussion(refused) && refused.status === 403,
		remedy: (refused) => grant("discussions: write", refused)
	},
	{
		fits: (refused) => withDiscussion(refused) && (refused.status === 404 || /discussion/i.test(refused.said)),
		remedy: (refused) => `Either the category of release.discussion does not exist (it is case-sensitive: see the list of categories under Discussions), or Discussions are switched off in the settings, or the token lacks a permission. ${grant("discussions: write", refused)}`
	},
	{
		fits: says(/discussion/i),
		remedy: "The category of release.discussion does not exist in this repository; it is case-sensitive."
	},
	{
		fits: says(/body is too long/i),
		remedy: "GitHub takes 125,000 characters of notes. Shorten what stands around the generated notes."
	},
	{
		fits: (refused) => isWriteOfARelease(refused) && refused.codes.includes("already_exists"),
		remedy: "There is a public release of this tag already, made meanwhile. Run it again: it compares that release with what it built."
	},
	{
		fits: ({ codes }) => codes.includes("already_exists"),
		remedy: "An asset of that name is there already; the next run compares and replaces it in the draft."
	},
	{
		fits: (refused) => (refused.status === 403 || refused.status === 404) && /^create the (tag|branch) /.test(refused.description) && /workflows/.test(permissionsHeader(refused) + refused.said),
		remedy: (refused) => `${workflowRule} If it is not that: ${permission(refused)}`
	},
	{
		fits: ({ status, said }) => (status === 403 || status === 200) && /not accessible|must have|permission/i.test(said),
		remedy: (refused) => permission(refused)
	},
	{
		fits: (refused) => refused.status === 404,
		remedy: (refused) => `The repository, or what was asked for in it, was not found: the token may not see it. ${permission(refused)}`
	},
	{
		fits: ({ status }) => status >= 500,
		remedy: "GitHub itself fails: see its status page, and run it again later; the next run goes on where this one stopped."
	}
];
/** Permissions by what was asked for, where GitHub's answer does not name one. */
const permissions = [
	[/^read the pull requests/, "pull-requests: read"],
	[/^read the workflow run/, "actions: read"],
	[/^read the check /, "checks: read"],
	[/^read the commit statuses/, "statuses: read"],
	[/^open the pull request/, "pull-requests: write"],
	[/^(list|read) the (issues|milestones|comments)/, "issues: read"],
	[/^(comment on|close|open) /, "issues: write"],
	[/^start the workflow/, "actions: write"],
	[/^(list|read) /, "contents: read"]
];
/** GitHub names what it wants as `contents=write; contents=write,workflows=write`, the least first. */
function permission(refused) {
	const named = /^([a-z_]+)=(read|write)/.exec(permissionsHeader(refused));
	const byTask = permissions.find(([task]) => task.test(refused.description))?.[1] ?? "contents: write";
	return grant(named === null ? byTask : `${named[1].replaceAll("_", "-")}: ${named[2]}`, refused);
}
/** How the token of the asker gets a permission, which is named as in a workflow. */
function grant(line, { token, inActions }) {
	const [name, access] = line.replaceAll("-", " ").split(": ");
	const right = `${name.charAt(0).toUpperCase()}${name.slice(1)} (${access === "write" ? "read and write" : "read"})`;
	if (/^gh[po]_/.test(token)) return "Give the token the scope \"repo\".";
	if (token.startsWith("github_pat_")) return `Give the token the permission ${right} for this repository.`;
	if (!inActions) return `The token needs the permission ${right}; a classic token needs the scope "repo".`;
	return `Add the line "${line}" under "permissions:" of the job; a GitHub App needs its permission ${right}. A second run reads the old workflow file: start the workflow by hand, or move the tag if it is not published.`;
}
/** What to do about a refusal, in a sentence or two. */
function remedyOf(refused) {
	const rule = rules.find(({ fits }) => fits(refused));
	if (rule === void 0) return "See the answer above; the next run goes on where this one stopped.";
	return typeof rule.remedy === "string" ? rule.remedy : rule.remedy(refused);
}

// src/adapters/github/github-problems.ts
/** The reason in the body of a refusal, in GitHub's words, and the codes of its errors: `already_exists`. */
function reasonIn(body) {
	const json = parsed(body, JSON.parse);
	if (json === void 0) return {
		said: body.slice(0, 200),
		codes: []
	};
	const { message, errors } = tableOf(json);
	const all = Array.isArray(errors) ? errors.map((error) => typeof error === "string" ? { message: error } : tableOf(error)) : [];
	const join = (parts, separator) => parts.filter((part) => typeof part === "string" && part !== "").join(separator);
	return {
		said: join([message, ...all.map((error) => join([error.field, error.message ?? error.code], " "))], "; "),
		codes: all.map(({ code }) => code)
	};
}
/** The error for a successful response that cannot be parsed, because it was cut off or comes from a proxy. */
function unreadable(description, { address }) {
	return new UserError(`GitHub at ${address} answered the request to ${description} with something that is no answer to it.`, "Run it again: it finds what was done, and continues.");
}
/** Turns a failed response or a network error into a UserError: a sentence, a remedy, and the request id that GitHub's support asks for. */
function problemOf(failure, description, { address, ...asker }) {
	if (failure instanceof NetworkError) {
		const hint = failure.untrusted ? "The certificate of the server, or of a proxy in between, is not trusted here: put the path of a file with its authority (PEM) into the environment variable NODE_EXTRA_CA_CERTS." : "Check the network, the proxy settings and GITHUB_API_URL, then run it again: it finds what was done, and continues.";
		return new UserError(`GitHub could not be reached at ${address} to ${description}: ${failure.message}.`, hint, { cause: failure });
	}
	const { status, headers } = failure;
	const { said, codes } = reasonIn(failure.body);
	const id = headers["x-github-request-id"];
	const request = typeof id === "string" ? `, request ${id}` : "";
	return new (status === 404 ? NotFound : UserError)(`GitHub refused to ${description} (${status}${request}): ${said || "no reason given"}`, remedyOf({
		status,
		said,
		codes,
		description,
		headers,
		...asker
	}), { cause: {
		...failure,
		codes
	} });
}
const refusalIn = (error) => error instanceof UserError ? error.cause : void 0;
/** The status that GitHub refused with; undefined for a failure that is no refusal. */
function statusOf(error) {
	return refusalIn(error)?.status;
}
/** Whether GitHub gave this code as a reason of its refusal. */
function hasCode(error, code) {
	return refusalIn(error)?.codes?.includes(code) ?? false;
}
/** For reads of objects that may not exist: undefined when GitHub refuses with one of the statuses. */
async function undefinedIfMissing(reading, ...statuses) {
	try {
		return await reading;
	} catch (error) {
		if (statuses.includes(statusOf(error) ?? 0)) return void 0;
		throw error;
	}
}

// src/adapters/github/github-shapes.ts
const text$1 = string();
const optionalText = nullish(text$1);
const integer = int();
const flag = boolean();
/** The answer of a write: only its `id` must exist. */
const created = object({ id: integer }).transform(() => true);
/** Accepts any answer, also an empty one, such as the answer to a deletion. */
const anything = unknown().transform(() => true);

// src/adapters/github/github-checks.ts
/** GitHub counts neutral and skipped as successful where a check is required (GitHub Docs, "About status checks"). */
const ends = {
	success: "passed",
	neutral: "skipped",
	skipped: "skipped"
};
/** What GitHub Actions calls itself among the apps. */
const actions = "github-actions";
const appFields = nullish(object({ slug: optionalText }));
const run = object({
	id: integer,
	name: text$1,
	status: text$1,
	conclusion: optionalText,
	html_url: optionalText,
	details_url: optionalText,
	check_suite: nullish(object({ id: integer })),
	app: appFields
}).transform(({ id, name, status, conclusion, html_url, details_url, check_suite, app }) => {
	const said = status === "completed" ? conclusion ?? "completed" : status;
	const workflowRun = app?.slug === actions ? /\/actions\/runs\/(\d+)/.exec(`${details_url ?? ""} ${html_url ?? ""}`)?.[1] : void 0;
	return {
		id,
		name,
		said,
		state: status === "completed" ? ends[said] ?? "failed" : "pending",
		suite: check_suite?.id,
		app: app?.slug ?? "",
		url: html_url ?? details_url ?? void 0,
		workflowRun
	};
});
const suite = object({
	id: integer,
	status: optionalText,
	app: appFields,
	latest_check_runs_count: nullish(integer)
}).transform(({ id, status, app, latest_check_runs_count }) => ({
	id,
	finished: status === "completed",
	ofActions: app?.slug === actions,
	runs: latest_check_runs_count ?? 0
}));
const status = object({
	id: integer,
	context: text$1,
	state: text$1,
	target_url: optionalText
}).transform(({ id, context, state, target_url }) => ({
	id,
	name: context,
	said: state,
	url: target_url ?? void 0,
	state: state === "success" ? "passed" : state === "pending" ? "pending" : "failed"
}));
/** All that says whether a commit is good: check runs, the suites that they belong to, and commit statuses, from all pages. */
async function readCommitChecks({ rest: { checks, repos }, sendAll }, commit) {
	const ref = { ref: commit };
	const latest = {
		...ref,
		filter: "latest"
	};
	return {
		runs: await sendAll("read the check runs", run, checks.listForRef, latest, void 0, "check_runs"),
		suites: await sendAll("read the check suites", suite, checks.listSuitesForRef, ref, void 0, "check_suites"),
		statuses: await sendAll("read the commit statuses", status, repos.listCommitStatusesForRef, ref)
	};
}
const workflowRun = object({
	event: text$1,
	/** Null when the fork was deleted. */
	head_repository: nullish(object({ full_name: text$1 })),
	/** `.github/workflows/ci.yml`, with `@` and a ref for the workflow of another ref. */
	path: optionalText
}).transform(({ event, head_repository, path }) => ({
	event,
	repository: head_repository?.full_name ?? "",
	path: path?.replace(/@.*$/, "")
}));
/** The port's `workflowRun`. */
function readWorkflowRun({ rest, send }, id) {
	return undefinedIfMissing(send("read the workflow run", workflowRun, rest.actions.getWorkflowRun, { run_id: Number(id) }), 404);
}

// src/adapters/github/github-pulls.ts
const nameShape = nullish(object({
	login: text$1,
	__typename: optionalText
}));
const authorShape = nullish(object({
	email: optionalText,
	user: nullish(object({ login: text$1 }))
}));
const pullShape$1 = object({
	number: integer,
	title: text$1,
	body: text$1,
	merged: flag,
	author: nameShape,
	labels: nullish(object({ nodes: array(object({ name: text$1 })) })),
	mergeCommit: nullish(object({ oid: text$1 })),
	baseRepository: nullish(object({ nameWithOwner: text$1 })),
	commits: nullish(object({ nodes: array(object({ commit: object({ author: authorShape }) })) }))
});
const commitShape = object({
	author: authorShape,
	associatedPullRequests: nullish(object({ nodes: array(pullShape$1) })),
	number: optional(never())
});
/** An object of git that is no commit has no fields. */
const itemShape$1 = union([pullShape$1, commitShape]);
const actor = "author { email user { login } }";
const pullFields = "number title body merged author { __typename login } labels(first: 20) { nodes { name } } mergeCommit { oid } baseRepository { nameWithOwner }";
/**
* Aliases of one query: 500 commits, each with a pull request of its own, are nine queries, and a tenth asks for first contributions. Far from the limit of nodes;
* GitHub ends a query after ten seconds, and one that fails for good is asked again in halves (docs/platform.md 103).
*/
const batch$1 = 60;
/** Below this a query that fails as a whole is not too large. One that GitHub answered in part is asked again down to single aliases. */
const smallest = 15;
function aliasOf(item, index) {
	return "number" in item ? `p${index}: pullRequest(number: ${item.number}) { ${pullFields} commits(last: 1) { nodes { commit { ${actor} } } } }` : `c${index}: object(oid: "${item.commit}") { ... on Commit { ${actor} associatedPullRequests(first: 5) { nodes { ${pullFields} } } } }`;
}
const pullOf = (node, commits) => ({
	number: node.number,
	title: cutLines(node.title),
	body: cutLines(node.body),
	author: node.author?.login ?? "ghost",
	bot: node.author?.__typename === "Bot",
	labels: (node.labels?.nodes ?? []).map(({ name }) => name),
	mergeCommit: node.mergeCommit?.oid,
	commits
});
/** As the port's `pullRequests`. Drops pull requests of forks and unmerged ones, which GitHub also lists (docs/platform.md 104). */
async function askForPullRequests(asked, ask) {
	const found = /* @__PURE__ */ new Map();
	const logins = /* @__PURE__ */ new Map();
	const repository = `${asked.owner}/${asked.repo}`.toLowerCase();
	const keep = (node, commit) => {
		if (!(node && (node.merged || node.number === asked.open)) || node.baseRepository?.nameWithOwner.toLowerCase() !== repository) return;
		const known = found.get(node.number)?.commits ?? [];
		found.set(node.number, pullOf(node, commit === void 0 ? known : [...known, commit]));
	};
	const learn = (author) => {
		if (author?.email && author.user) logins.set(author.email.toLowerCase(), author.user.login);
	};
	const items = [...asked.commits.map((commit) => ({ commit })), ...asked.numbers.map((number) => ({ number }))];
	const answers = await askInParts(items.map(aliasOf), itemShape$1, ask);
	items.forEach((item, index) => {
		const answer = answers[index] ?? {};
		if (answer.number !== void 0) {
			for (const { commit } of answer.commits?.nodes ?? []) learn(commit.author);
			keep(answer);
		} else {
			learn(answer.author);
			for (const node of answer.associatedPullRequests?.nodes ?? []) keep(node, "commit" in item ? item.commit : void 0);
		}
	});
	return {
		pullRequests: [...found.values()].sort((a, b) => a.number - b.number),
		logins
	};
}
/**
* Returns one answer for each alias, in their order. One query has `size` aliases. The answer is null or undefined if GitHub has none. A query that fails is
* asked again in halves. Throws UserError when that does not help. `inRepository`: the aliases are fields of the repository.
*/
async function askInParts(aliases, shape, ask, size = batch$1, inRepository = true) {
	const answersShape = record(string(), nullish(shape));
	const askPart = async (part) => {
		try {
			const selection = part.join(" ");
			const query = `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${selection} } }`;
			const answers = inRepository ? (await ask(object({ repository: answersShape }), query)).repository : await ask(answersShape, `query { ${selection} }`);
			return part.map((text) => answers[text.slice(0, text.indexOf(":"))]);
		} catch (error) {
			if (part.length <= (statusOf(error) === 200 ? 1 : smallest)) throw error;
			const middle = Math.ceil(part.length / 2);
			return [...await askPart(part.slice(0, middle)), ...await askPart(part.slice(middle))];
		}
	};
	const all = [];
	for (let at = 0; at < aliases.length; at += size) all.push(...await askPart(aliases.slice(at, at + size)));
	return all;
}
/** The logins without a pull request that was merged into the repository before `before` (seconds since 1970). */
async function askForFirstTimers({ owner, repo }, logins, before, ask) {
	const time = (/* @__PURE__ */ new Date(before * 1e3)).toISOString().replace(".000Z", "Z");
	const answers = await askInParts(logins.map((login, index) => `s${index}: search(type: ISSUE, first: 1, query: ${JSON.stringify(`repo:${owner}/${repo} is:pr is:merged author:${login} merged:<${time}`)}) { issueCount }`), object({ issueCount: integer }), ask, batch$1, false);
	return new Set(logins.filter((_, index) => answers[index]?.issueCount === 0));
}
/** The texts of the public releases of tags, by tag. GitHub's lookup by name finds no draft. */
async function askForPublicBodies(tags, ask) {
	const answers = await askInParts(tags.map((tag, index) => `r${index}: release(tagName: ${JSON.stringify(tag)}) { isDraft description }`), object({
		isDraft: flag,
		description: optionalText
	}), ask);
	return new Map(tags.flatMap((tag, index) => answers[index]?.isDraft === false ? [[tag, answers[index].description ?? ""]] : []));
}

// src/adapters/github/github-items.ts
const itemShape = object({
	__typename: text$1,
	number: integer,
	title: text$1,
	state: text$1,
	url: text$1,
	comments: object({
		totalCount: integer,
		nodes: array(nullish(object({ body: text$1 })))
	})
});
const issueShape = object({
	number: integer,
	repository: object({ nameWithOwner: text$1 })
});
const pullShape = object({
	number: integer,
	closingIssuesReferences: nullish(object({ nodes: array(nullish(issueShape)) }))
});
/** Aliases of a query, and comments of each: far from GitHub's limits of nodes and of ten seconds (docs/platform.md 103). */
const batch = 25;
const itemFields = `number title state url comments(last: 50) { totalCount nodes { body } }`;
/** Issues and pull requests by number, with their last comments; numbers of neither are left out. */
async function askForItems(requests, numbers) {
	const selection = `{ __typename ... on Issue { ${itemFields} } ... on PullRequest { ${itemFields} } }`;
	const aliases = numbers.map((number) => `n${number}: issueOrPullRequest(number: ${number}) ${selection}`);
	return (await askInParts(aliases, itemShape, requests.query("read the issues"), batch)).flatMap((node) => node ?? []).map(({ __typename, number, title, state, url, comments }) => ({
		number,
		title,
		url,
		kind: __typename === "PullRequest" ? "pull request" : "issue",
		open: state === "OPEN",
		comments: comments.totalCount,
		lastComments: comments.nodes.flatMap((comment) => comment?.body ?? [])
	}));
}
/** Numbers of the issues of this repository that each pull request closes, as GitHub has linked them. */
async function askForClosed(requests, pullRequests) {
	const selection = "{ number closingIssuesReferences(first: 50) { nodes { number repository { nameWithOwner } } } }";
	const aliases = pullRequests.map((number) => `n${number}: pullRequest(number: ${number}) ${selection}`);
	const nodes = (await askInParts(aliases, pullShape, requests.query("read the pull requests"), batch)).flatMap((node) => node ?? []);
	const { owner, repo } = requests.repository;
	const own = ({ nameWithOwner }) => nameWithOwner.toLowerCase() === `${owner}/${repo}`.toLowerCase();
	return new Map(nodes.map(({ number, closingIssuesReferences }) => [number, (closingIssuesReferences?.nodes ?? []).flatMap((issue) => issue && own(issue.repository) ? issue.number : [])]));
}

// src/adapters/github/github-tags.ts
const shaFields = object({ sha: text$1 });
const sha = shaFields.transform((found) => found.sha);
const tree = object({ tree: shaFields }).transform((found) => found.tree.sha);
const ref = object({ ref: text$1 }).transform((found) => found.ref);
/** The commit of a ref, also of an annotated tag; undefined when GitHub has no such ref. */
function readCommit({ rest, send }, description, ref) {
	return undefinedIfMissing(send(description, sha, rest.repos.getCommit, { ref }), 404, 422);
}
/**
* Creates branches, commits and tags through GitHub's git database. No credential reaches git, and a missing permission is a UserError with its remedy. An
* object of git is named after its content, so that a second write gives the same object.
*/
function gitObjectMethods(requests) {
	const { send } = requests;
	const { git } = requests.rest;
	async function createRef(description, name, commit) {
		const probe = () => readCommit(requests, `read ${name}`, name);
		await send(description, ref, git.createRef, {
			ref: name,
			sha: commit
		}, { probe });
	}
	return {
		branchCommit: (branch) => readCommit(requests, `read refs/heads/${branch}`, `refs/heads/${branch}`),
		createBranch: (branch, commit) => createRef(`create the branch ${branch}`, `refs/heads/${branch}`, commit),
		async createCommit(base, files, message, by) {
			const base_tree = await send("read the commit", tree, git.getCommit, { commit_sha: base });
			const entries = files.map(({ path, mode, text }) => ({
				path,
				mode,
				type: "blob",
				content: text
			}));
			const commit = {
				message,
				tree: await send("create the tree", sha, git.createTree, {
					base_tree,
					tree: entries
				}),
				parents: [base],
				author: by,
				committer: by
			};
			return send("create the commit", sha, git.createCommit, commit);
		},
		async createTag(name, commit, message, by) {
			const tag = {
				tag: name,
				message,
				object: commit,
				type: "commit",
				tagger: by
			};
			const made = await send(`create the tag ${name}`, sha, git.createTag, tag);
			await createRef(`create the tag ${name}`, `refs/tags/${name}`, made);
		}
	};
}

// src/adapters/github/github-releases.ts
const asset = object({
	id: integer,
	name: text$1,
	size: integer,
	state: text$1,
	digest: optionalText,
	browser_download_url: text$1
}).transform(({ id, name, size, state, digest, browser_download_url }) => ({
	id,
	name,
	size,
	digest: digest?.startsWith("sha256:") ? digest.slice(7) : void 0,
	uploaded: state === "uploaded",
	url: browser_download_url
}));
/** The answer shape of a release, mapped to the port's `Release`. */
const release = object({
	id: integer,
	tag_name: text$1,
	name: optionalText,
	body: optionalText,
	draft: flag,
	prerelease: flag,
	immutable: nullish(flag),
	html_url: text$1,
	upload_url: text$1,
	assets: array(asset),
	author: nullish(object({ login: text$1 })),
	published_at: optionalText
}).transform(({ id, tag_name, name, body, draft, prerelease, immutable, html_url, upload_url, author, published_at, assets }) => ({
	id,
	tag: tag_name,
	title: name ?? "",
	body: body ?? "",
	draft,
	prerelease,
	immutable: immutable ?? false,
	published: published_at?.slice(0, 10),
	url: html_url,
	uploadUrl: upload_url.replace(/\{.*$/, ""),
	author: author?.login,
	assets
}));
const download = object({
	size: integer,
	sha256: text$1
});
/** Milliseconds between probes for a draft that may have been created: lists lag behind (docs/platform.md 21). The last probe decides. */
const lagWaits = [
	0,
	1e3,
	2e3,
	4e3,
	8e3
];
/** Milliseconds between looks at an asset that GitHub may still be storing. */
const pollInterval = 15e3;
/** The part of the port that reads and writes releases. `wait` in milliseconds. */
function releaseMethods(requests, wait) {
	const { send, sendAll } = requests;
	const { repos } = requests.rest;
	const listReleases = (enough) => sendAll("list the releases", release, repos.listReleases, {}, enough);
	const assetsOf = (release_id) => sendAll("list the assets", asset, repos.listReleaseAssets, { release_id });
	const releaseById = (release_id) => undefinedIfMissing(send("read the release", release, repos.getRelease, { release_id }), 404);
	const deleteAsset = async ({ id, name }, writes) => {
		const deletion = send(`delete the asset ${name}`, anything, repos.deleteReleaseAsset, { asset_id: id }, { writes });
		await undefinedIfMissing(deletion, 404);
	};
	/** A draft of exactly this text: ours, or that of a run with the same bytes, which is as good. */
	async function findDraft(tag, body) {
		for (const ms of lagWaits) {
			await wait(ms);
			const found = (await listReleases()).filter((one) => one.draft && one.tag === tag && sameText(one.body, body));
			if (found.length > 0) return found.reduce((oldest, next) => next.id < oldest.id ? next : oldest);
		}
	}
	return {
		releases: (until) => listReleases((found) => until !== void 0 && found.some(({ tag, draft }) => tag === until && !draft)),
		createDraft({ tag, title, body, prerelease }) {
			const fields = {
				tag_name: tag,
				name: title,
				body,
				draft: true,
				prerelease
			};
			const probe = async (mayHaveSucceeded) => mayHaveSucceeded ? findDraft(tag, body) : void 0;
			return send("create the draft release", release, repos.createRelease, fields, { probe });
		},
		upload({ id, uploadUrl }, { name, path, size, sha256, contentType }, writes = 1) {
			const probe = async (_, pending) => {
				const find = async () => (await assetsOf(id)).find((found) => found.name === name);
				let present = await find();
				for (let left = pending; left > 0 && present?.uploaded === false; left -= pollInterval) {
					await wait(Math.min(left, pollInterval));
					present = await find();
				}
				if (present === void 0) return void 0;
				const { uploaded, digest } = present;
				if (uploaded && present.size === size && (digest === void 0 || digest === sha256)) return present;
				if ((await releaseById(id))?.draft === true) await deleteAsset(present);
			};
			const headers = { "content-type": contentType };
			const parameters = {
				url: `${uploadUrl}{?name}`,
				release_id: id,
				name,
				headers,
				data: path
			};
			const handling = {
				upload: {
					name,
					path,
					size,
					sha256
				},
				writes,
				probe
			};
			return send(`take the asset ${name}`, asset, repos.uploadReleaseAsset, parameters, handling);
		},
		deleteAsset,
		assets: ({ id }) => assetsOf(id),
		release: releaseById,
		async deleteDraft({ id }) {
			await undefinedIfMissing(send("delete a draft", anything, repos.deleteRelease, { release_id: id }), 404);
		},
		async editBody({ id }, body) {
			const probe = async () => {
				const now = await releaseById(id);
				return now !== void 0 && sameText(now.body, body) ? now : void 0;
			};
			await send("change the text of the release", release, repos.updateRelease, {
				release_id: id,
				body
			}, { probe });
		},
		publish({ id }, { title, body, prerelease, latest, draft, discussion }, ready = () => {}) {
			const category = discussion === void 0 ? {} : { discussion_category_name: discussion };
			const fields = {
				release_id: id,
				name: title,
				body,
				draft,
				prerelease,
				make_latest: makeLatest(latest),
				...category
			};
			const description = `publish the release${discussion === void 0 ? "" : ` with a discussion in ${JSON.stringify(discussion)}`}`;
			const probe = async () => {
				const now = await releaseById(id);
				if (now !== void 0 && now.draft === draft && sameText(now.body, body)) return now;
				if (now !== void 0) ready(now);
			};
			return send(description, release, repos.updateRelease, fields, { probe });
		},
		publicRelease(tag) {
			const found = tag === void 0 ? send("read the latest release", release, repos.getLatestRelease, {}) : send("read the release", release, repos.getReleaseByTag, { tag });
			return undefinedIfMissing(found, 404);
		},
		tagCommit: (tag) => readCommit(requests, "read the tag", `refs/tags/${tag}`),
		download({ id, name }, path) {
			const parameters = {
				asset_id: id,
				headers: { accept: "application/octet-stream" }
			};
			const getAsset = repos.getReleaseAsset;
			return send(`read the asset ${name}`, download, getAsset, parameters, { downloadTo: path });
		}
	};
}
/** The words that the API takes for `make_latest`. */
const makeLatest = (latest) => latest ? "true" : "false";

// src/adapters/github/github-project.ts
/** Newest issues among which `findIssue` searches: ten pages. */
const searched = 1e3;
const issue = object({
	number: integer,
	title: text$1,
	state: text$1,
	body: optionalText,
	html_url: text$1,
	pull_request: nullish(looseObject({}))
}).transform(({ number, title, state, body, html_url, pull_request }) => ({
	number,
	title,
	open: state === "open",
	body: body ?? "",
	url: html_url,
	kind: pull_request ? "pull request" : "issue"
}));
const milestone = object({
	number: integer,
	title: text$1,
	state: text$1,
	html_url: text$1
}).transform(({ number, title, state, html_url }) => ({
	number,
	title,
	open: state === "open",
	url: html_url
}));
const pull = object({
	number: integer,
	html_url: text$1,
	state: text$1,
	merged_at: optionalText
}).transform(({ number, html_url, state, merged_at }) => ({
	number,
	url: html_url,
	state: merged_at ? "merged" : state === "open" ? "open" : "closed"
}));
/** A file, or null for what has no text: a folder, or a file above 1 MB. */
const folder = array(unknown()).transform(() => null);
const file = object({
	sha: optionalText,
	content: optionalText,
	encoding: optionalText
}).transform(({ sha, content, encoding }) => sha && typeof content === "string" && encoding === "base64" ? {
	text: Buffer.from(content, "base64").toString("utf8"),
	sha
} : null).or(folder);
const comment = object({ body: optionalText }).transform(({ body }) => body ?? "");
const branch = object({ default_branch: text$1 }).transform(({ default_branch }) => default_branch);
const written = object({ commit: looseObject({}) }).transform(() => true);
/** The Project port over GitHub's API. */
function gitHubProject(requests) {
	const { send, sendAll } = requests;
	const { actions, issues, pulls, repos } = requests.rest;
	const comments = (issue_number) => sendAll("read the comments", comment, issues.listComments, { issue_number });
	async function findIssue(marker) {
		const ours = ({ kind, body }) => kind === "issue" && body.includes(marker);
		const order = {
			state: "all",
			sort: "created",
			direction: "desc"
		};
		const enough = (found) => found.length >= searched || found.some(ours);
		return (await sendAll("list the issues", issue, issues.listForRepo, order, enough)).find(ours);
	}
	async function pullRequestFrom(name) {
		const from = {
			head: `${requests.repository.owner}:${name}`,
			state: "all"
		};
		return (await sendAll("read the pull requests", pull, pulls.list, from))[0];
	}
	async function fileOn(ref, path) {
		return await undefinedIfMissing(send(`read ${path}`, file, repos.getContent, {
			path,
			ref
		}), 404, 422) ?? void 0;
	}
	return {
		latest: () => undefinedIfMissing(send("read the latest release", release, repos.getLatestRelease, {}), 404),
		editRelease({ id, tag }, { title, latest, ...edit }) {
			const fields = {
				release_id: id,
				...title !== void 0 && { name: title },
				...edit,
				make_latest: makeLatest(latest)
			};
			return send(`edit the release ${tag}`, release, repos.updateRelease, fields);
		},
		items: (numbers) => askForItems(requests, numbers),
		closedBy: (pullRequests) => askForClosed(requests, pullRequests),
		comments,
		async comment(issue_number, body, marker) {
			const probe = async () => (await comments(issue_number)).some((text) => text.includes(marker)) || void 0;
			await send(`comment on #${issue_number}`, created, issues.createComment, {
				issue_number,
				body
			}, { probe });
		},
		async closeIssue(issue_number) {
			const closed = {
				issue_number,
				state: "closed",
				state_reason: "completed"
			};
			await send(`close the issue #${issue_number}`, created, issues.update, closed);
		},
		milestones: () => sendAll("list the milestones", milestone, issues.listMilestones, { state: "all" }),
		async closeMilestone({ number, title }) {
			const closed = {
				milestone_number: number,
				state: "closed"
			};
			await send(`close the milestone ${title}`, created, issues.updateMilestone, closed);
		},
		openItems: ({ number }) => sendAll("list the issues", issue, issues.listForRepo, {
			milestone: String(number),
			state: "open"
		}),
		findIssue,
		openIssue: (title, body, marker) => send("open the issue", issue, issues.create, {
			title,
			body
		}, { probe: () => findIssue(marker) }),
		async dispatchWorkflow(workflow, ref, inputs) {
			const parameters = {
				workflow_id: workflow,
				ref,
				inputs
			};
			await send(`start the workflow ${workflow}`, anything, actions.createWorkflowDispatch, parameters, { atMostOnce: true });
		},
		async dispatchEvent(type, payload) {
			const parameters = {
				event_type: type,
				client_payload: payload
			};
			await send(`send the event ${type}`, anything, repos.createDispatchEvent, parameters, { atMostOnce: true });
		},
		defaultBranch: () => send("read the repository", branch, repos.get, {}),
		fileOn,
		async writeFile(branch, path, text, before, message) {
			const parameters = {
				path,
				branch,
				message,
				content: Buffer.from(text).toString("base64"),
				sha: before.sha
			};
			const probe = async () => (await fileOn(branch, path))?.text === text || void 0;
			await send(`write ${path}`, written, repos.createOrUpdateFileContents, parameters, { probe });
		},
		pullRequestFrom,
		openPullRequest({ title, body, branch, base }) {
			const probe = () => pullRequestFrom(branch);
			return send("open the pull request", pull, pulls.create, {
				title,
				body,
				head: branch,
				base
			}, { probe });
		},
		...gitObjectMethods(requests)
	};
}

// src/adapters/http/agent-pool.ts
var import__shim_http = /* @__PURE__ */ __toESM(require__shim_http(), 1);
var import__shim_https = /* @__PURE__ */ __toESM(require__shim_https(), 1);
/** Most connections to one host. */
const sockets = 8;
/** Milliseconds until an idle connection is closed: a gateway can drop it during a long build, and the next request would hang. */
const idleTimeout = 15e3;
/** Returns the agent for an address: a pool for each host, or the proxy that the environment names. */
function openAgentPool(userAgent, timeout = idleTimeout) {
	const own = {
		"http:": new import__shim_http.default.Agent({
			keepAlive: true,
			maxSockets: sockets,
			timeout
		}),
		"https:": new import__shim_https.default.Agent({
			keepAlive: true,
			maxSockets: sockets,
			timeout
		})
	};
	const proxied = Object.entries(process.env).some(([name, value]) => /^https?_proxy$/i.test(name) && value !== "");
	let client;
	return async (url) => {
		if (!proxied) return url.protocol === "http:" ? own["http:"] : own["https:"];
		client ??= import("./lib.js").then(({ HttpClient }) => new HttpClient(userAgent, void 0, {
			keepAlive: true,
			maxSockets: sockets
		}));
		return (await client).getAgent(url.href);
	};
}

// src/adapters/http/download.ts
const maxRedirects = 5;
const lost = (message) => new NetworkError(new Error(message), true);
/**
* Downloads an address into a file and hashes it, in bounded memory. A redirect gets no token: the storage behind the API must not see it,
* and refuses a token together with a signature. A response with another status than 200 resolves. Throws NetworkError if the
* connection breaks, is idle too long or ends early.
*/
async function downloadToFile(download) {
	let url = download.url;
	let headers = download.headers;
	for (let redirects = 0;; redirects += 1) {
		const response = await get(url, headers, download);
		const { statusCode: status = 0, headers: responseHeaders } = response;
		const location = [
			301,
			302,
			303,
			307,
			308
		].includes(status) ? responseHeaders.location : void 0;
		if (location !== void 0) {
			response.destroy();
			if (redirects === maxRedirects) throw lost(`more than ${maxRedirects} redirects`);
			const next = new URL(location, url);
			if (url.protocol === "https:" && next.protocol !== "https:") throw lost(`a redirect from https to ${next.protocol}//`);
			url = next;
			headers = { "user-agent": download.headers["user-agent"] ?? "" };
			continue;
		}
		if (status !== 200) return {
			status,
			headers: responseHeaders,
			body: (await text(response)).slice(0, 65536)
		};
		return await save(response, download.path);
	}
}
async function get(url, headers, { agentOf, idle }) {
	const agent = await agentOf(url);
	return new Promise((resolve, reject) => {
		const request = (url.protocol === "http:" ? import__shim_http.default : import__shim_https.default).get(url, {
			headers,
			...agent ? { agent } : {}
		});
		request.setTimeout(idle, () => request.destroy(/* @__PURE__ */ new Error(`no byte moved for ${idle / 1e3} seconds`)));
		request.on("error", (error) => reject(new NetworkError(error, true)));
		request.on("response", resolve);
	});
}
async function save(response, path) {
	await mkdir(dirname(path), { recursive: true });
	const hash = createHash("sha256");
	let size = 0;
	const file = await open(path, constants$1.O_WRONLY | constants$1.O_CREAT | constants$1.O_TRUNC | (constants$1.O_NOFOLLOW ?? 0), 420);
	async function* measured(chunks) {
		for await (const chunk of chunks) {
			hash.update(chunk);
			size += chunk.length;
			yield chunk;
		}
	}
	await pipeline(response, measured, file.createWriteStream()).catch((error) => {
		throw error.syscall === "write" ? error : new NetworkError(error, true);
	});
	const length = response.headers["content-length"];
	if (length !== void 0 && Number(length) !== size) throw lost(`${size} of ${length} bytes arrived`);
	return {
		size,
		sha256: hash.digest("hex")
	};
}

// src/adapters/github/github-retry-budget.ts
/** Milliseconds that failing requests of a run may take in all. Successful requests, builds and long uploads do not count. */
const maxFailureTime = 12e5;
/** A duration in words: `45 s`, `20 min`. */
function inWords(ms) {
	return ms < 12e4 ? `${Math.ceil(ms / 1e3)} s` : `${Math.ceil(ms / 6e4)} min`;
}
/** The retry budget of all requests of a run, and the rate limits, for which all requests wait. The time of simultaneous failures counts once. */
function makeRetryBudget(clock) {
	let spent = 0;
	let failing = 0;
	let since = 0;
	let limitedUntil = 0;
	return {
		/** Waits until no rate limit is in force. */
		async waitForRateLimit() {
			for (let left = limitedUntil - clock.now(); left > 0; left = limitedUntil - clock.now()) await clock.wait(left);
		},
		/** Waits before another attempt. A rate limit holds all requests. Throws UserError when the wait would exceed the budget. */
		async wait(ms, limited, { message, cause }) {
			const used = spent + clock.now() - since;
			if (used + ms > 12e5) {
				const ends = new Date(Date.now() + ms).toISOString().slice(11, 16);
				const why = limited ? `That ends at ${ends} UTC, in ${inWords(ms)}; this run waits no longer than ${inWords(maxFailureTime)} in all.` : `Requests have failed for ${inWords(used)}; this run waits no longer than ${inWords(maxFailureTime)} in all.`;
				throw new UserError(`${message} ${why}`, "Run it again after that: it finds what was done, and continues.", { cause });
			}
			if (limited) limitedUntil = Math.max(limitedUntil, clock.now() + ms);
			await clock.wait(ms);
		},
		/** A request failed for the first time. */
		failureStarted() {
			if (failing === 0) since = clock.now();
			failing += 1;
		},
		/** The failing request ended, with or without success. */
		failureEnded() {
			failing -= 1;
			if (failing === 0) spent += clock.now() - since;
		}
	};
}

// src/adapters/github/github-throttle.ts
/** Writes at once, and milliseconds for each further one: never more than 80 in any minute (docs/platform.md 37). */
const burst = 20;
const interval = 1e3;
/** From so many uploads on they are a second apart, as GitHub asks of those that make many writes; fewer keep its limit of 80 anyway. */
const manyUploads = 60;
/**
* Returns a function that waits until one more write is allowed. `uploads` is the total number of uploads if the write is an upload. All writes of a run share
* one token bucket, so that hundreds of assets or issues do not exceed GitHub's limit. Fewer than 60 uploads do not wait. Each takes a token, so that later
* writes wait until the bucket has refilled.
*/
function makeWriteThrottle({ now, wait }) {
	/** When the bucket is full again if nothing more is written. */
	let fullAt = now();
	return async (uploads) => {
		const atOnce = uploads === void 0 ? burst : uploads < manyUploads ? Number.POSITIVE_INFINITY : 1;
		fullAt = Math.max(fullAt, now()) + interval;
		const ms = fullAt - atOnce * interval - now();
		if (ms > 0) await wait(ms);
	};
}

// src/adapters/github/github-requests.ts
const perPage = 100;
/** GitHub has no longer listings, and a faulty server may never end one. */
const mostPages = 100;
const defaultTimeout = 6e4;
/** Milliseconds after which a read that was answered 404 is repeated once: a replica of GitHub's may not know a new thing yet. */
const replicaLag = 2e3;
/** Attempts of a write whose name is taken: each probe deletes what a failed upload left under the name. */
const mostConflicts = 3;
/** Routes of writes that create content. Closing an issue notifies its followers, as a comment does. */
const creating = /^(POST|PUT) \/repos\/|^PATCH .*\/issues\//;
const lookFirst = "Look whether it did; it is not asked again.";
const silent = {
	debug() {},
	info() {},
	warn() {},
	error() {}
};
/** The request layer over Octokit. It loads the network stack: import this file lazily. */
function gitHubRequests(options) {
	const { token, inActions = false, userAgent, apiUrl, clock, onWait, onProgress = () => {}, timeout = defaultTimeout } = options;
	const [owner = "", repo = ""] = options.repository.split("/");
	const repository = {
		owner,
		repo
	};
	const api = new URL(apiUrl);
	const uploadHost = /^api\.(?:github\.com|[\w-]+\.ghe\.com)$/.test(api.host) ? api.host.replace("api", "uploads") : void 0;
	const budget = makeRetryBudget(clock);
	const throttle = makeWriteThrottle(clock);
	const agentOf = openAgentPool(userAgent);
	let count = 0;
	/** The fetch that Octokit gets for a request. */
	const fetchFor = ({ upload, downloadTo }) => {
		const file = upload && {
			...upload,
			watch: uploadWatch(upload, onProgress)
		};
		return async (address, { method, headers, body }) => {
			count += 1;
			const url = URL.parse(address);
			const host = method === "GET" ? api.host : upload === void 0 ? void 0 : uploadHost;
			if (url?.protocol !== api.protocol || host !== void 0 && url.host !== host) {
				const wanted = `${api.protocol}//${host ?? ""}`;
				throw new UserError(`GitHub named the address ${address}, which is not ${wanted}. The token was not sent there.`);
			}
			const response = downloadTo === void 0 ? await sendRequest({
				method,
				url,
				headers,
				body: file ?? body,
				agent: await agentOf(url),
				idle: timeout,
				...upload === void 0 && { deadline: timeout }
			}) : asResponse(await downloadToFile({
				url,
				headers,
				path: downloadTo,
				agentOf,
				idle: timeout
			}));
			const responseHeaders = new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
			responseHeaders.delete("content-type");
			return {
				status: response.status,
				url: address,
				headers: responseHeaders,
				body: response.body,
				text: async () => response.body
			};
		};
	};
	const octokit = getOctokit(token, {
		baseUrl: apiUrl,
		userAgent,
		log: silent,
		request: {
			log: silent,
			parseSuccessResponseBody: false
		}
	});
	octokit.hook.wrap("request", async (request, options) => {
		const { meaning } = options.request;
		const { writes, atMostOnce } = meaning;
		if (writes !== void 0 || !atMostOnce && creating.test(`${options.method} ${options.url}`)) await throttle(writes);
		Object.assign(options.request, { fetch: fetchFor(meaning) });
		let headers = {};
		const sendOnce = async () => {
			const response = await Promise.resolve(request(options)).catch(responseOf);
			headers = response.headers;
			return {
				status: response.status,
				headers,
				body: response.data
			};
		};
		const data = await attempt(meaning, {
			address: URL.parse(options.url)?.origin ?? apiUrl,
			token,
			inActions
		}, options.method === "GET", sendOnce);
		return {
			status: 200,
			url: options.url,
			headers,
			data
		};
	});
	/**
	* Attempts until there is a result.
	*
	*     outcome         the write took effect   probe                  then
	*     answered        yes                     -                      return the value
	*     refused         no                      422, or if an earlier  found: return it; already_exists: send again at once,
	*                                             attempt is unclear     three attempts in all; 404 to a read: once more; otherwise throw
	*     rate-limited    no                      -                      all requests wait; send again, within the retry budget
	*     undelivered     no                      -                      wait, send again: three attempts in all
	*     indeterminate   perhaps                 after the wait         found: return it; otherwise send again: seven attempts in all,
	*                                                                    three after an answer that cannot be read; at most once: throw
	*/
	async function attempt(meaning, asker, isRead, sendOnce) {
		const { description, atMostOnce } = meaning;
		let failing = false;
		let mayHaveSucceeded = false;
		try {
			for (let tries = 1;; tries += 1) {
				await budget.waitForRateLimit();
				const outcome = await attemptOnce(meaning, asker, sendOnce, tries);
				if (outcome.kind === "answered") return outcome.value;
				const { problem } = outcome;
				if (outcome.kind === "refused") {
					if (isRead && statusOf(problem) === 404 && tries === 1) {
						await clock.wait(replicaLag);
						continue;
					}
					const found = mayHaveSucceeded || statusOf(problem) === 422 ? await meaning.probe?.(mayHaveSucceeded, 0) : void 0;
					if (found !== void 0) return found;
					if (!hasCode(problem, "already_exists") || tries >= mostConflicts) throw problem;
					continue;
				}
				const unclear = outcome.kind === "indeterminate";
				if (unclear && atMostOnce) throw new IndeterminateWriteError(`It is unclear whether GitHub did ${description}: ${problem.message}`, lookFirst, { cause: problem });
				mayHaveSucceeded ||= unclear;
				const probe = unclear ? meaning.probe : void 0;
				const last = tries >= outcome.mostAttempts;
				if (last && probe === void 0) throw problem;
				if (!failing) budget.failureStarted();
				failing = true;
				const pending = problem.cause instanceof NetworkError ? problem.cause.pending : 0;
				const latest = pending > outcome.wait ? `at most ${Math.ceil(pending / 1e3)}` : Math.ceil(outcome.wait / 1e3);
				onWait(`GitHub did not ${description}: ${outcome.why}. Once more in ${latest} s.`);
				await budget.wait(outcome.wait, outcome.kind === "rate-limited", problem);
				const found = await probe?.(true, pending - outcome.wait);
				if (found !== void 0) return found;
				if (last) throw problem;
				if (meaning.upload !== void 0) budget.failureEnded();
				failing &&= meaning.upload === void 0;
			}
		} finally {
			if (failing) budget.failureEnded();
		}
	}
	return {
		rest: octokit.rest,
		repository,
		count: () => count,
		async send(description, answer, method, parameters, handling) {
			const meaning = {
				...handling,
				description,
				parse: ({ body }) => answerIn(body, answer)
			};
			return (await method({
				...repository,
				...parameters,
				request: { meaning }
			})).data;
		},
		async sendAll(description, item, method, parameters, enough, key) {
			const items = array(item);
			const page = key === void 0 ? items : object({ [key]: items }).transform((fields) => fields[key]);
			const parse = ({ body }) => answerIn(body, page);
			const paged = method.defaults({ request: { meaning: {
				description,
				parse
			} } });
			const first = {
				...repository,
				...parameters,
				per_page: perPage,
				page: 1
			};
			const all = [];
			let pages = 0;
			for await (const { data } of octokit.paginate.iterator(paged, first)) {
				all.push(...data);
				pages += 1;
				if (pages === mostPages || enough?.(all)) break;
			}
			return all;
		},
		query: (description) => (shape, query) => {
			const parse = (response) => dataIn(response, shape, () => problemOf(response, description, {
				address: apiUrl,
				token,
				inActions
			}));
			return octokit.graphql(query, {
				...repository,
				request: { meaning: {
					description,
					parse
				} }
			});
		}
	};
}
async function attemptOnce({ description, parse }, asker, sendOnce, tries) {
	const random = Math.random();
	try {
		const response = await sendOnce();
		const decision = classifyResponse(response, tries, random);
		if (decision.kind !== "answered") return {
			...decision,
			problem: problemOf(response, description, asker)
		};
		const value = parse(response);
		if (value !== void 0) return {
			kind: "answered",
			value
		};
		return {
			...classifyUnparsable(tries, random),
			problem: unreadable(description, asker)
		};
	} catch (error) {
		if (!(error instanceof NetworkError)) throw error;
		return {
			...classifyNetworkError(error, tries, random),
			problem: problemOf(error, description, asker)
		};
	}
}
/** The response in an error of Octokit. Throws the cause of any other error, which `fetch` threw. */
function responseOf(error) {
	if (error.response === void 0) throw error.cause ?? error;
	return error.response;
}
/** The answer in a body; without JSON it is null. Undefined when it lacks a field of the shape. */
function answerIn(body, answer) {
	return answer.safeParse(parsed(body, JSON.parse) ?? null).data;
}
/** The result of a download as the body of a response, which passes through Octokit. */
function asResponse(result) {
	return "status" in result ? result : {
		status: 200,
		headers: {},
		body: JSON.stringify(result)
	};
}
/**
* The data of a GraphQL answer, as Octokit expects it. Beside an error that is not NOT_FOUND, a null can stand for data that GitHub left out
* (docs/platform.md 115): such an answer is a refusal with status 200, as are errors without data.
*/
function dataIn({ body }, shape, problem) {
	const json = parsed(body, JSON.parse);
	const { data, errors } = tableOf(json);
	if ((!Array.isArray(errors) || errors.every((error) => tableOf(error).type === "NOT_FOUND")) && Object.values(tableOf(data)).some((value) => value !== null)) {
		const answer = shape.safeParse(data).data;
		return answer === void 0 ? void 0 : { data: answer };
	}
	if (errors !== void 0) throw problem();
}

// src/adapters/github/github.ts
/** The Forge port over GitHub's REST and GraphQL API, and the Project port. Loads the network stack: import this file lazily. */
function gitHub(options) {
	const requests = gitHubRequests(options);
	const { owner, repo } = requests.repository;
	const ask = requests.query("read the pull requests");
	return {
		requests: requests.count,
		...releaseMethods(requests, options.clock.wait),
		commitChecks: (commit) => readCommitChecks(requests, commit),
		pullRequests: keepAnswers((commits, numbers, open) => askForPullRequests({
			owner,
			repo,
			commits,
			numbers,
			open
		}, ask)),
		firstTimers: (logins, before) => askForFirstTimers({
			owner,
			repo
		}, logins, before, ask),
		publicBodies: (tags) => askForPublicBodies(tags, requests.query("read the releases")),
		workflowRun: (id) => readWorkflowRun(requests, id),
		project: gitHubProject(requests)
	};
}
/** The check of breaking changes and the notes ask the same question: within a run it has one answer. A failure is not kept. */
function keepAnswers(ask) {
	const answers = /* @__PURE__ */ new Map();
	return (...question) => {
		const key = JSON.stringify(question);
		const known = answers.get(key);
		if (known !== void 0) return known;
		const answer = ask(...question);
		answers.set(key, answer);
		answer.catch(() => answers.delete(key));
		return answer;
	};
}

export { gitHub };