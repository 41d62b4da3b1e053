import { n as nothingLeft, r as restorePriorBuild, t as findPriorBuild } from "./prior-build-phase-shared.js";

export { findPriorBuild, restorePriorBuild };