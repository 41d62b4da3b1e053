// src/model/checksums.ts
/** Parses the output of `sha256sum`: `<hex>  <name>`, or `<hex> *<name>` for binary mode (GNU coreutils, sha2 utilities). */
function parseSums(text) {
	/** Lower-case hex sha256 by file name, in the file's order. */
	const digests = /* @__PURE__ */ new Map();
	/** Lines without a digest that counts. `line` is 1-based; `text` has at most 200 UTF-16 code units. */
	const malformed = [];
	for (const [index, raw] of text.split("\n").entries()) {
		const line = raw.replace(/\r$/, "");
		if (line === "") continue;
		const [, hex, name] = /^([0-9a-fA-F]{64}) [ *](?:\.\/)?(.+)$/.exec(line) ?? [];
		const reject = (why) => void malformed.push({
			line: index + 1,
			text: line.slice(0, 200),
			why
		});
		if (hex === void 0 || name === void 0) reject("no line of the form \"<sha256>  <name>\"");
		else if (digests.has(name)) reject("a second line for one file");
		else digests.set(name, hex.toLowerCase());
	}
	return {
		digests,
		malformed
	};
}

export { parseSums as t };