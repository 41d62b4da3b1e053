import { n as publish, r as sumsName, t as planUploads } from "./publish-shared.js";

export { publish };