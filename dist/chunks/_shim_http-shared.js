import { t as __commonJSMin } from "./rolldown-runtime-shared.js";

// \0shim:http
var require__shim_http = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:http");
}));

export { require__shim_http as t };