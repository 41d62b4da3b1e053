import { a as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError, i as UnclearWrite, n as NotFound } from "./errors-shared.js";
import { i as mayTryAgain, n as judgeLoss, o as LostConnection, r as judgeUnreadable, s as exchange, t as judge } from "./github-retry-shared.js";
import { t as endpoint } from "./octokit-endpoint-shared.js";
import { n as require__shim_http, t as require__shim_https } from "./_shim_https-shared.js";
import { mkdir, open } from "node:fs/promises";
import { createHash } from "node:crypto";
import { constants as constants$1 } from "node:fs";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

// src/adapters/github/github-checks.ts
/** GitHub counts neutral and skipped as successful where a check is required (GitHub Docs, "About status checks"). */
const ends = {
	success: "passed",
	neutral: "skipped",
	skipped: "skipped"
};
/** What GitHub Actions calls itself among the apps. */
const actions = "github-actions";
function runOf(run) {
	const said = run.status === "completed" ? run.conclusion ?? "completed" : run.status;
	const url = run.html_url ?? run.details_url ?? void 0;
	const workflowRun = run.app?.slug === actions ? /\/actions\/runs\/(\d+)/.exec(`${run.details_url ?? ""} ${run.html_url ?? ""}`)?.[1] : void 0;
	return {
		id: run.id,
		name: run.name,
		said,
		state: run.status === "completed" ? ends[said] ?? "failed" : "pending",
		suite: run.check_suite?.id,
		app: run.app?.slug ?? "",
		url,
		workflowRun
	};
}
const suiteOf = (suite) => ({
	id: suite.id,
	finished: suite.status === "completed",
	ofActions: suite.app?.slug === actions,
	runs: suite.latest_check_runs_count ?? 0
});
const statusOfCommit = ({ id, context, state, target_url }) => ({
	id,
	name: context,
	said: state,
	state: state === "success" ? "passed" : state === "pending" ? "pending" : "failed",
	url: target_url ?? void 0
});
/** Everything that says whether a commit is good: check runs, the suites that they belong to, commit statuses. All pages of each. */
async function readCommitChecks(requests, commit) {
	const of = { ref: commit };
	const route = "GET /repos/{owner}/{repo}/commits/{ref}";
	const runs = await requests.readAll("read the check runs", `${route}/check-runs`, {
		...of,
		filter: "latest"
	}, void 0, "check_runs");
	const suites = await requests.readAll("read the check suites", `${route}/check-suites`, of, void 0, "check_suites");
	const statuses = await requests.readAll("read the commit statuses", `${route}/statuses`, of);
	return {
		runs: runs.map(runOf),
		suites: suites.map(suiteOf),
		statuses: statuses.map(statusOfCommit)
	};
}

// src/adapters/github/github-remedies.ts
const says = (pattern) => ({ said }) => pattern.test(said);
const permissionsHeader = ({ headers }) => String(headers["x-accepted-github-permissions"] ?? "");
const withDiscussion = ({ doing }) => / with a discussion /.test(doing);
const isWriteOfARelease = ({ doing }) => /^(create the draft|publish|change the text)/.test(doing);
const spent = "The name of this tag is spent: an immutable release used it, and no release can use it again, even when that one is deleted. Publish a new version under a new tag.";
const workflowRule = "The commit changes files below .github/workflows, and no GITHUB_TOKEN may make a tag or release for such a commit that is not there yet. Push the tag itself with git first; or use the token of a GitHub App with \"workflows: write\".";
const rules = [
	{
		fits: ({ status }) => status === 401,
		remedy: "The token was not accepted. Pass token: ${{ github.token }}, or a token that has not expired."
	},
	{
		fits: ({ status }) => status >= 300 && status < 400,
		remedy: ({ headers }) => `It says to look at ${String(headers.location ?? "another address")}; the token is not sent there. Name the repository and the API by the addresses that they have now.`
	},
	{
		fits: (refused) => /rate limit|submitted too quickly/i.test(refused.said) || refused.headers["x-ratelimit-remaining"] === "0",
		remedy: "A rate limit was reached. Run the job again later: the draft keeps what has arrived."
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
		remedy: "Add the line \"discussions: write\" under \"permissions:\" of the job, besides \"contents: write\"."
	},
	{
		fits: (refused) => withDiscussion(refused) && (refused.status === 404 || /discussion/i.test(refused.said)),
		remedy: "Either the category of release.discussion does not exist (it is case-sensitive: see the list of categories under Discussions), or Discussions are switched off in the settings, or the job lacks \"discussions: write\"."
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
		fits: (refused) => isWriteOfARelease(refused) && /already_exists/.test(refused.said),
		remedy: "There is a public release of this tag already, made meanwhile. Run the job again: it compares that release with what it built."
	},
	{
		fits: says(/already_exists/),
		remedy: "An asset of that name is there already; the next run compares and replaces it in the draft."
	},
	{
		fits: (refused) => (refused.status === 403 || refused.status === 404) && /workflows/.test(permissionsHeader(refused) + refused.said),
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
		remedy: "GitHub itself fails: see its status page, and run the job again later; the next run goes on where this one stopped."
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
/** The line to add to the workflow; GitHub names what it wants as `contents=write; contents=write,workflows=write`, the least first. */
function permission(refused) {
	const named = /^([a-z_]+)=(read|write)/.exec(permissionsHeader(refused));
	const byTask = permissions.find(([task]) => task.test(refused.doing))?.[1] ?? "contents: write";
	return `Add the line "${named === null ? byTask : `${named[1].replaceAll("_", "-")}: ${named[2]}`}" under "permissions:" of the job.`;
}
/** What to do about a refusal, in a sentence or two. */
function remedyOf(refused) {
	const rule = rules.find(({ fits }) => fits(refused));
	if (rule === void 0) return "See the answer above; the next run goes on where this one stopped.";
	return typeof rule.remedy === "string" ? rule.remedy : rule.remedy(refused);
}

// src/adapters/github/github-problems.ts
function dataOf(body) {
	try {
		const data = JSON.parse(body);
		if (typeof data === "object" && data !== null) return data;
	} catch {}
	return { message: body.slice(0, 200) };
}
/** An answer of success that says nothing that can be read: cut off, or the page of a proxy. */
function unreadable(doing, address) {
	return new UserError(`GitHub at ${address} answered the request to ${doing} with something that is no answer to it.`, "Run the job again: it looks first and goes on from what is there.");
}
/** Turns an answer that was no success, or a lost connection, into a sentence with its remedy and the request id that GitHub's support asks for. */
function problemOf(failure, doing, address) {
	if (failure instanceof LostConnection) {
		const hint = failure.untrusted ? "The certificate of the server, or of a proxy in between, is not trusted here: put the path of a file with its authority (PEM) into the environment variable NODE_EXTRA_CA_CERTS." : "Check the network, the proxy settings and GITHUB_API_URL, then run the job again: it looks first and goes on from what is there.";
		return new UserError(`GitHub could not be reached at ${address} to ${doing}: ${failure.message}.`, hint, { cause: failure });
	}
	const { status, headers } = failure;
	const { message = "", errors = [] } = dataOf(failure.body);
	const said = [message, ...errors.map(({ message: text, field, code }) => [field, text ?? code].filter(Boolean).join(" ")).filter(Boolean)].filter(Boolean).join("; ");
	const id = headers["x-github-request-id"];
	const request = typeof id === "string" ? `, request ${id}` : "";
	return new (status === 404 ? NotFound : UserError)(`GitHub refused to ${doing} (${status}${request}): ${said || "no reason given"}`, remedyOf({
		status,
		said,
		doing,
		headers
	}), { cause: failure });
}
/** The status that GitHub refused with; undefined for a failure that is no refusal. */
function statusOf(error) {
	return error instanceof UserError ? error.cause?.status : void 0;
}
/** Undefined instead of "not found": for a read whose answer may be that there is nothing. */
async function orNothing(reading) {
	try {
		return await reading;
	} catch (error) {
		const status = statusOf(error);
		if (status === 404 || status === 422) return void 0;
		throw error;
	}
}

// src/adapters/github/github-pulls.ts
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
function* batches(all) {
	for (let at = 0; at < all.length; at += batch$1) yield all.slice(at, at + batch$1);
}
const pullOf$1 = (node, commits) => ({
	number: node.number,
	title: node.title,
	body: node.body,
	author: node.author?.login ?? "ghost",
	bot: node.author?.__typename === "Bot",
	labels: (node.labels?.nodes ?? []).map(({ name }) => name),
	mergeCommit: node.mergeCommit?.oid,
	commits
});
/**
* The merged pull requests of this repository that brought `commits`, and those with `numbers`; each once, by number, and the logins
* of the commits' authors. Pull requests of forks and unmerged ones, which the association also names, are left out
* (docs/platform.md 104).
*/
async function askForPullRequests(asked, ask) {
	const found = /* @__PURE__ */ new Map();
	const logins = /* @__PURE__ */ new Map();
	const repository = `${asked.owner}/${asked.repo}`.toLowerCase();
	const keep = (node, commit) => {
		if (!(node && (node.merged || node.number === asked.open)) || node.baseRepository?.nameWithOwner.toLowerCase() !== repository) return;
		const known = found.get(node.number)?.commits ?? [];
		found.set(node.number, pullOf$1(node, commit === void 0 ? known : [...known, commit]));
	};
	const learn = (author) => {
		if (author?.email && author.user) logins.set(author.email.toLowerCase(), author.user.login);
	};
	const items = [...asked.commits.map((commit) => ({ commit })), ...asked.numbers.map((number) => ({ number }))];
	for (const part of batches(items)) {
		const answers = await askInParts(part.map(aliasOf), ask);
		part.forEach((item, index) => {
			const answer = answers[index];
			if ("number" in item) {
				for (const { commit } of answer?.commits?.nodes ?? []) learn(commit.author);
				keep(answer);
			} else {
				const { author, associatedPullRequests } = answer ?? {};
				learn(author);
				for (const node of associatedPullRequests?.nodes ?? []) keep(node, item.commit);
			}
		});
	}
	return {
		pullRequests: [...found.values()].sort((a, b) => a.number - b.number),
		logins
	};
}
const inRepository = (fields) => `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields} } }`;
/** Answers in the order of the aliases. A query that is not answered is asked again in halves. Throws UserError when that does not help. */
async function askInParts(aliases, ask, around = inRepository) {
	try {
		const data = await ask(around(aliases.join(" ")));
		const answers = data.repository ?? data;
		return aliases.map((text) => answers[text.slice(0, text.indexOf(":"))]);
	} catch (error) {
		if (aliases.length <= (statusOf(error) === 200 ? 1 : smallest)) throw error;
		const middle = Math.ceil(aliases.length / 2);
		return [...await askInParts(aliases.slice(0, middle), ask, around), ...await askInParts(aliases.slice(middle), ask, around)];
	}
}
/** Those of the logins of whom the search finds no pull request merged into the repository before a time, in seconds since 1970. */
async function askForFirstTimers({ owner, repo }, logins, before, ask) {
	const time = (/* @__PURE__ */ new Date(before * 1e3)).toISOString().replace(".000Z", "Z");
	const first = /* @__PURE__ */ new Set();
	for (const part of batches(logins)) {
		const answers = await askInParts(part.map((login, index) => `s${index}: search(type: ISSUE, first: 1, query: ${JSON.stringify(`repo:${owner}/${repo} is:pr is:merged author:${login} merged:<${time}`)}) { issueCount }`), ask, (fields) => `query { ${fields} }`);
		part.forEach((login, index) => {
			if (answers[index]?.issueCount === 0) first.add(login);
		});
	}
	return first;
}

// src/adapters/github/github-items.ts
/** Aliases of a query, and comments of each: far from GitHub's limits of nodes and of ten seconds (docs/platform.md 103). */
const batch = 25;
const fields = `number title state url comments(last: 50) { totalCount nodes { body } }`;
async function askFor(requests, doing, numbers, selection) {
	const nodes = [];
	for (let at = 0; at < numbers.length; at += batch) {
		const aliases = numbers.slice(at, at + batch).map((number) => `n${number}: ${selection(number)}`);
		const answers = await askInParts(aliases, (query) => requests.query(doing, query, {}));
		nodes.push(...answers.filter((node) => node !== null));
	}
	return nodes;
}
/** Issues and pull requests by number, with their last comments; numbers of neither are left out. */
async function askForItems(requests, numbers) {
	const selection = (number) => `issueOrPullRequest(number: ${number}) { __typename ... on Issue { ${fields} } ... on PullRequest { ${fields} } }`;
	return (await askFor(requests, "read the issues", numbers, selection)).map(({ __typename, number, title, state, url, comments }) => ({
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
async function askForClosed(requests, repository, pullRequests) {
	const selection = (number) => `pullRequest(number: ${number}) { number closingIssuesReferences(first: 50) { nodes { number repository { nameWithOwner } } } }`;
	const nodes = await askFor(requests, "read the pull requests", pullRequests, selection);
	const own = ({ nameWithOwner }) => nameWithOwner.toLowerCase() === repository.toLowerCase();
	return new Map(nodes.map(({ number, closingIssuesReferences }) => [number, (closingIssuesReferences?.nodes ?? []).flatMap((issue) => issue !== null && own(issue.repository) ? issue.number : [])]));
}

// src/adapters/github/github-releases.ts
const assetOf = (asset) => ({
	id: asset.id,
	name: asset.name,
	size: asset.size,
	digest: asset.digest?.startsWith("sha256:") ? asset.digest.slice(7) : void 0,
	uploaded: asset.state === "uploaded",
	url: asset.browser_download_url
});
/** A release in the project's own words. */
const releaseOf = (release) => ({
	id: release.id,
	tag: release.tag_name,
	title: release.name ?? "",
	body: release.body ?? "",
	draft: release.draft,
	prerelease: release.prerelease,
	immutable: release.immutable ?? false,
	url: release.html_url,
	uploadUrl: release.upload_url.replace(/\{.*$/, ""),
	assets: release.assets.map(assetOf)
});
const all = "GET /repos/{owner}/{repo}/releases";
const one = "GET /repos/{owner}/{repo}/releases/{release_id}";
const change = "PATCH /repos/{owner}/{repo}/releases/{release_id}";
/** Milliseconds between looks for a draft that may have been made: lists lag behind (docs/platform.md 21). The last is given up on. */
const lagWaits = [
	0,
	1e3,
	2e3,
	4e3,
	8e3
];
/** The part of the port that reads and writes releases. `wait` in milliseconds. */
function releaseMethods(requests, wait) {
	const { read, readAll, write, remove } = requests;
	const list = (enough) => readAll("list the releases", all, {}, enough);
	async function releaseById(id) {
		try {
			return await read("read the release", one, { release_id: id });
		} catch (error) {
			if (statusOf(error) === 404) return void 0;
			throw error;
		}
	}
	async function assetsOf(id) {
		return readAll("list the assets", "GET /repos/{owner}/{repo}/releases/{release_id}/assets", { release_id: id });
	}
	/** A draft of exactly this text: ours, or that of a run with the same bytes, which is as good. */
	async function findDraft(tag, body) {
		for (const ms of lagWaits) {
			await wait(ms);
			const found = (await list()).filter((release) => release.draft && release.tag_name === tag && sameText(release.body, body));
			if (found.length > 0) return found.reduce((oldest, next) => next.id < oldest.id ? next : oldest);
		}
	}
	return {
		async releases(until) {
			const enough = (found) => until !== void 0 && found.some(({ tag_name, draft }) => tag_name === until && !draft);
			return (await list(enough)).map(releaseOf);
		},
		async createDraft({ tag, title, body, prerelease }) {
			const fields = {
				tag_name: tag,
				name: title,
				body,
				draft: true,
				prerelease
			};
			const route = "POST /repos/{owner}/{repo}/releases";
			const look = async (mayHaveSucceeded) => mayHaveSucceeded ? findDraft(tag, body) : void 0;
			return releaseOf(await write("create the draft release", route, fields, look));
		},
		async upload(release, file, writes = 1) {
			const url = new URL(release.uploadUrl);
			url.searchParams.set("name", file.name);
			const look = async () => {
				const present = (await assetsOf(release.id)).find(({ name }) => name === file.name);
				if (present === void 0) return void 0;
				const { uploaded, size, digest } = assetOf(present);
				if (uploaded && size === file.size && (digest === void 0 || digest === file.sha256)) return present;
				if ((await releaseById(release.id))?.draft === true) await removeAsset(present);
			};
			return assetOf(await requests.upload(`take the asset ${file.name}`, url, file, look, writes));
		},
		deleteAsset: removeAsset,
		async assets(release) {
			return (await assetsOf(release.id)).map(assetOf);
		},
		async release(id) {
			const found = await releaseById(id);
			return found && releaseOf(found);
		},
		deleteDraft: (draft) => remove("delete a draft", "DELETE /repos/{owner}/{repo}/releases/{release_id}", { release_id: draft.id }),
		async editBody(release, body) {
			const done = async () => {
				const now = await releaseById(release.id);
				return now !== void 0 && sameText(now.body, body) ? now : void 0;
			};
			await write("change the text of the release", change, {
				release_id: release.id,
				body
			}, done);
		},
		async publish(release, { title, body, prerelease, latest, draft, discussion }, ready = () => {}) {
			const fields = {
				release_id: release.id,
				name: title,
				body,
				draft,
				prerelease,
				make_latest: latest ? "true" : "false",
				...discussion === void 0 ? {} : { discussion_category_name: discussion }
			};
			const doing = `publish the release${discussion === void 0 ? "" : ` with a discussion in ${JSON.stringify(discussion)}`}`;
			const done = async () => {
				const now = await releaseById(release.id);
				if (now !== void 0 && now.draft === draft && sameText(now.body, body)) return now;
				if (now !== void 0) ready(releaseOf(now));
			};
			return releaseOf(await write(doing, change, fields, done));
		},
		async publicRelease(tag) {
			try {
				if (tag === void 0) return releaseOf(await read("read the latest release", `${all}/latest`));
				return releaseOf(await read("read the release", `${all}/tags/{tag}`, { tag }));
			} catch (error) {
				if (statusOf(error) === 404) return void 0;
				throw error;
			}
		},
		async tagCommit(tag) {
			try {
				return (await read("read the tag", "GET /repos/{owner}/{repo}/commits/{ref}", { ref: `refs/tags/${tag}` })).sha;
			} catch (error) {
				const status = statusOf(error);
				if (status === 404 || status === 422) return void 0;
				throw error;
			}
		}
	};
	function removeAsset({ id, name }, writes) {
		return remove(`delete the asset ${name}`, "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: id }, writes);
	}
}
/** GitHub keeps a text as it was sent but for the kind of its line ends and the blank at its end. */
function sameText(one, other) {
	const plain = (text) => text.replaceAll("\r\n", "\n").trim();
	return plain(one ?? "") === plain(other);
}

// src/adapters/github/github-tags.ts
const git = "/repos/{owner}/{repo}/git";
/** Objects of git are named by what is in them: one that is made twice is one object. */
const repeatable$1 = async () => void 0;
/** Branches, commits and tags through GitHub's git database: no credential ever reaches git, and what the token lacks is answered in words. */
function gitObjectMethods({ read, write }) {
	const commitOf = async (ref) => orNothing(read(`read ${ref}`, "GET /repos/{owner}/{repo}/commits/{+ref}", { ref }));
	async function createRef(doing, ref, sha) {
		await write(doing, `POST ${git}/refs`, {
			ref,
			sha
		}, async () => commitOf(ref));
	}
	return {
		branchCommit: async (branch) => (await commitOf(`refs/heads/${branch}`))?.sha,
		createBranch: (branch, commit) => createRef(`create the branch ${branch}`, `refs/heads/${branch}`, commit),
		async createCommit(base, files, message, by) {
			const { tree } = await read("read the commit", `GET ${git}/commits/{commit_sha}`, { commit_sha: base });
			const entries = files.map(({ path, mode, text }) => ({
				path,
				mode,
				type: "blob",
				content: text
			}));
			const fields = {
				message,
				tree: (await write("create the tree", `POST ${git}/trees`, {
					base_tree: tree.sha,
					tree: entries
				}, repeatable$1)).sha,
				parents: [base],
				author: by,
				committer: by
			};
			return (await write("create the commit", `POST ${git}/commits`, fields, repeatable$1)).sha;
		},
		async createTag(name, commit, message, by) {
			const fields = {
				tag: name,
				message,
				object: commit,
				type: "commit",
				tagger: by
			};
			const { sha } = await write(`create the tag ${name}`, `POST ${git}/tags`, fields, repeatable$1);
			await createRef(`create the tag ${name}`, `refs/tags/${name}`, sha);
		}
	};
}

// src/adapters/github/github-project.ts
const repo = "/repos/{owner}/{repo}";
/** Newest issues that are searched for one of ours: ten pages. */
const searched = 1e3;
const issueOf = ({ number, html_url, body }) => ({
	number,
	url: html_url,
	body: body ?? ""
});
const itemOf = ({ number, title, state, html_url, pull_request }) => ({
	number,
	title,
	url: html_url,
	open: state === "open",
	kind: pull_request === void 0 ? "issue" : "pull request"
});
const milestoneOf = ({ number, title, state, html_url }) => ({
	number,
	title,
	open: state === "open",
	url: html_url
});
const pullOf = ({ number, html_url, state, merged_at }) => ({
	number,
	url: html_url,
	state: merged_at ? "merged" : state === "open" ? "open" : "closed"
});
/** Looks at nothing: the write does no harm when it is made twice. */
const repeatable = async () => void 0;
/** The Project port over GitHub's API. */
function gitHubProject(requests, { repository }) {
	const { read, readAll, write, once } = requests;
	const [owner = ""] = repository.split("/");
	const comments = async (number) => {
		return (await readAll("read the comments", `GET ${repo}/issues/{issue_number}/comments`, { issue_number: number })).map(({ body = "" }) => body);
	};
	async function findIssue(marker) {
		const ours = (issue) => issue.pull_request === void 0 && (issue.body ?? "").includes(marker);
		const parameters = {
			state: "all",
			sort: "created",
			direction: "desc"
		};
		const enough = (found) => found.length >= searched || found.some(ours);
		const found = (await readAll("list the issues", `GET ${repo}/issues`, parameters, enough)).find(ours);
		return found && issueOf(found);
	}
	async function pullRequestFrom(branch) {
		const parameters = {
			head: `${owner}:${branch}`,
			state: "all"
		};
		return (await readAll("read the pull requests", `GET ${repo}/pulls`, parameters))[0];
	}
	async function fileOn(branch, path) {
		const file = await orNothing(read(`read ${path}`, `GET ${repo}/contents/{+path}`, {
			path,
			ref: branch
		}));
		if (file?.content === void 0 || file.encoding !== "base64") return void 0;
		return {
			text: Buffer.from(file.content, "base64").toString("utf8"),
			sha: file.sha
		};
	}
	return {
		async latest() {
			const found = await orNothing(read("read the latest release", `GET ${repo}/releases/latest`));
			return found && releaseOf(found);
		},
		async editRelease(release, { title, body, prerelease, latest }) {
			const fields = {
				release_id: release.id,
				...title === void 0 ? {} : { name: title },
				...body === void 0 ? {} : { body },
				...prerelease === void 0 ? {} : { prerelease },
				make_latest: latest ? "true" : "false"
			};
			return releaseOf(await write(`edit the release ${release.tag}`, `PATCH ${repo}/releases/{release_id}`, fields, repeatable));
		},
		items: (numbers) => askForItems(requests, numbers),
		closedBy: (pullRequests) => askForClosed(requests, repository, pullRequests),
		comments,
		async comment(number, body, marker) {
			const done = async () => (await comments(number)).some((text) => text.includes(marker)) ? { id: number } : void 0;
			await write(`comment on #${number}`, `POST ${repo}/issues/{issue_number}/comments`, {
				issue_number: number,
				body
			}, done);
		},
		async closeIssue(number) {
			const fields = {
				issue_number: number,
				state: "closed",
				state_reason: "completed"
			};
			await write(`close the issue #${number}`, `PATCH ${repo}/issues/{issue_number}`, fields, repeatable);
		},
		async milestones() {
			return (await readAll("list the milestones", `GET ${repo}/milestones`, { state: "all" })).map(milestoneOf);
		},
		async closeMilestone({ number, title }) {
			const fields = {
				milestone_number: number,
				state: "closed"
			};
			await write(`close the milestone ${title}`, `PATCH ${repo}/milestones/{milestone_number}`, fields, repeatable);
		},
		async openItems({ number }) {
			return (await readAll("list the issues", `GET ${repo}/issues`, {
				milestone: String(number),
				state: "open"
			})).map(itemOf);
		},
		findIssue,
		async openIssue(title, body, marker) {
			const done = async () => {
				const found = await findIssue(marker);
				return found && {
					id: found.number,
					number: found.number,
					html_url: found.url,
					body: found.body
				};
			};
			return issueOf(await write("open the issue", `POST ${repo}/issues`, {
				title,
				body
			}, done));
		},
		async dispatchWorkflow(workflow, ref, inputs) {
			const fields = {
				workflow_id: workflow,
				ref,
				inputs
			};
			await once(`start the workflow ${workflow}`, `POST ${repo}/actions/workflows/{workflow_id}/dispatches`, fields);
		},
		async dispatchEvent(type, payload) {
			await once(`send the event ${type}`, `POST ${repo}/dispatches`, {
				event_type: type,
				client_payload: payload
			});
		},
		async defaultBranch() {
			return (await read("read the repository", `GET ${repo}`)).default_branch;
		},
		fileOn,
		async writeFile(branch, path, text, before, message) {
			const fields = {
				path,
				branch,
				message,
				content: Buffer.from(text).toString("base64"),
				sha: before.sha
			};
			const done = async () => (await fileOn(branch, path))?.text === text ? { content: path } : void 0;
			await write(`write ${path}`, `PUT ${repo}/contents/{+path}`, fields, done);
		},
		async pullRequestFrom(branch) {
			const found = await pullRequestFrom(branch);
			return found && pullOf(found);
		},
		async openPullRequest({ title, body, branch, base }) {
			return pullOf(await write("open the pull request", `POST ${repo}/pulls`, {
				title,
				body,
				head: branch,
				base
			}, () => pullRequestFrom(branch)));
		},
		...gitObjectMethods(requests)
	};
}

// src/adapters/http/connections.ts
var import__shim_http = /* @__PURE__ */ __toESM(require__shim_http(), 1);
var import__shim_https = /* @__PURE__ */ __toESM(require__shim_https(), 1);
/** Most connections to one host. */
const sockets = 8;
/** Milliseconds until an idle connection is closed: a gateway can drop it during a long build, and the next request would hang. */
const idleTimeout = 15e3;
/** Returns the agent for an address: a pool for each host, or the proxy that the environment names. */
function openConnections(userAgent, timeout = idleTimeout) {
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
const lost = (message) => new LostConnection(new Error(message), true);
/**
* Downloads an address into a file and hashes it, in bounded memory. A redirect gets no token: the storage behind the API must not see it,
* and refuses a token together with a signature. A response with another status than 200 resolves. Throws LostConnection if the
* connection breaks, is idle too long or ends early.
*/
async function receiveFile(download) {
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
			headers = { "user-agent": download.headers["user-agent"] };
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
		request.on("error", (error) => reject(new LostConnection(error, true)));
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
		throw error.syscall === "write" ? error : new LostConnection(error, true);
	});
	const length = response.headers["content-length"];
	if (length !== void 0 && Number(length) !== size) throw lost(`${size} of ${length} bytes arrived`);
	return {
		size,
		sha256: hash.digest("hex")
	};
}

// src/adapters/github/github-patience.ts
/** Milliseconds that a run spends on requests that fail, in all. What succeeds, a build or a long upload, does not count. */
const longestTrouble = 12e5;
/** A duration in words: `45 s`, `20 min`. */
function inWords(ms) {
	return ms < 12e4 ? `${Math.ceil(ms / 1e3)} s` : `${Math.ceil(ms / 6e4)} min`;
}
/** Measures by the clock how long any request has been in trouble; several at once count once. */
function makePatience(clock) {
	let spent = 0;
	let troubled = 0;
	let since = 0;
	let quietUntil = 0;
	return {
		async quiet() {
			for (let left = quietUntil - clock.now(); left > 0; left = quietUntil - clock.now()) await clock.wait(left);
		},
		async wait(ms, limited, problem) {
			const used = spent + clock.now() - since;
			if (used + ms > 12e5) {
				const { message, cause } = problem();
				const ends = new Date(Date.now() + ms).toISOString().slice(11, 16);
				const why = limited ? `That ends at ${ends} UTC, in ${inWords(ms)}; this run waits no longer than ${inWords(longestTrouble)} in all.` : `Requests have failed for ${inWords(used)}; this run waits no longer than ${inWords(longestTrouble)} in all.`;
				throw new UserError(`${message} ${why}`, "Run the job again after that: it looks first and goes on from what is there.", { cause });
			}
			if (limited) quietUntil = Math.max(quietUntil, clock.now() + ms);
			await clock.wait(ms);
		},
		trouble(begins) {
			if (begins && troubled === 0) since = clock.now();
			troubled += begins ? 1 : -1;
			if (!begins && troubled === 0) spent += clock.now() - since;
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
* One bucket of tokens for all that a run creates, so that a release with hundreds of assets or issues does not run into the limit. Fewer
* than 60 uploads wait for nothing, but what is created after them waits until they are paid for.
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
/** GitHub serves no deeper listing; a server that never ends one is none. */
const mostPages = 100;
const defaultTimeout = 6e4;
/** Routes of writes that create content. Closing an issue tells everybody who follows it, as a comment does. */
const creating = /^(POST|PUT) |^PATCH .*\/issues\//;
/** The request layer over GitHub's REST and GraphQL API. Loads the network stack: import this file lazily. */
function gitHubRequests(options) {
	const { token, userAgent, clock, onWait, timeout = defaultTimeout } = options;
	const [owner = "", repo = ""] = options.repository.split("/");
	const api = new URL(options.apiUrl);
	const patience = makePatience(clock);
	const throttle = makeWriteThrottle(clock);
	const agentOf = openConnections(userAgent);
	const common = {
		authorization: `token ${token}`,
		accept: "application/vnd.github+json",
		"user-agent": userAgent
	};
	let count = 0;
	async function send(wanted) {
		count += 1;
		if (wanted.url.protocol !== api.protocol) throw new UserError(`GitHub named the address ${wanted.url.origin}, which is not ${api.protocol}//. The token was not sent there.`);
		return exchange({
			...wanted,
			agent: await agentOf(wanted.url),
			idle: timeout
		});
	}
	function sendToApi(route, parameters) {
		const { method, url, body } = endpoint(route, {
			baseUrl: options.apiUrl,
			owner,
			repo,
			...parameters
		});
		const text = body === void 0 ? void 0 : JSON.stringify(body);
		const headers = {
			...common,
			...text === void 0 ? {} : { "content-type": "application/json; charset=utf-8" }
		};
		return send({
			method,
			url: new URL(url),
			headers,
			body: text,
			deadline: timeout
		});
	}
	/** Attempts until there is an answer. `sure`: no attempt before can have been done. */
	async function attempt(work) {
		let troubled = false;
		let sure = true;
		try {
			for (let tries = 1;; tries += 1) {
				await patience.quiet();
				const { verdict, value, problem } = await once(work, tries);
				if (verdict.kind === "answered") return value;
				if (verdict.kind === "refused") {
					const found = sure && statusOf(problem()) !== 422 ? void 0 : await work.look?.(!sure);
					if (found !== void 0) return found;
					if (!/already_exists/.test(problem().message) || tries >= 3) throw problem();
					continue;
				}
				if (verdict.unclear && work.once === true) throw unclear(work.doing, problem());
				if (!troubled) patience.trouble(true);
				troubled = true;
				sure &&= !verdict.unclear;
				const last = !verdict.limited && !mayTryAgain(tries, verdict.reached);
				const look = verdict.unclear ? work.look : void 0;
				if (last && look === void 0) throw problem();
				await patience.wait(verdict.wait, verdict.limited, problem);
				const found = await look?.(true);
				if (found !== void 0) return found;
				if (last) throw problem();
			}
		} finally {
			if (troubled) patience.trouble(false);
		}
	}
	async function once(work, tries) {
		const { doing, address } = work;
		const random = Math.random();
		const judged = await work.send().then((answer) => {
			const verdict = judge(answer, tries, random);
			if (verdict.kind !== "answered") return {
				verdict,
				problem: () => problemOf(answer, doing, address)
			};
			const value = work.understand(answer);
			const problem = () => unreadable(doing, address);
			return value === void 0 ? {
				verdict: judgeUnreadable(tries, random),
				problem
			} : {
				verdict,
				value,
				problem
			};
		}, (error) => {
			if (!(error instanceof LostConnection)) throw error;
			return {
				verdict: judgeLoss(error, tries, random),
				problem: () => problemOf(error, doing, address)
			};
		});
		if (judged.verdict.kind === "again") onWait(`GitHub did not ${doing}: ${judged.verdict.why}. Once more in ${Math.ceil(judged.verdict.wait / 1e3)} s.`);
		return judged;
	}
	async function ask(doing, route, parameters, understand, look) {
		const understandAnswer = (answer) => understand(parseJson(answer.body));
		const work = {
			doing,
			address: options.apiUrl,
			send: () => sendToApi(route, parameters),
			understand: understandAnswer
		};
		return attempt(look === void 0 ? work : {
			...work,
			look
		});
	}
	return {
		count: () => count,
		read: (doing, route, parameters = {}) => ask(doing, route, parameters, objectIn),
		async readAll(doing, route, parameters = {}, enough = () => false, inside) {
			const all = [];
			for (let page = 1; page <= mostPages; page += 1) {
				const items = await ask(doing, route, {
					...parameters,
					per_page: perPage,
					page
				}, (data) => listIn(data, inside));
				all.push(...items);
				if (items.length < perPage || enough(all)) break;
			}
			return all;
		},
		query(doing, query, variables) {
			const body = JSON.stringify({
				query,
				variables: {
					owner,
					repo,
					...variables
				}
			});
			const headers = {
				...common,
				"content-type": "application/json; charset=utf-8"
			};
			const sendQuery = () => send({
				method: "POST",
				url: graphqlUrl(api),
				headers,
				body,
				deadline: timeout
			});
			const understand = (answer) => dataIn(answer, doing, options.apiUrl);
			return attempt({
				doing,
				address: options.apiUrl,
				send: sendQuery,
				understand
			});
		},
		async write(doing, route, parameters, look) {
			if (creating.test(route)) await throttle();
			return ask(doing, route, parameters, objectIn, look);
		},
		async once(doing, route, parameters) {
			await attempt({
				doing,
				address: options.apiUrl,
				send: () => sendToApi(route, parameters),
				understand: () => true,
				once: true
			});
		},
		async remove(doing, route, parameters, writes) {
			if (writes !== void 0) await throttle(writes);
			try {
				await ask(doing, route, parameters, () => true);
			} catch (error) {
				if (statusOf(error) !== 404) throw error;
			}
		},
		async upload(doing, url, file, look, writes) {
			await throttle(writes);
			const headers = {
				...common,
				"content-type": file.contentType
			};
			const understand = (answer) => objectIn(parseJson(answer.body));
			return attempt({
				doing,
				address: url.origin,
				send: () => send({
					method: "POST",
					url,
					headers,
					body: file
				}),
				understand,
				look
			});
		},
		download(doing, route, parameters, path) {
			const url = new URL(endpoint(route, {
				baseUrl: options.apiUrl,
				owner,
				repo,
				...parameters
			}).url);
			const headers = {
				...common,
				accept: "application/octet-stream"
			};
			let arrived;
			const receive = async () => {
				count += 1;
				const got = await receiveFile({
					url,
					headers,
					path,
					agentOf,
					idle: timeout
				});
				if (!("sha256" in got)) return got;
				arrived = got;
				return {
					status: 200,
					headers: {},
					body: ""
				};
			};
			return attempt({
				doing,
				address: options.apiUrl,
				send: receive,
				understand: () => arrived
			});
		}
	};
}
function unclear(doing, cause) {
	return new UnclearWrite(`It is unclear whether GitHub did ${doing}: ${cause.message}`, "Look whether it did; it is not asked again.", { cause });
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** An object with an id, a sha, a ref or content: a proxy's page or half an answer is none. */
function objectIn(data) {
	return typeof data === "object" && data !== null && [
		"id",
		"sha",
		"ref",
		"content"
	].some((key) => key in data) ? data : void 0;
}
function listIn(data, inside) {
	const list = inside === void 0 ? data : data?.[inside];
	return Array.isArray(list) ? list : void 0;
}
/**
* The data of a GraphQL answer. Beside an error that is not NOT_FOUND, a null can stand for what GitHub did not look up (docs/platform.md 115):
* such an answer is a refusal with status 200, as are errors without data.
*/
function dataIn(answer, doing, address) {
	const { data, errors } = parseJson(answer.body) ?? {};
	if ((!Array.isArray(errors) || errors.every((error) => error.type === "NOT_FOUND")) && data && Object.values(data).some((value) => value !== null)) return data;
	if (errors !== void 0) throw problemOf(answer, doing, address);
}
/** GitHub Enterprise Server has GraphQL beside the versioned REST API, the others below it. */
function graphqlUrl({ origin, pathname }) {
	return new URL(`${origin}${pathname.replace(/\/api\/v3\/?$/, "/api").replace(/\/$/, "")}/graphql`);
}

// src/adapters/github/github-runs.ts
/** Undefined where the answer is one of the statuses. */
async function askForRun({ read }, id, statuses) {
	try {
		return await read("read the workflow run", "GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: id });
	} catch (error) {
		if (statuses.includes(statusOf(error) ?? 0)) return void 0;
		throw error;
	}
}
/** A workflow run: what started it, and from where. Undefined when there is none. */
async function readRun(requests, id) {
	const run = await askForRun(requests, id, [404]);
	return run && {
		event: run.event,
		repository: run.head_repository?.full_name ?? ""
	};
}
/** The file of the workflow that a run is of, from the root of the repository; undefined when the token may not know it (`actions: read`) or there is no such run. */
async function readWorkflowPath(requests, id) {
	return (await askForRun(requests, id, [403, 404]))?.path?.replace(/@.*$/, "");
}

// src/adapters/github/github.ts
/** The Forge port over GitHub's REST and GraphQL API, and the Project port. Loads the network stack: import this file lazily. */
function gitHub(options) {
	const requests = gitHubRequests(options);
	const [owner = "", repo = ""] = options.repository.split("/");
	const graphql = (query) => requests.query("read the pull requests", query, {});
	return {
		requests: requests.count,
		...releaseMethods(requests, options.clock.wait),
		download: (asset, path) => {
			return requests.download(`read the asset ${asset.name}`, "GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: asset.id }, path);
		},
		commitChecks: (commit) => readCommitChecks(requests, commit),
		workflowPath: (run) => readWorkflowPath(requests, run),
		pullRequests: keepLastAnswer((commits, numbers, open) => askForPullRequests({
			owner,
			repo,
			commits,
			numbers,
			open
		}, graphql)),
		firstTimers: (logins, before) => askForFirstTimers({
			owner,
			repo
		}, logins, before, graphql),
		workflowRun: (id) => readRun(requests, id),
		project: gitHubProject(requests, options)
	};
}
/** The check of breaking changes and the notes ask the same question: within a run it has one answer. A failure is not kept. */
function keepLastAnswer(ask) {
	let asked = "";
	let answer;
	return async (commits, numbers, open) => {
		const question = JSON.stringify([
			commits,
			numbers,
			open
		]);
		if (answer === void 0 || question !== asked) answer = ask(commits, numbers, open);
		asked = question;
		try {
			return await answer;
		} catch (error) {
			answer = void 0;
			throw error;
		}
	};
}

export { gitHub };