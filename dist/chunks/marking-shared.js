import { Sn as safeText, cr as longestBody } from "./commands-shared.js";
import { n as parsed, r as tableOf } from "./tolerant-shared.js";

// src/features/rollback/marking.ts
const pattern = /<!-- release-runbook:rollback (\{[^\n]*\}) -->\n[\s\S]*?<!-- \/release-runbook:rollback -->\n*/g;
/** Prefix of a rolled back release's title. */
const titlePrefix = "[Rolled back] ";
/** Reads the banner from a release's body; undefined when the release is not rolled back. */
function readRolledBack(body) {
	const json = [...body.matchAll(pattern)][0]?.[1];
	const { good, reason, reissue, before } = tableOf(parsed(json, JSON.parse));
	if (typeof good !== "string" || typeof before !== "object" || before === null) return void 0;
	const { title, prerelease, latest } = tableOf(before);
	return {
		good,
		reason: String(reason ?? ""),
		reissue: typeof reissue === "string" ? reissue : null,
		before: {
			title: String(title),
			prerelease: prerelease === true,
			latest: latest === true
		}
	};
}
/** The body with the banner at its start, in place of an older one; undefined if GitHub would refuse its length. `urlOf`: page of a tag. */
function withBanner(body, info, urlOf) {
	const json = JSON.stringify(info).replace(/[<>@#]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
	const again = info.reissue === null ? "" : ` It is published again as [${info.reissue}](${urlOf(info.reissue)}), for those who updated already.`;
	const marked = `${[
		`<!-- release-runbook:rollback ${json} -->`,
		"> [!CAUTION]",
		`> **This release is rolled back.** Use [${info.good}](${urlOf(info.good)}) instead.${again}`,
		">",
		`> ${safeText(info.reason)}`,
		"<!-- /release-runbook:rollback -->"
	].join("\n")}\n\n${body.replaceAll(pattern, "")}`;
	return marked.length <= 125e3 ? marked : void 0;
}
/** The title with the prefix, added at most once. */
function withPrefix(title) {
	return title.startsWith(titlePrefix) ? title : `${titlePrefix}${title}`;
}

export { withBanner as n, withPrefix as r, readRolledBack as t };