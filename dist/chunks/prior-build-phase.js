import { n as noPriorBuildError, r as restorePriorBuild, t as findPriorBuild } from "./prior-build-phase-shared.js";

export { findPriorBuild, restorePriorBuild };