import { I as UserError } from "./common-shared.js";

// src/features/publish/compare.ts
/** Whether an asset is incomplete or has other bytes than the file. Without a digest from the server, the size alone is compared. */
function differsFrom(asset, file) {
	return !asset.uploaded || asset.size !== file.size || asset.digest !== void 0 && asset.digest !== file.sha256;
}
/** Throws UserError when an asset is missing or differs from the file. `hint` replaces the advice to run the job again. */
function requireSame(asset, file, hint) {
	if (asset === void 0) throw new UserError(`The asset ${file.name} is not in the release on GitHub.`, hint ?? "Run the job again: it uploads what is missing.");
	if (differsFrom(asset, file)) {
		const stored = `${asset.size} bytes, sha256 ${asset.digest ?? "unknown"}${asset.uploaded ? "" : ", not uploaded to its end"}`;
		throw new UserError(`GitHub stored ${file.name} as ${stored}; built were ${file.size} bytes, sha256 ${file.sha256}.`, hint ?? "Run the job again: it is replaced in the draft.");
	}
}
/** Evidence that the assets of a release are exactly the built files; with `others` it may hold more. Throws UserError for any difference. */
function compareAssets(shown, assets, { others = false, hint } = {}) {
	const stored = new Map(shown.map((asset) => [asset.name, asset]));
	for (const file of assets) requireSame(stored.get(file.name), file, hint);
	if (shown.length !== assets.length && !others) throw new UserError(`The release holds ${shown.length} assets, planned are ${assets.length}: somebody else changed it.`, "Look at it, then run the job again.");
	const planned = new Set(assets.map(({ name }) => name));
	const criterion = shown.filter(({ name }) => planned.has(name)).every(({ digest }) => digest !== void 0) ? "size and sha256" : "size alone: this server gives no digests";
	return `${assets.length} assets, compared by ${criterion}`;
}

export { differsFrom as n, requireSame as r, compareAssets as t };