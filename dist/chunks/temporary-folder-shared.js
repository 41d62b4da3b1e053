// src/pipeline/phases/temporary-folder.ts
/** Makes a private folder for `work`, and afterwards removes it with the clean trees in it. */
async function withTemporaryFolder({ ports }, work) {
	const { files, log } = ports;
	const temp = await files.temporary("release-runbook");
	try {
		return await work(temp);
	} finally {
		try {
			await files.remove(temp);
		} catch (error) {
			log.warning(`${temp} could not be removed: ${error.message}`);
		}
	}
}

export { withTemporaryFolder as t };