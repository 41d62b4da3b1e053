import { i as __toESM } from "./rolldown-runtime-shared.js";
import { i as HttpClient, o as require__shim_https, s as require__shim_http, t as getOctokit } from "./undici-shared.js";
import { n as UserError } from "./errors-shared.js";
import { constants } from "node:fs";
import { open } from "node:fs/promises";

// src/adapters/github-problems.ts
/** The innermost reason of a network failure, in a few words: `connect ECONNREFUSED 127.0.0.1:1`. */
function causeOf(error) {
	let at = error;
	while (at instanceof Error && at.cause instanceof Error) at = at.cause;
	return at instanceof Error ? at.message || at.name : String(at);
}
function dataOf(refusal) {
	const data = refusal.response?.data;
	if (typeof data !== "string") return data ?? {};
	try {
		return JSON.parse(data);
	} catch {
		return { message: data.slice(0, 200) };
	}
}
function remedyOf(status, said, doing, headers) {
	if (status === 401) return "The token was not accepted. Pass token: ${{ github.token }}, or a token that has not expired.";
	if (/rate limit/i.test(said) || headers["x-ratelimit-remaining"] === "0") return "A rate limit was reached. Run the job again later: the draft keeps what has arrived.";
	if (status === 403 && /not accessible|must have|permission/i.test(said)) return remedyOfPermission(doing);
	if (status === 404) return `The repository, or what was asked for in it, was not found: the token may not see it. ${remedyOfPermission(doing)}`;
	if (/already_exists/.test(said)) return "An asset of that name is there already; the next run compares and replaces it in the draft.";
	if (/immutable/.test(said)) return "The release is immutable: publish a new version instead.";
	return "See the answer above; the next run goes on where this one stopped.";
}
function remedyOfPermission(doing) {
	return `Add the line "${/^read the pull requests/.test(doing) ? "pull-requests: read" : /^(list|read) /.test(doing) ? "contents: read" : "contents: write"}" under "permissions:" of the job.`;
}
/** An answer of success that says nothing that can be read: cut off, or the page of a proxy. */
function unreadable(doing, address) {
	return new UserError(`GitHub at ${address} answered the request to ${doing} with something that is no answer to it.`, "Run the job again: it looks first and goes on from what is there.");
}
/** Turns what Octokit threw, or an answer that was no success, into a sentence with its remedy and the request id that GitHub's support asks for. */
function problemOf(error, doing, address) {
	const refusal = error;
	const headers = refusal.response?.headers ?? {};
	if (refusal.response === void 0) return new UserError(`GitHub could not be reached at ${address} to ${doing}: ${causeOf(error)}.`, "Check the network, the proxy settings and GITHUB_API_URL, then run the job again: it looks first and goes on from what is there.", { cause: error });
	const status = refusal.status ?? 0;
	const { message = "", errors = [] } = dataOf(refusal);
	const said = [message, ...errors.map(({ message: text, field, code }) => text ?? [field, code].filter(Boolean).join(" ")).filter(Boolean)].filter(Boolean).join("; ");
	const id = headers["x-github-request-id"];
	const request = typeof id === "string" ? `, request ${id}` : "";
	return new UserError(`GitHub refused to ${doing} (${status}${request}): ${said || "no reason given"}`, remedyOf(status, said, doing, headers), { cause: error });
}

// src/adapters/github-pulls.ts
const pullFields = "number title body merged author { login } labels(first: 20) { nodes { name } } mergeCommit { oid } baseRepository { nameWithOwner }";
/** Aliases a query holds: GitHub ends a query after ten seconds, and fifty commits with their pull requests stay far from it (docs/platform.md 103). */
const batch = 50;
function queryFor(aliases) {
	return `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${aliases.join(" ")} } }`;
}
function* batches(all) {
	for (let at = 0; at < all.length; at += batch) yield all.slice(at, at + batch);
}
const pullOf = (node, commits) => ({
	number: node.number,
	title: node.title,
	body: node.body,
	author: node.author?.login ?? "ghost",
	labels: (node.labels?.nodes ?? []).map(({ name }) => name),
	mergeCommit: node.mergeCommit?.oid,
	commits
});
/**
* The merged pull requests of this repository that brought `commits`, and those with `numbers`; each once, by number.
* Pull requests of forks and unmerged ones, which the association also names, are left out (docs/platform.md 104).
*/
async function askForPullRequests(asked, ask) {
	const found = /* @__PURE__ */ new Map();
	const repository = `${asked.owner}/${asked.repo}`.toLowerCase();
	const keep = (node, commit) => {
		if (!node?.merged || node.baseRepository?.nameWithOwner.toLowerCase() !== repository) return;
		const known = found.get(node.number)?.commits ?? [];
		found.set(node.number, pullOf(node, commit === void 0 ? known : [...known, commit]));
	};
	for (const commits of batches(asked.commits)) {
		const answer = await ask(queryFor(commits.map((sha, index) => `c${index}: object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: 5) { nodes { ${pullFields} } } } }`)));
		for (const [index, sha] of commits.entries()) for (const node of answer.repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? []) keep(node, sha);
	}
	for (const numbers of batches(asked.numbers.filter((number) => !found.has(number)))) {
		const answer = await ask(queryFor(numbers.map((number) => `p${number}: pullRequest(number: ${number}) { ${pullFields} }`)));
		for (const node of Object.values(answer.repository ?? {})) keep(node);
	}
	return [...found.values()].sort((a, b) => a.number - b.number);
}

// src/adapters/upload.ts
var import__shim_http = /* @__PURE__ */ __toESM(require__shim_http(), 1);
var import__shim_https = /* @__PURE__ */ __toESM(require__shim_https(), 1);
const chunkSize = 262144;
/**
* Sends one file as the body of a POST, with its exact length, from two reused buffers: `fetch` would hold the whole file
* in memory (nodejs/undici#4058), and http-client's sendStream hangs when an answer comes before the body ends.
* Rejects when the connection breaks or falls silent; an answer of any status resolves. Redirects are not followed.
*/
async function sendFile(upload) {
	const handle = await open(upload.path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
	try {
		return await new Promise((resolve, reject) => {
			const request = (upload.url.protocol === "http:" ? import__shim_http.default : import__shim_https.default).request(upload.url, {
				method: "POST",
				headers: {
					...upload.headers,
					"content-length": String(upload.size)
				},
				...upload.agent ? { agent: upload.agent } : {}
			});
			const fail = (error) => {
				request.destroy();
				reject(error);
			};
			request.setTimeout(upload.idle, () => fail(/* @__PURE__ */ new Error(`no byte moved for ${upload.idle / 1e3} seconds`)));
			request.on("error", fail);
			request.on("response", (response) => readAnswer(response, resolve, fail));
			const buffers = [Buffer.allocUnsafe(chunkSize), Buffer.allocUnsafe(chunkSize)];
			let sent = 0;
			const next = (turn) => {
				if (sent === upload.size) {
					request.end();
					return;
				}
				handle.read(buffers[turn], 0, Math.min(chunkSize, upload.size - sent), null).then(({ bytesRead }) => {
					if (bytesRead === 0) return fail(/* @__PURE__ */ new Error(`${upload.path} became shorter while it was sent`));
					sent += bytesRead;
					request.write(buffers[turn].subarray(0, bytesRead), (error) => {
						if (!error) next(turn === 0 ? 1 : 0);
					});
				}, fail);
			};
			next(0);
		});
	} finally {
		await handle.close();
	}
}
function readAnswer(response, resolve, fail) {
	const parts = [];
	response.on("data", (part) => parts.push(part));
	response.on("error", fail);
	response.on("aborted", () => fail(/* @__PURE__ */ new Error("the answer was cut off")));
	response.on("end", () => resolve({
		status: response.statusCode ?? 0,
		headers: response.headers,
		body: Buffer.concat(parts).toString("utf8")
	}));
}

// src/adapters/github.ts
const assetOf = (asset) => ({
	id: asset.id,
	name: asset.name,
	size: asset.size,
	digest: asset.digest?.startsWith("sha256:") ? asset.digest.slice(7) : void 0,
	uploaded: asset.state === "uploaded",
	url: asset.browser_download_url
});
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
const perPage = 100;
/** GitHub serves no deeper listing; a server that never ends one is none. */
const mostPages = 100;
/** Milliseconds until a request is given up. */
const deadline = 6e4;
/** Milliseconds of silence until an upload is given up. */
const uploadIdle = 6e4;
function parseAsset(body, doing, address) {
	try {
		const asset = JSON.parse(body);
		if (typeof asset.id === "number") return asset;
	} catch {}
	throw unreadable(doing, address);
}
/** The Forge port over GitHub's REST and GraphQL API. Loads the network stack: import this file lazily. Reads and writes are each tried once; what failed is said with what mends it. */
function gitHub(options) {
	const octokit = getOctokit(options.token, {
		baseUrl: options.apiUrl,
		userAgent: options.userAgent
	});
	const [owner = "", repo = ""] = options.repository.split("/");
	let requests = 0;
	/** One request. `doing` completes the sentence "GitHub refused to ...". */
	async function ask(doing, route, parameters = {}) {
		requests += 1;
		try {
			return (await octokit.request(route, {
				owner,
				repo,
				...parameters,
				request: { signal: AbortSignal.timeout(deadline) }
			})).data;
		} catch (error) {
			throw problemOf(error, doing, options.apiUrl);
		}
	}
	/** One request whose answer must be an object with an id or a sha: a proxy's page or half an answer is none. */
	async function askForObject(doing, route, parameters = {}) {
		const data = await ask(doing, route, parameters);
		if (typeof data === "object" && data !== null && ("id" in data || "sha" in data)) return data;
		throw unreadable(doing, options.apiUrl);
	}
	/** All pages, or as many as it takes until `enough`. An answer that is no list is refused: taken for an empty one, it would hide what is there. */
	async function pages(doing, route, parameters, enough) {
		const all = [];
		for (let page = 1; page <= mostPages; page += 1) {
			const items = await ask(doing, route, {
				...parameters,
				per_page: perPage,
				page
			});
			if (!Array.isArray(items)) throw unreadable(doing, options.apiUrl);
			all.push(...items);
			if (items.length < perPage || enough(all)) break;
		}
		return all;
	}
	return {
		requests: () => requests,
		async releases(until) {
			const enough = (found) => until !== void 0 && found.some(({ tag_name, draft }) => tag_name === until && !draft);
			return (await pages("list the releases", "GET /repos/{owner}/{repo}/releases", {}, enough)).map(releaseOf);
		},
		async createDraft({ tag, title, body, prerelease }) {
			return releaseOf(await askForObject("create the draft release", "POST /repos/{owner}/{repo}/releases", {
				tag_name: tag,
				name: title,
				body,
				draft: true,
				prerelease
			}));
		},
		async upload(release, file) {
			const url = new URL(release.uploadUrl);
			url.searchParams.set("name", file.name);
			requests += 1;
			const doing = `take the asset ${file.name}`;
			const headers = {
				authorization: `token ${options.token}`,
				accept: "application/vnd.github+json",
				"content-type": file.contentType,
				"user-agent": options.userAgent
			};
			const agent = new HttpClient(options.userAgent).getAgent(url.href);
			const sending = {
				url,
				headers,
				path: file.path,
				size: file.size,
				agent,
				idle: uploadIdle
			};
			const answer = await sendFile(sending).catch((error) => {
				throw new UserError(`The upload of ${file.name} broke off: ${causeOf(error)}.`, "Run the job again: the draft keeps what has arrived.", { cause: error });
			});
			if (answer.status !== 201) throw problemOf({
				status: answer.status,
				response: {
					headers: answer.headers,
					data: answer.body
				}
			}, doing, url.origin);
			return assetOf(parseAsset(answer.body, doing, url.origin));
		},
		async deleteAsset(asset) {
			await ask(`delete the asset ${asset.name}`, "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: asset.id });
		},
		async assets(release) {
			return (await pages("list the assets", "GET /repos/{owner}/{repo}/releases/{release_id}/assets", { release_id: release.id }, () => false)).map(assetOf);
		},
		async publish(release, { title, body, prerelease, latest, draft }) {
			const fields = {
				release_id: release.id,
				name: title,
				body,
				draft,
				prerelease,
				make_latest: latest ? "true" : "false"
			};
			return releaseOf(await askForObject("publish the release", "PATCH /repos/{owner}/{repo}/releases/{release_id}", fields));
		},
		async tagCommit(tag) {
			try {
				return (await askForObject("read the tag", "GET /repos/{owner}/{repo}/commits/{ref}", { ref: `refs/tags/${tag}` })).sha;
			} catch (error) {
				const status = error instanceof UserError ? error.cause?.status : void 0;
				if (status === 404 || status === 422) return void 0;
				throw error;
			}
		},
		pullRequests: (commits, numbers) => askForPullRequests({
			owner,
			repo,
			commits,
			numbers
		}, async (query) => {
			requests += 1;
			try {
				const data = await octokit.graphql(query, {
					owner,
					repo,
					request: { signal: AbortSignal.timeout(deadline) }
				});
				if (data?.repository) return data;
				throw unreadable("read the pull requests", options.apiUrl);
			} catch (error) {
				const partial = error.data;
				if (partial?.repository) return partial;
				throw error instanceof UserError ? error : problemOf(error, "read the pull requests", options.apiUrl);
			}
		})
	};
}

export { gitHub };