import { n as HttpClient } from "./actions-http-client-shared.js";
import { N as LostAnswer } from "./common-shared.js";
import { a as NetworkError, i as retryAfter, o as sendRequest } from "./github-retry-shared.js";

// src/adapters/http/web.ts
/** Limits of a request: milliseconds, and bytes of a response, because an endless response would fill the memory. */
const deadline = 3e4;
const longest = 8 << 20;
/** UTF-16 code units of a response that the caller gets. */
const maxText = 1 << 20;
/** The message without the address, because the host can be a part of a secret. */
function withoutAddress(message, { hostname, href, host }) {
	return [
		href,
		host,
		hostname
	].reduce((text, part) => text.replaceAll(part, "the address"), message);
}
/** The Web port over HTTP, through the proxy that the environment names. It loads the network stack: import this file lazily. */
function httpWeb(userAgent) {
	const client = new HttpClient(userAgent);
	async function request(method, address, body) {
		const url = new URL(address);
		const headers = {
			"user-agent": userAgent,
			accept: "*/*",
			...body === void 0 ? {} : { "content-type": "application/json" }
		};
		try {
			const agent = client.getAgent(address);
			const response = await sendRequest({
				method,
				url,
				headers,
				body,
				agent,
				idle: deadline,
				deadline,
				longest
			});
			return {
				status: response.status,
				text: response.body.slice(0, maxText),
				retryAfter: retryAfter(response, Date.now())
			};
		} catch (error) {
			throw error instanceof NetworkError ? new LostAnswer(withoutAddress(error.message, url), error.maybeDelivered) : error;
		}
	}
	return {
		get: (url) => request("GET", url, void 0),
		post: (url, body) => request("POST", url, JSON.stringify(body))
	};
}

export { httpWeb };