import { bn as cutLine, xn as plainLine } from "./commands-shared.js";

// src/features/notes/render/explain.ts
const titleLength = 64;
/** The buckets of commits without an entry, in their order, with their titles. */
const withoutEntry = [
	["folded", "Folded into another entry"],
	["dependencies", "For dependencies"],
	["reverted", "Reverted"],
	["excluded", "Kept out"],
	["chores", "For the release itself"]
];
/** Explains the range, the category of each entry and the bucket of each other commit, in plain ASCII for a terminal. */
function explainNotes(content, planned) {
	const { entries, categories, accounts, accounting } = content;
	const headings = new Map(categories.map(({ id, heading }) => [id, plainLine(heading)]));
	const first = (entry) => entry.breaking !== null ? "Breaking Changes" : entry.security ? "Security" : void 0;
	const line = (entry) => {
		const says = (entry.breaking?.[0] ?? "").split("\n")[0];
		const broken = says === "" ? "" : `says "${cutLine(plainLine(says), titleLength)}", `;
		const place = first(entry) === void 0 ? entry.reason : `${broken}else ${headings.get(entry.category)}: ${entry.reason}`;
		return row(entry.title, entry.pullRequest === null ? entry.commit.slice(0, 7) : `#${entry.pullRequest}`, place);
	};
	const sections = [
		"Breaking Changes",
		"Security",
		...categories.map(({ id }) => id)
	].map((id) => {
		const own = entries.filter((entry) => (first(entry) ?? entry.category) === id);
		return section(headings.get(id) ?? id, own.map(line));
	});
	const others = withoutEntry.map(([bucket, title]) => section(title, accounts.filter((account) => account.bucket === bucket).map(({ subject, sha, reason }) => row(subject, sha.slice(0, 7), reason))));
	const sums = withoutEntry.map(([bucket, title]) => `${accounting[bucket]} ${title.toLowerCase()}`);
	const total = `${accounting.total} commits: ${accounting.listed} listed, ${sums.join(", ")}.\n`;
	const passedOver = planned?.passedOver.map(({ tag, reason }) => `  not since ${plainLine(tag)}: ${plainLine(reason)}\n`) ?? [];
	return [
		planned === void 0 ? "" : `Changes since ${plainLine(planned.plan.previousTag ?? "the first commit")}\n${passedOver.join("")}`,
		...sections,
		...others,
		total
	].filter((text) => text !== "").join("\n");
}
function section(title, lines) {
	return lines.length === 0 ? "" : `${title}\n${lines.join("")}`;
}
function row(title, source, reason) {
	return `  ${cutLine(plainLine(title), titleLength).padEnd(titleLength)}  ${source.padEnd(7)}  ${plainLine(reason)}\n`;
}

export { explainNotes };