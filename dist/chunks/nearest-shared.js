// src/text/nearest.ts
/** The known name that is most similar; undefined when none is similar. Case, `_` and `-` do not count: `previousTag` means `previous-tag`. */
function nearest(name, known) {
	const wanted = plain(name);
	if (wanted.length === 0 || wanted.length > 64) return void 0;
	let best;
	for (const candidate of known) {
		const distance = editDistance(wanted, plain(candidate));
		if (distance <= Math.max(1, Math.floor(Math.min(wanted.length, candidate.length) / 3)) && (best === void 0 || distance < best.distance)) best = {
			name: candidate,
			distance
		};
	}
	return best?.name;
}
/** The end of a sentence about an unknown name: `; did you mean X?`, or the list of known names. */
function suggestion(name, known) {
	const near = nearest(name, known);
	if (near !== void 0) return `; did you mean \`${near}\`?`;
	return known.length === 0 ? "" : `; known here: ${known.join(", ")}`;
}
function plain(name) {
	return name.toLowerCase().replace(/[-_ ]/g, "");
}
/** Restricted Damerau-Levenshtein distance: insert, delete, replace, swap of neighbours, each 1. */
function editDistance(a, b) {
	let before = [];
	let above = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, before[column - 2] + 1);
			line.push(cost);
		}
		before = above;
		above = line;
	}
	return above[b.length];
}

export { suggestion as n, nearest as t };