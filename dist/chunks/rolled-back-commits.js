import { a as firstLines } from "./format-shared.js";
import { Sn as readCommit, wn as findBranches, xn as findReverts } from "./commands-shared.js";
import { t as readRolledBack } from "./marking-shared.js";

// src/features/rollback/rolled-back-commits.ts
/** Finds rolled back commits that a new release would ship, by ancestry, unless a later regular release contains them already. */
async function findRolledBackCommits({ releases, tags, tag, commit, repository }, git) {
	const commitOf = new Map(tags.map((each) => [each.name, each.commit]));
	const found = [];
	for (const release of releases) {
		const rolledBack = readRolledBack(release.body);
		const badCommit = commitOf.get(release.tag);
		const goodCommit = rolledBack && commitOf.get(rolledBack.good);
		if (rolledBack === void 0 || badCommit === void 0 || goodCommit === void 0 || release.tag === tag) continue;
		if (!await git.isAncestor(badCommit, commit)) continue;
		if (await isShippedSince(badCommit, {
			releases,
			tag
		}, commitOf, git)) continue;
		const since = await git.log(goodCommit, commit);
		const branches = findBranches(since, commit);
		const reverted = findReverts(since.map(readCommit), {
			branches,
			pullRequests: void 0,
			repository
		}).cancelled;
		const commits = (await git.log(goodCommit, badCommit)).filter(({ sha, parents }) => parents.length < 2 && !reverted.has(sha));
		if (commits.length > 0) found.push({
			bad: release.tag,
			good: rolledBack.good,
			commits
		});
	}
	return found;
}
async function isShippedSince(badCommit, { releases, tag }, commitOf, git) {
	for (const other of releases) {
		const otherCommit = commitOf.get(other.tag);
		if (!other.draft && !other.prerelease && other.tag !== tag && readRolledBack(other.body) === void 0 && otherCommit !== void 0 && otherCommit !== badCommit && await git.isAncestor(badCommit, otherCommit)) return true;
	}
	return false;
}
/** The warning with its remedy, one sentence for each rolled back release. */
function rolledBackWarning(found) {
	return found.map(({ bad, good, commits }) => {
		return `this ships again what the rollback of ${bad} to ${good} withdrew: ${firstLines(commits, 5, ({ sha, message }) => `${sha.slice(0, 12)} ${message.split("\n", 1)[0]}`).join("; ")}. Revert them (git revert), or go on when they are fixed`;
	}).join("; ");
}

export { findRolledBackCommits, rolledBackWarning };