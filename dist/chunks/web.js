import { n as HttpClient } from "./undici-shared.js";
import { t as LostAnswer } from "./errors-shared.js";
import { a as retryAfter, o as LostConnection, s as exchange } from "./github-retry-shared.js";

// src/adapters/http/web.ts
/** Milliseconds until a server is given up. */
const deadline = 3e4;
/** Characters of an answer that anybody looks at. */
const longest = 1 << 20;
/** Bytes above which an answer is given up: a server that never ends one would fill the memory. */
const mostBytes = 8 << 20;
/** The reason of a failure without the address in it: the host may be a part of a secret. */
function without(message, { hostname, href, host }) {
	return [
		href,
		host,
		hostname
	].reduce((text, part) => text.replaceAll(part, "the address"), message);
}
/** The Web port over HTTP, through the proxy that the environment names. Loads the network stack: import this file lazily. */
function httpWeb(userAgent) {
	const client = new HttpClient(userAgent);
	async function ask(method, url, body) {
		const target = new URL(url);
		const headers = {
			"user-agent": userAgent,
			accept: "*/*",
			...body === void 0 ? {} : { "content-type": "application/json" }
		};
		let answer;
		try {
			answer = await exchange({
				method,
				url: target,
				headers,
				body,
				agent: client.getAgent(url),
				idle: deadline,
				deadline,
				longest: mostBytes
			});
		} catch (error) {
			if (error instanceof LostConnection) throw new LostAnswer(without(error.message, target), error.sent);
			throw error;
		}
		return {
			status: answer.status,
			text: answer.body.slice(0, longest),
			retryAfter: retryAfter(answer, Date.now())
		};
	}
	return {
		get: (url) => ask("GET", url, void 0),
		post: (url, body) => ask("POST", url, JSON.stringify(body))
	};
}

export { httpWeb };