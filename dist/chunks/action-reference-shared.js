import { i as valueAt, n as parsed, r as tableOf } from "./tolerant-shared.js";

// src/features/init/action-reference.ts
/**
* The action as a workflow names it, `owner/name@commit`: from npm's lock, a clone, or `repository` and `gitHead` of a released package. In the lock a git
* dependency is `git+ssh://git@host/owner/name.git#commit`. `lock`: text of `node_modules/.package-lock.json`, `manifest`: of package.json. Undefined if
* unknown: nobody's name is guessed.
*/
function actionReference({ lock, manifest }, clone) {
	const resolved = valueAt(parsed(lock, JSON.parse), "packages", "node_modules/release-runbook", "resolved");
	const installed = /[/:]([\w-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40})$/.exec(String(resolved));
	if (installed !== null) return `${installed[1]}@${installed[2]}`;
	if (clone?.repository !== void 0 && clone.commit !== void 0) return `${clone.repository}@${clone.commit}`;
	const { repository, gitHead } = tableOf(parsed(manifest, JSON.parse));
	const address = typeof repository === "string" ? repository : String(valueAt(repository, "url"));
	const released = /^(?:github:|.*[/:](?=[\w-]+\/[\w.-]+$))?([\w-]+\/[\w.-]+?)(?:\.git)?$/.exec(address);
	return released !== null && typeof gitHead === "string" ? `${released[1]}@${gitHead}` : void 0;
}
/** How a person calls the action's program: a released package (its manifest has `gitHead`) at the address of its version, else from git. */
function programOf(action, manifest, version, serverUrl) {
	const name = action.split("@")[0];
	if (version === void 0 || tableOf(parsed(manifest, JSON.parse)).gitHead === void 0) return `npx github:${name}`;
	return `npx ${serverUrl}/${name}/releases/download/v${version}/release-runbook.tgz`;
}

export { programOf as n, actionReference as t };