import { i as sumsName, n as planUploads, r as publish, t as compareAssets } from "./publish-shared.js";

export { compareAssets, publish };