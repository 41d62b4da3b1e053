// src/model/checksums.ts
/** Reads what `sha256sum` writes: `<hex>  <name>`, or ` *<name>` for a file read as bytes (GNU coreutils, sha2 utilities). */
function parseSums(text) {
	const digests = /* @__PURE__ */ new Map();
	const odd = [];
	for (const [index, raw] of text.split("\n").entries()) {
		const written = raw.replace(/\r$/, "");
		if (written === "") continue;
		const [, hex, name] = /^([0-9a-fA-F]{64}) [ *](?:\.\/)?(.+)$/.exec(written) ?? [];
		const strange = (why) => void odd.push({
			line: index + 1,
			text: written.slice(0, 200),
			why
		});
		if (hex === void 0 || name === void 0) strange("no line of the form \"<sha256>  <name>\"");
		else if (digests.has(name)) strange("a second line for one file");
		else digests.set(name, hex.toLowerCase());
	}
	return {
		digests,
		odd
	};
}

export { parseSums as t };