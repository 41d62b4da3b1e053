// src/model/in-parallel.ts
/** Runs `work` for the items in their order, at most `most` at once. After a failure no further item starts, and running ones end. `failures`: the first one first. */
async function inParallel(items, most, work) {
	const results = [];
	const running = items.entries().map(async ([at, item]) => results[at] = await work(item));
	const failures = [];
	const worker = async () => {
		for (const each of running) await each;
	};
	await Promise.all(Array.from({ length: most }, () => worker().catch((error) => failures.push(error))));
	return {
		results,
		failures
	};
}

export { inParallel as t };