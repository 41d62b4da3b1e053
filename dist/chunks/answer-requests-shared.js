import { I as UserError } from "./common-shared.js";
import { parentPort } from "node:worker_threads";

// src/adapters/threads/answer-requests.ts
/** Answers the requests to this thread. The other side gets a UserError as such; any other error ends the thread. */
function answerRequests(answerTo) {
	const send = (reply) => parentPort?.postMessage(reply);
	parentPort?.on("message", async (request) => {
		try {
			send({ answer: await answerTo(request) });
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			send({ refusal: {
				message: error.message,
				hint: error.hint
			} });
		}
	});
}

export { answerRequests as t };