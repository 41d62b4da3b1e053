// src/publish/marker.ts
const largestListing = 100;
const pattern = /<!-- release-runbook: (\{.*?\}) -->/g;
/** The marker of a set of assets. `sumsName` is the checksum file, whose digest stands for the rest of a large set. */
function makeMarker(commit, assets, sumsName) {
	if (assets.length > largestListing) return {
		commit,
		assets: null,
		sums: assets.find(({ name }) => name === sumsName)?.sha256 ?? null
	};
	const sorted = [...assets].sort((a, b) => a.name < b.name ? -1 : 1);
	return {
		commit,
		assets: Object.fromEntries(sorted.map(({ name, sha256 }) => [name, sha256])),
		sums: null
	};
}
/** The comment, on one line. */
function renderMarker({ commit, assets, sums, added }) {
	const value = {
		schema: 1,
		commit,
		...assets === null ? { sums } : { assets },
		...added ? { added } : {}
	};
	return `<!-- release-runbook: ${JSON.stringify(value)} -->`;
}
/** Whether two markers say the same. */
function sameMarker(one, other) {
	return one !== void 0 && renderMarker(one) === renderMarker(other);
}
/** The marker in a release's body; undefined when there is none, or none of this form. */
function readMarker(body) {
	const json = [...body.matchAll(pattern)].at(-1)?.[1];
	if (json === void 0) return void 0;
	try {
		const value = JSON.parse(json);
		if (value.schema !== 1 || typeof value.commit !== "string") return void 0;
		const assets = typeof value.assets === "object" && value.assets !== null ? value.assets : null;
		const sums = typeof value.sums === "string" ? value.sums : null;
		return {
			commit: value.commit,
			assets,
			sums,
			...value.added === true ? { added: true } : {}
		};
	} catch {
		return;
	}
}
/** The body with this marker at its end, instead of an older one. */
function withMarker(body, marker) {
	return `${body.replaceAll(pattern, "").trimEnd()}\n\n${renderMarker(marker)}\n`;
}

export { withMarker as i, readMarker as n, sameMarker as r, makeMarker as t };