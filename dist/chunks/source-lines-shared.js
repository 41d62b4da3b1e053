import { _ as toLines } from "./common-shared.js";
import { U as sortFindings } from "./commands-shared.js";
import { posix } from "node:path";

// src/report/source-lines.ts
/** The most findings that a terminal lists; report.json has all findings. */
const MOST_SHOWN = 50;
/** Bytes of the largest file that is read again only to show a line. */
const LARGEST = 16777216;
/** Reads the lines of the findings that a terminal lists, none about secrets. It must run before the work tree is deleted. */
async function readSourceLines(files, root, findings) {
	const placed = sortFindings(findings).slice(0, 50).filter(({ path, line, rule }) => path !== void 0 && line !== void 0 && !rule.startsWith("secret"));
	const lines = /* @__PURE__ */ new Map();
	for (const [path, about] of Map.groupBy(placed, (finding) => finding.path)) {
		const text = await textOf(files, posix.join(root, path)).catch(() => void 0);
		if (text === void 0) continue;
		const inGit = text.split("\n");
		for (const finding of about) {
			const found = (finding.rule.startsWith("python-syntax/") ? toLines(text) : inGit)[finding.line - 1];
			if (found !== void 0) lines.set(finding, {
				number: finding.line,
				text: found.replace(/\r$/, ""),
				column: finding.column
			});
		}
	}
	return lines;
}
async function textOf(files, path) {
	const facts = await files.facts(path);
	if (facts?.kind !== "file" || facts.size > LARGEST) return void 0;
	return new TextDecoder().decode(await files.read(path));
}

export { readSourceLines as t };