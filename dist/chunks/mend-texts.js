import { a as allowedIn, r as replacementOf, t as classOf } from "./characters-shared2.js";
import { i as utf8Length, n as decodeAt, r as mojibakeAt } from "./utf8-shared.js";
import { t as isPlain } from "./plain-bytes-shared.js";
import { n as selectFiles, t as isBinary } from "./text-files-shared.js";
import { n as visible } from "./visible-shared.js";
import { Buffer, isUtf8 } from "node:buffer";

// src/checks/mend.ts
/**
* Quotes, dashes, spaces, ligatures and full-width forms that the policy does not allow, as people type them; every other byte as it was. Nothing that
* deceives or whose ASCII would be a guess is touched. Undefined when there is nothing to mend; a sentence when the file is not UTF-8.
*/
function mendTypography(bytes, path, policy) {
	if (!isUtf8(bytes)) return "it is not UTF-8";
	const allowed = allowedIn(policy, path);
	const parts = [];
	let kept = 0;
	let replaced = 0;
	for (let at = 0; at < bytes.length;) {
		if (bytes[at] < 128) {
			at++;
			continue;
		}
		const broken = mojibakeAt(bytes, at);
		const codePoint = decodeAt(bytes, at);
		const width = broken?.length ?? utf8Length(codePoint);
		const text = broken === void 0 && !allowed.has(codePoint) ? plainText(codePoint) : void 0;
		if (text !== void 0) {
			parts.push(bytes.subarray(kept, at), Buffer.from(text));
			kept = at + width;
			replaced++;
		}
		at += width;
	}
	return replaced === 0 ? void 0 : {
		content: Buffer.concat([...parts, bytes.subarray(kept)]),
		replaced
	};
}
/** What takes the place of a typographic character, when a reader can tell from it what stood there. */
function plainText(codePoint) {
	if (classOf(codePoint) !== "typographic") return void 0;
	const replacement = replacementOf(codePoint);
	return replacement === void 0 || replacement.lossy ? void 0 : replacement.text;
}

// src/checks/mend-texts.ts
/** Mends the typography of the files of the ASCII check, each in one step, and only while it still holds what was read. Strict mode alone asks for it. */
async function mendTexts(root, tracked, { ascii }, files) {
	const mended = [];
	const refused = [];
	if (ascii.mode !== "strict") return {
		files: mended,
		refused
	};
	const selection = selectFiles(tracked, ascii, "ascii");
	const paths = tracked.filter(selection.has).map(({ path }) => path);
	const mend = async (path, bytes) => {
		const result = mendTypography(bytes, path, ascii);
		const reason = typeof result === "object" ? await files.replace(`${root}/${path}`, bytes, result.content) : result;
		if (reason !== void 0) refused.push({
			path: visible(path),
			reason
		});
		else if (typeof result === "object") mended.push({
			path: visible(path),
			replaced: result.replaced
		});
	};
	await files.readEach(root, paths, (path, bytes) => bytes instanceof Error || isPlain(bytes) || isBinary(bytes, path) ? void 0 : mend(path, bytes), (path, head) => !isBinary(head, path));
	return {
		files: mended,
		refused
	};
}

export { mendTexts };