// src/features/text-checks/text-job.ts
/** Bits of `ScanJob.wants`. */
const wanted = {
	ascii: 1,
	ellipsis: 2
};
/** Paths from one string, separated by NUL. The garbage collection of so many strings would cost a thread as much as reading the files. */
function pathsIn(text) {
	const starts = [0];
	for (let end = text.indexOf("\0"); end >= 0; end = text.indexOf("\0", end + 1)) starts.push(end + 1);
	starts.push(text.length + 1);
	return {
		length: starts.length - 1,
		at: (index) => text.slice(starts[index], starts[index + 1] - 1)
	};
}
const byFile = (a, b) => a.file - b.file;
/** The results of two shares of a job, in the order of the job's paths. */
function mergeResults(one, other) {
	const byNumber = (a, b) => a - b;
	return {
		files: [...one.files, ...other.files].sort(byFile),
		unknown: [...one.unknown, ...other.unknown].sort(byNumber),
		simple: [.../* @__PURE__ */ new Set([...one.simple, ...other.simple])].sort(),
		binary: [...one.binary, ...other.binary].sort(byNumber),
		unreadable: [...one.unreadable, ...other.unreadable].sort(byFile)
	};
}

export { pathsIn as n, wanted as r, mergeResults as t };