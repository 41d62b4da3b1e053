import { o as __toESM } from "./rolldown-runtime-shared.js";
import { I as UserError, T as formatSize } from "./common-shared.js";
import { t as require__shim_http } from "./_shim_http-shared.js";
import { o as require__shim_https } from "./tunnel-shared.js";
import { open } from "node:fs/promises";
import { createHash } from "node:crypto";
import { constants as constants$1 } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";

// src/adapters/http/upload-limits.ts
var import__shim_http = /* @__PURE__ */ __toESM(require__shim_http(), 1);
var import__shim_https = /* @__PURE__ */ __toESM(require__shim_https(), 1);
/** The fewest bytes that an upload may send in ten half minutes: 50 kB/s. A slower one needs another connection (docs/platform.md 116). */
const fewestBytes = 15e6;
/** Longest wait in minutes after the last byte of an upload: 5, plus a second for each 4 MiB, at most 15. GitHub needs minutes for large assets. */
const answerMinutes = (size) => Math.min(15, 5 + size / 2 ** 22 / 60);
/**
* Returns a function that makes a watch for one attempt to upload a file. Call the watch every half minute with the number of sent bytes. The watch logs the
* sent part and the rate through `say`. It returns true, for one attempt only, if the attempt must end because it was too slow for five minutes.
*/
function uploadWatch({ name, size }, say) {
	let givenUp = false;
	return () => {
		const sentAt = [0];
		return (sent) => {
			const rate = formatSize(Math.round((sent - sentAt.at(-1)) / 30));
			sentAt.push(sent);
			const before = sentAt.at(-11);
			const ends = !givenUp && sent < size && before !== void 0 && sent - before < fewestBytes;
			givenUp ||= ends;
			const part = `${formatSize(sent)} of ${formatSize(size)} (${Math.floor(100 * sent / size)} %), ${rate}/s`;
			if (!ends) say(`  ${name}: ${sent < size ? part : `all ${formatSize(size)} are sent, and there is no answer yet`}`);
			return ends;
		};
	};
}

// src/adapters/http/send-request.ts
/** Error codes of an untrusted certificate, or of a certificate for another host (Node.js, "X509 certificate error codes"). */
const certificate = /^(CERT_|ERR_TLS_CERT_|UNABLE_TO_(GET_|VERIFY_)|DEPTH_ZERO_|SELF_SIGNED_CERT|HOSTNAME_MISMATCH|INVALID_CA)/;
/**
* A request got no whole response. `maybeDelivered`: the request may have arrived, and a write may have taken effect. `untrusted`: the server's
* certificate prevented the connection, so that a retry would fail too. `pending`: milliseconds that the server may still need to store a
* file whose last byte was sent.
*/
var NetworkError = class extends Error {
	name = "NetworkError";
	maybeDelivered;
	untrusted;
	pending;
	constructor(cause, maybeDelivered, pending = 0) {
		super(cause.message || cause.name, { cause });
		this.untrusted = certificate.test(cause.code ?? "");
		this.maybeDelivered = maybeDelivered && !this.untrusted;
		this.pending = pending;
	}
};
const chunkSize = 262144;
/**
* Sends one request and returns its response with any status. It follows no redirect, because the target would get the token. It sends a file from two reused
* buffers: `fetch` keeps the whole file in memory (nodejs/undici#4058), and sendStream of http-client hangs on an early response. If a file no longer has the
* expected digest, it does not send the last bytes, so that no server accepts the file. Throws NetworkError if the connection breaks, is idle or takes too
* long; other errors concern the file.
*/
async function sendRequest(options) {
	const { body = "", idle } = options;
	if (typeof body === "string") return transmit(options, Buffer.byteLength(body), (request) => request.end(body));
	const { path, size, sha256, watch } = body;
	const handle = await open(path, constants$1.O_RDONLY | (constants$1.O_NOFOLLOW ?? 0));
	const isTooSlow = watch();
	const timers = [];
	let answerBy;
	try {
		return await transmit(options, size, (request, fail) => {
			const buffer = Buffer.allocUnsafe(chunkSize);
			const hash = createHash("sha256");
			let sent = 0;
			const lose = (reason) => fail(new NetworkError(new Error(reason), true));
			const check = () => void (isTooSlow(sent) && lose("five minutes were slower than 50 kB/s"));
			timers.push(setInterval(check, idle / 2).unref());
			request.once("finish", () => {
				const time = idle * answerMinutes(size);
				answerBy = Date.now() + time;
				request.setTimeout(0);
				timers.push(setTimeout(() => lose(`no answer ${Math.round(time / 1e3)} seconds after the last byte`), time).unref());
			});
			const next = () => {
				if (sent === size) return void request.end();
				handle.read(buffer, 0, Math.min(chunkSize, size - sent), null).then(({ bytesRead }) => {
					if (bytesRead === 0) return fail(/* @__PURE__ */ new Error(`${path} became shorter while it was sent`));
					sent += bytesRead;
					hash.update(buffer.subarray(0, bytesRead));
					if (sent === size && hash.digest("hex") !== sha256) return fail(changed(path));
					request.write(buffer.subarray(0, bytesRead), (error) => {
						if (!error) next();
					});
				}, fail);
			};
			next();
		});
	} catch (error) {
		if (!(error instanceof NetworkError) || answerBy === void 0) throw error;
		throw new NetworkError(error.cause, true, Math.max(0, answerBy - Date.now()));
	} finally {
		for (const timer of timers) clearTimeout(timer);
		await handle.close();
	}
}
function changed(path) {
	return new UserError(`${basename(path)} is no longer the file that was built: something wrote to it before it was sent.`, "Look for a process that the build or a script of a component left running.");
}
function transmit({ method, url, headers, agent, idle, deadline, longest }, length, writeBody) {
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
		let connected = false;
		request.on("socket", (socket) => {
			connected = !socket.connecting;
			if (socket.connecting) socket.once("connect", () => connected = true);
		});
		const lose = (error) => fail(new NetworkError(error, connected));
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
/** Attempts of a request that fails without a rate limit; fewer when nothing at the address understands it, as at a wrong address. */
const mostAttempts = 7;
const mostAttemptsUnheard = 3;
/** Milliseconds to wait after a secondary limit that names no time: GitHub asks for at least a minute. */
const secondaryWait = 6e4;
/** Doubles from a second to a minute, half of it by chance, so that those who failed together do not come back together. */
function backOff(attempt, random) {
	return Math.min(6e4, 1e3 * 2 ** (attempt - 1)) * (.75 + random / 2);
}
/** Milliseconds. A longer wait is beyond every budget, and Date cannot show some of them. */
const longestWait = 31536e6;
/** The wait of the header `retry-after` (seconds or a date) in milliseconds, from a second to a year. Undefined for a negative number and other text. */
function retryAfter({ headers }, now) {
	const value = headers["retry-after"];
	if (value === void 0) return void 0;
	const seconds = Number(value);
	const wait = !Number.isNaN(seconds) ? seconds * 1e3 : Date.parse(value) - now;
	return Number.isNaN(wait) || seconds < 0 ? void 0 : Math.min(longestWait, Math.max(1e3, wait));
}
/** What a message of GitHub says of a limit; the second words are those of GraphQL. */
const limitWords = /rate limit|abuse detection|"type"\s*:\s*"RATE_LIMITED"/i;
function isLimit({ status, headers, body }) {
	if (status === 429) return true;
	if (status !== 403 && status !== 200) return false;
	if (status === 200) return body.startsWith("{\"errors\"") && limitWords.test(body);
	return headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || limitWords.test(body);
}
function limitWait(response, attempt) {
	const now = Date.parse(response.headers.date ?? "") || Date.now();
	const asked = retryAfter(response, now);
	const least = Math.min(6e4, 1e3 * 2 ** (attempt - 1));
	if (asked !== void 0) return Math.max(asked, least);
	const reset = Number(response.headers["x-ratelimit-reset"]);
	if (response.headers["x-ratelimit-remaining"] === "0" && reset > 0) return Math.min(longestWait, Math.max(least, reset * 1e3 - now + 1e3));
	return secondaryWait * 2 ** (attempt - 1);
}
const retry = (kind, mostAttempts, wait, why) => ({
	kind,
	mostAttempts,
	wait,
	why
});
/** Classifies the response to an attempt (counted from 1). `random` is from 0 to 1. */
function classifyResponse(response, attempt, random) {
	const { status, headers } = response;
	if (isLimit(response)) return retry("rate-limited", Number.POSITIVE_INFINITY, limitWait(response, attempt), "a rate limit");
	if (status >= 200 && status < 300) return { kind: "answered" };
	if (status !== 408 && status < 500) return { kind: "refused" };
	if (status === 501) return { kind: "refused" };
	const asked = retryAfter(response, Date.parse(headers.date ?? "") || Date.now());
	return retry("indeterminate", mostAttempts, asked ?? backOff(attempt, random), `answer ${status}`);
}
/** Classifies a connection that broke. */
function classifyNetworkError({ untrusted, maybeDelivered, message }, attempt, random) {
	if (untrusted) return { kind: "refused" };
	const wait = backOff(attempt, random);
	return maybeDelivered ? retry("indeterminate", mostAttempts, wait, message) : retry("undelivered", mostAttemptsUnheard, wait, message);
}
/** Classifies a successful response that does not answer the request, because it was cut off or comes from a proxy. */
function classifyUnparsable(attempt, random) {
	return retry("indeterminate", mostAttemptsUnheard, backOff(attempt, random), "an answer that cannot be read");
}

export { NetworkError as a, retryAfter as i, classifyResponse as n, sendRequest as o, classifyUnparsable as r, uploadWatch as s, classifyNetworkError as t };