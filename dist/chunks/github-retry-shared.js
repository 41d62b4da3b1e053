import { a as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { n as require__shim_http, t as require__shim_https } from "./_shim_https-shared.js";
import { open } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { createHash } from "node:crypto";
import { constants as constants$1 } from "node:fs";
import { basename } from "node:path";

// src/adapters/http/http-exchange.ts
var import__shim_http = /* @__PURE__ */ __toESM(require__shim_http(), 1);
var import__shim_https = /* @__PURE__ */ __toESM(require__shim_https(), 1);
/** Error codes of an untrusted certificate, or of a certificate for another host (Node.js, "X509 certificate error codes"). */
const certificate = /^(CERT_|ERR_TLS_CERT_|UNABLE_TO_(GET_|VERIFY_)|DEPTH_ZERO_|SELF_SIGNED_CERT|HOSTNAME_MISMATCH|INVALID_CA)/;
/**
* A request got no whole response. `sent`: the request may have arrived, and a write may have taken effect. `untrusted`: the server's
* certificate prevented the connection, so that a retry would fail too.
*/
var LostConnection = class extends Error {
	name = "LostConnection";
	sent;
	untrusted;
	constructor(cause, sent) {
		super(cause.message || cause.name, { cause });
		this.untrusted = certificate.test(cause.code ?? "");
		this.sent = sent && !this.untrusted;
	}
};
const chunkSize = 262144;
/** Error codes that prove that no byte of the request was sent: no address, no listener, no route. */
const neverSent = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"ENETUNREACH",
	"EHOSTUNREACH",
	"EADDRNOTAVAIL"
]);
/**
* Sends one request and returns its response with any status. It follows no redirect, which would get the token. It sends a file from two
* reused buffers: `fetch` keeps the whole file in memory (nodejs/undici#4058), and sendStream of http-client hangs on an early response.
* It never sends the last bytes of a file with another digest, so that no server accepts the file. Throws LostConnection if the connection
* breaks, is idle or takes too long; other errors concern the file.
*/
async function exchange(options) {
	const { body = "" } = options;
	if (typeof body === "string") return send(options, Buffer.byteLength(body), (request) => request.end(body));
	const { path, size, sha256 } = body;
	const handle = await open(path, constants$1.O_RDONLY | (constants$1.O_NOFOLLOW ?? 0));
	try {
		return await send(options, size, (request, fail) => {
			const buffers = [Buffer.allocUnsafe(chunkSize), Buffer.allocUnsafe(chunkSize)];
			const hash = createHash("sha256");
			let sent = 0;
			const next = (turn) => {
				if (sent === size) return void request.end();
				handle.read(buffers[turn], 0, Math.min(chunkSize, size - sent), null).then(({ bytesRead }) => {
					if (bytesRead === 0) return fail(/* @__PURE__ */ new Error(`${path} became shorter while it was sent`));
					sent += bytesRead;
					if (sha256 !== void 0) {
						hash.update(buffers[turn].subarray(0, bytesRead));
						if (sent === size && hash.digest("hex") !== sha256) return fail(changed(path));
					}
					request.write(buffers[turn].subarray(0, bytesRead), (error) => {
						if (!error) next(turn === 0 ? 1 : 0);
					});
				}, fail);
			};
			next(0);
		});
	} finally {
		await handle.close();
	}
}
function changed(path) {
	return new UserError(`${basename(path)} is no longer the file that was built: something wrote to it before it was sent.`, "Look for a process that the build or a script of a component left running.");
}
function send({ method, url, headers, agent, idle, deadline, longest }, length, writeBody) {
	return new Promise((resolve, reject) => {
		const client = url.protocol === "http:" ? import__shim_http.default : import__shim_https.default;
		const ownHeaders = {
			"accept-encoding": "gzip",
			...headers,
			...method === "GET" ? {} : { "content-length": String(length) }
		};
		const request = client.request(url, {
			method,
			headers: ownHeaders,
			...agent ? { agent } : {}
		});
		const late = () => lose(/* @__PURE__ */ new Error(`no answer after ${deadline / 1e3} seconds`));
		const timer = deadline === void 0 ? void 0 : setTimeout(late, deadline);
		const fail = (error) => {
			clearTimeout(timer);
			request.destroy();
			reject(error);
		};
		const lose = (error) => fail(new LostConnection(error, !neverSent.has(error.code ?? "")));
		const succeed = (answer) => {
			clearTimeout(timer);
			resolve(answer);
		};
		request.setTimeout(idle, () => lose(/* @__PURE__ */ new Error(`no byte moved for ${idle / 1e3} seconds`)));
		request.on("error", lose);
		request.on("response", (response) => readResponse(response, longest, succeed, lose));
		writeBody(request, fail);
	});
}
function readResponse(response, longest, resolve, lose) {
	const parts = [];
	let length = 0;
	response.on("data", (part) => {
		length += part.length;
		if (longest === void 0 || length <= longest) parts.push(part);
		else lose(/* @__PURE__ */ new Error(`the answer is longer than ${longest} bytes`));
	});
	response.on("error", lose);
	response.on("aborted", () => lose(/* @__PURE__ */ new Error("the answer was cut off")));
	response.on("end", () => {
		try {
			const bytes = Buffer.concat(parts);
			const body = response.headers["content-encoding"] === "gzip" && bytes.length > 0 ? gunzipSync(bytes, { maxOutputLength: longest }) : bytes;
			resolve({
				status: response.statusCode ?? 0,
				headers: response.headers,
				body: body.toString("utf8")
			});
		} catch (error) {
			lose(error);
		}
	});
}

// src/adapters/github/github-retry.ts
/** Attempts until a request that fails without a limit is given up; fewer where nobody was reached. */
const mostAttempts = 7;
const mostConnects = 3;
/** Milliseconds to wait after a secondary limit that names no time: GitHub asks for at least a minute. */
const secondaryWait = 6e4;
/** Doubles from a second to a minute, half of it by chance, so that those who failed together do not come back together. */
function backOff(attempt, random) {
	return Math.min(6e4, 1e3 * 2 ** (attempt - 1)) * (.75 + random / 2);
}
/** Milliseconds that `retry-after` asks for, in seconds or as a date. At least a second: after `0` requests would follow each other without a pause. */
function retryAfter({ headers }, now) {
	const value = headers["retry-after"];
	if (value === void 0) return void 0;
	const seconds = Number(value);
	const wait = Number.isFinite(seconds) ? seconds * 1e3 : Date.parse(value) - now;
	return Number.isFinite(wait) ? Math.max(1e3, wait) : void 0;
}
/** What a message of GitHub says of a limit; the second words are those of GraphQL. */
const limitWords = /rate limit|abuse detection|"type"\s*:\s*"RATE_LIMITED"/i;
function isLimit({ status, headers, body }) {
	if (status === 429) return true;
	if (status !== 403 && status !== 200) return false;
	if (status === 200) return body.startsWith("{\"errors\"") && limitWords.test(body);
	return headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || limitWords.test(body);
}
function limitWait(answer, attempt) {
	const now = Date.parse(answer.headers.date ?? "") || Date.now();
	const asked = retryAfter(answer, now);
	if (asked !== void 0) return asked;
	const reset = Number(answer.headers["x-ratelimit-reset"]);
	if (answer.headers["x-ratelimit-remaining"] === "0" && reset > 0) return Math.max(1e3, reset * 1e3 - now + 1e3);
	return secondaryWait * 2 ** (attempt - 1);
}
/** Judges the answer of an attempt (counted from 1). `random` is from 0 to 1. */
function judge(answer, attempt, random) {
	const { status } = answer;
	if (isLimit(answer)) return {
		kind: "again",
		wait: limitWait(answer, attempt),
		limited: true,
		unclear: false,
		reached: true,
		why: "a rate limit"
	};
	if (status >= 200 && status < 300) return { kind: "answered" };
	if (status !== 408 && status < 500) return { kind: "refused" };
	if (status === 501) return { kind: "refused" };
	const asked = retryAfter(answer, Date.parse(answer.headers.date ?? "") || Date.now());
	return again(asked ?? backOff(attempt, random), `answer ${status}`);
}
/** Judges a connection that broke. */
function judgeLoss(error, attempt, random) {
	if (error.untrusted) return { kind: "refused" };
	return {
		...again(backOff(attempt, random), error.message),
		unclear: error.sent,
		reached: error.sent
	};
}
/** Judges an answer of success that cannot be read: cut off on the way. What was asked for may be done. */
function judgeUnreadable(attempt, random) {
	return {
		...again(backOff(attempt, random), "an answer that cannot be read"),
		reached: false
	};
}
const again = (wait, why) => ({
	kind: "again",
	wait,
	limited: false,
	unclear: true,
	reached: true,
	why
});
/** Whether a request that failed so often, without a limit, is tried once more. */
function mayTryAgain(attempt, reached) {
	return attempt < (reached ? mostAttempts : mostConnects);
}

export { retryAfter as a, mayTryAgain as i, judgeLoss as n, LostConnection as o, judgeUnreadable as r, exchange as s, judge as t };