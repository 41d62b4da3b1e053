import { a as UserError } from "./errors-shared.js";

// src/config/read-inside.ts
/**
* Text of a file that the configuration or an input names; undefined when the file does not exist. `root` is absolute.
* Throws UserError when a link leads out of the root: a report may show the text, so the repository must not select files of the machine.
*/
async function readInside(files, root, path) {
	const full = `${root}/${path}`;
	if (await files.facts(full) === void 0) return void 0;
	const realRoot = await files.realPath(root);
	const real = await files.realPath(full).catch(() => void 0);
	if (real === void 0) throw new UserError(`${path} is a link to nothing.`, "Put the file itself there.");
	if ((await files.facts(real))?.kind !== "file") throw new UserError(`${path} is no file.`, "Put a file there, or name another one.");
	if (!real.startsWith(`${realRoot}/`)) throw new UserError(`${path} is a link that leads out of the repository.`, "Put the file itself there.");
	return files.readText(real);
}

export { readInside as t };