// src/features/plan/commit-files.ts
/** The files of a commit as if they were in the folder `root`: `notes` needs no work tree. Sizes and modes are placeholders. */
async function commitTree(git, commit, root) {
	const tracked = await git.filesIn(commit);
	const kinds = /* @__PURE__ */ new Map();
	for (const { path, kind } of tracked) {
		kinds.set(path, kind === "submodule" ? "directory" : kind);
		for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) kinds.set(path.slice(0, at), "directory");
	}
	const inside = (path) => path === root ? "" : path.slice(root.length + 1);
	const factsOf = (kind) => ({
		kind,
		size: 0,
		mode: 420,
		links: 1,
		device: 0,
		inode: 0
	});
	return {
		tracked,
		files: {
			async facts(path) {
				const kind = inside(path) === "" ? "directory" : kinds.get(inside(path));
				return kind && factsOf(kind);
			},
			async readText(path) {
				const [bytes] = kinds.get(inside(path)) === "file" ? await git.filesAt([{
					commit,
					path: inside(path)
				}]) : [];
				return bytes && new TextDecoder().decode(bytes);
			},
			async walk(directory, skip = () => false) {
				const below = inside(directory) === "" ? "" : `${inside(directory)}/`;
				const skipped = /* @__PURE__ */ new Set();
				const entries = [];
				for (const path of [...kinds.keys()].filter((known) => known.startsWith(below)).sort(byFolder)) {
					const parent = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
					const entry = {
						path: path.slice(below.length),
						...factsOf(kinds.get(path))
					};
					if (skipped.has(parent) || skip(entry)) skipped.add(path);
					else entries.push(entry);
				}
				return entries;
			}
		}
	};
}
/** Sorts a directory before its content, and the names in a folder by their bytes: no name holds a NUL. */
function byFolder(a, b) {
	return Buffer.compare(Buffer.from(a.replaceAll("/", "\0")), Buffer.from(b.replaceAll("/", "\0")));
}

export { commitTree as t };