import { o as sumsName } from "./manifest-shared.js";

// src/model/marker.ts
/** The longest body of a release that GitHub takes (docs/platform.md 19). In UTF-16 code units. */
const longestBody = 125e3;
const largestListing = 100;
const pattern = /<!-- release-runbook: (\{.*?\}) -->/g;
/** The marker of a set of assets. The digest of the checksum file represents a set above 100 assets. */
function makeMarker(commit, assets) {
	if (assets.length > largestListing) return {
		commit,
		assets: null,
		sums: assets.find(({ name }) => name === "SHA256SUMS")?.sha256 ?? null,
		count: assets.length
	};
	const sorted = [...assets].sort((a, b) => a.name < b.name ? -1 : 1);
	return {
		commit,
		assets: Object.fromEntries(sorted.map(({ name, sha256 }) => [name, sha256])),
		sums: null
	};
}
/** The marker as an HTML comment on one line. */
function renderMarker({ commit, assets, sums, count, added, public: shown }) {
	const flags = {
		...added ? { added } : {},
		...shown ? { public: true } : {}
	};
	const value = {
		schema: 1,
		commit,
		...assets === null ? {
			sums,
			count
		} : { assets },
		...flags
	};
	return `<!-- release-runbook: ${JSON.stringify(value)} -->`;
}
/** Whether two markers are of the same commit and assets. */
function sameMarker(one, other) {
	return one !== void 0 && renderMarker({
		...one,
		public: false
	}) === renderMarker({
		...other,
		public: false
	});
}
/** The marker in a release's body; undefined without a valid marker. */
function readMarker(body) {
	const json = [...body.matchAll(pattern)].at(-1)?.[1];
	if (json === void 0) return void 0;
	try {
		const value = JSON.parse(json);
		if (value.schema !== 1 || typeof value.commit !== "string") return void 0;
		const assets = typeof value.assets === "object" && value.assets !== null ? value.assets : null;
		const sums = typeof value.sums === "string" ? value.sums : null;
		const count = typeof value.count === "number" ? { count: value.count } : {};
		const flags = {
			...value.added === true ? { added: true } : {},
			...value.public === true ? { public: true } : {}
		};
		return {
			commit: value.commit,
			assets,
			sums,
			...count,
			...flags
		};
	} catch {
		return;
	}
}
/** The body with this marker at its end and without older markers. */
function withMarker(body, marker) {
	return `${body.replaceAll(pattern, "").trimEnd()}\n\n${renderMarker(marker)}\n`;
}

export { withMarker as a, sameMarker as i, makeMarker as n, readMarker as r, longestBody as t };