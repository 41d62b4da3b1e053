import { t as __commonJSMin } from "./rolldown-runtime-shared.js";

// \0shim:http
var require__shim_http = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:http");
}));

// \0shim:https
var require__shim_https = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:https");
}));

export { require__shim_http as n, require__shim_https as t };