import { b as cutLines } from "./common-shared.js";

// src/text/prose-lines.ts
/** What opens fenced code, or a comment that does not end on its line; also in a quotation or a list (CommonMark 0.31.2, 4.5 and 4.6). */
const OPENING = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?!.*`)|~{3,}|<!--(?!.*-->))/;
const FENCE_END = /^[ \t>]*(`{3,}|~{3,})[ \t\r]*$/;
/** Of each line of Markdown, whether it stands outside fenced code and comments of several lines. */
function proseLines(lines) {
	let open = "";
	return lines.map((whole) => {
		const line = cutLines(whole);
		if (open === "") {
			open = OPENING.exec(line)?.[1] ?? "";
			return open === "";
		}
		if (open === "<!--" ? line.includes("-->") : FENCE_END.exec(line)?.[1]?.startsWith(open)) open = "";
		return false;
	});
}

export { proseLines as t };