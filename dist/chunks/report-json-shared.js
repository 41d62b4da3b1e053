// src/report/report-json.ts
/** Every key of the report, in the order of the file. A key has the same meaning in every object. */
const KEYS = [
	"schema command id tag version commit previousTag unchanged outcome dryRun failure step title status steps findings",
	"rule level path line column codePointColumn message suggestion hint tail evidence",
	"builds stages stage start ms assets name component size sha256 url previousSize",
	"accounting listed folded dependencies reverted excluded chores total release draft prerelease latest immutable",
	"rollback bad good reissue reason before latestAfter childVariables likelySecrets"
].flatMap((keys) => keys.split(" "));
/** The text of report.json: keys in a fixed order, an indent of two spaces, a newline at the end. */
function renderReport(report) {
	const ordered = (_key, value) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value;
	return `${JSON.stringify(report, ordered, 2)}\n`;
}
function byKey([a], [b]) {
	return rank(a) - rank(b) || (a < b ? -1 : 1);
}
function rank(key) {
	const at = KEYS.indexOf(key);
	return at === -1 ? KEYS.length : at;
}

export { renderReport as t };