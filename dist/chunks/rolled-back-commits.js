import { S as firstLines } from "./common-shared.js";
import { gn as readCommit, hn as findReverts, vn as findBranches } from "./commands-shared.js";
import { t as readRolledBack } from "./marking-shared.js";

// src/features/rollback/rolled-back-commits.ts
/** Finds rolled back commits that a new release would ship, by ancestry, unless a later regular release contains them already. */
async function findRolledBackCommits({ releases, tags, tag, commit, repository }, git) {
	const commitOf = new Map(tags.map((each) => [each.name, each.commit]));
	const regular = releases.filter((other) => !other.draft && !other.prerelease && other.tag !== tag).flatMap((other) => readRolledBack(other.body) === void 0 ? commitOf.get(other.tag) ?? [] : []);
	const found = [];
	for (const release of releases) {
		const rolledBack = readRolledBack(release.body);
		const badCommit = commitOf.get(release.tag);
		const goodCommit = rolledBack && commitOf.get(rolledBack.good);
		if (rolledBack === void 0 || badCommit === void 0 || goodCommit === void 0 || release.tag === tag) continue;
		if (!await git.isAncestor(badCommit, commit)) continue;
		if (await isInLater(badCommit, regular, git)) continue;
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
async function isInLater(commit, others, git) {
	for (const other of others) if (other !== commit && await git.isAncestor(commit, other)) return true;
	return false;
}
/** The warning with its remedy, one sentence for each rolled back release. */
function rolledBackWarning(found) {
	return found.map(({ bad, good, commits }) => {
		return `this ships again what the rollback of ${bad} to ${good} withdrew: ${firstLines(commits, 5, ({ sha, message }) => `${sha.slice(0, 12)} ${message.split("\n", 1)[0]}`).join("; ")}. Revert them (git revert), or go on when they are fixed`;
	}).join("; ");
}

export { findRolledBackCommits, rolledBackWarning };