import { a as __toESM } from "./rolldown-runtime-shared.js";
import { n as require__shim_http, t as require__shim_https } from "./_shim_https-shared.js";
import { a as UserError } from "./errors-shared.js";
import { createHash } from "node:crypto";
import { constants as constants$1 } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";

// src/adapters/http-exchange.ts
var import__shim_http = /* @__PURE__ */ __toESM(require__shim_http(), 1);
var import__shim_https = /* @__PURE__ */ __toESM(require__shim_https(), 1);
/** Codes of a certificate that is not trusted or not the host's (Node.js, "X509 certificate error codes"). */
const certificate = /^(CERT_|ERR_TLS_CERT_|UNABLE_TO_(GET_|VERIFY_)|DEPTH_ZERO_|SELF_SIGNED_CERT|HOSTNAME_MISMATCH|INVALID_CA)/;
/**
* A connection broke. `sent`: the request may have arrived, so that a write may have been done. `untrusted`: it was not made at all, because
* of the server's certificate, which the next attempt would meet again.
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
/** Failures of which it is certain that no byte of the request left: no address, nobody listening, no way there. */
const neverSent = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"ENETUNREACH",
	"EHOSTUNREACH",
	"EADDRNOTAVAIL"
]);
/**
* Sends one request and gives its answer, whatever the status. Redirects are not followed: the token would go along.
* A file is sent with its exact length from two reused buffers: `fetch` would hold it whole in memory (nodejs/undici#4058), and
* http-client's sendStream hangs when an answer comes before the body ends. Throws LostConnection when the connection breaks,
* falls silent or takes too long; any other error is about the file. The last bytes of a file that has another digest are never sent,
* so that no server takes it for whole.
*/
async function exchange(wanted) {
	if (wanted.body === void 0 || typeof wanted.body === "string") {
		const { body = "" } = wanted;
		return send(wanted, Buffer.byteLength(body), (request, _fail) => request.end(body));
	}
	const { path, size, sha256 } = wanted.body;
	const handle = await open(path, constants$1.O_RDONLY | (constants$1.O_NOFOLLOW ?? 0));
	try {
		return await send(wanted, size, (request, fail) => {
			const buffers = [Buffer.allocUnsafe(chunkSize), Buffer.allocUnsafe(chunkSize)];
			const hash = createHash("sha256");
			let sent = 0;
			const next = (turn) => {
				if (sent === size) {
					request.end();
					return;
				}
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
		const timer = deadline === void 0 ? void 0 : setTimeout(() => lose(/* @__PURE__ */ new Error(`no answer after ${deadline / 1e3} seconds`)), deadline);
		const end = (settle) => {
			clearTimeout(timer);
			settle();
		};
		const fail = (error) => {
			request.destroy();
			end(() => reject(error));
		};
		const lose = (error) => fail(new LostConnection(error, !neverSent.has(error.code ?? "")));
		request.setTimeout(idle, () => lose(/* @__PURE__ */ new Error(`no byte moved for ${idle / 1e3} seconds`)));
		request.on("error", lose);
		request.on("response", (response) => readAnswer(response, longest, (answer) => end(() => resolve(answer)), lose));
		writeBody(request, fail);
	});
}
function readAnswer(response, longest, resolve, lose) {
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

export { exchange as n, LostConnection as t };