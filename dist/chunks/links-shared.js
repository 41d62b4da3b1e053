import { i as safeText, o as plainAscii } from "./safe-text-shared.js";

// src/features/notes/render/links.ts
/** Makes the links of one release, pinned to its tag, or to its commit without a tag. `pullRequests` are the repository's own. */
function makeLinks({ tag, commit, previousTag }, repositoryUrl, pullRequests, spelling = plainAscii) {
	const base = repositoryUrl?.replace(/\/+$/, "");
	const own = new Set(pullRequests);
	const head = encodeURIComponent(tag ?? commit);
	const pull = (number) => base && `${base}/pull/${number}`;
	const range = previousTag === null ? `commits/${head}` : `compare/${encodeURIComponent(previousTag)}...${head}`;
	const pathUrl = (path) => base && `${base}/blob/${head}/${path.split("/").map(encodePart).join("/")}`;
	const references = {
		pullRequestUrl: (number) => own.has(number) ? pull(number) : void 0,
		spelling
	};
	return {
		...references,
		/** `[#12](url)`, or `#12` without a repository address. */
		pullRequest: (number) => linked(`#${number}`, pull(number)),
		/** A short commit id with its link. */
		commit: (sha) => linked(sha.slice(0, 7), base && `${base}/commit/${sha}`),
		/** A file at the released commit, with its link. The caller checks that the file exists. */
		document: (text, path) => linked(text, pathUrl(path)),
		/** An account with its link; the plain name without a login. */
		person: (name, login) => linked(safeText(name, references), login === null ? void 0 : base && `${new URL(base).origin}/${encodeURIComponent(login)}`),
		/** Address of a path at the released commit; undefined without a repository address. */
		pathUrl,
		/** Address of an asset; undefined without a tag or repository address. */
		asset: (name) => base === void 0 || tag === null ? void 0 : `${base}/releases/download/${head}/${encodeURIComponent(name)}`,
		/** Address of the comparison with the previous release, or of the history for a first release. */
		comparison: base && `${base}/${range}`
	};
}
/** A parenthesis would end the Markdown link. */
const encodePart = (part) => encodeURIComponent(part).replace(/[()]/g, (found) => `%${found.charCodeAt(0).toString(16)}`);
function linked(text, url) {
	return url === void 0 ? text : `[${text}](${url})`;
}

export { makeLinks as t };