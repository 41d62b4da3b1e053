import { n as differsFrom, r as requireSame, t as compareAssets } from "./compare-shared.js";

export { compareAssets };