// src/model/in-parallel.ts
/** Runs `work` for the items in their order, at most `most` at once. After a failure no further item starts, and running ones end. */
async function inParallel(items, most, work) {
	const results = [];
	const running = items.entries().map(async ([at, item]) => results[at] = await work(item));
	const worker = async () => {
		for (const each of running) await each;
	};
	return {
		results,
		failures: (await Promise.allSettled(Array.from({ length: most }, worker))).flatMap((end) => end.status === "rejected" ? [end.reason] : [])
	};
}

export { inParallel as t };