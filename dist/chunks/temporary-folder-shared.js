// src/pipeline/phases/temporary-folder.ts
/** Makes a private folder for `work`, and afterwards removes it with the work tree in it. */
async function withTemporaryFolder({ ports }, work) {
	const { files, git, log } = ports;
	const temp = await files.temporary("release-runbook");
	try {
		return await work(temp);
	} finally {
		try {
			if (await files.facts(`${temp}/tree`) !== void 0) await git.removeWorkTree(`${temp}/tree`);
			await files.remove(temp);
		} catch (error) {
			log.warning(`${temp} could not be removed: ${error.message}`);
		}
	}
}

export { withTemporaryFolder as t };