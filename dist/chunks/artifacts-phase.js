import { n as storeBuild, r as uploadArtifacts, t as requireStored } from "./artifacts-phase-shared.js";

export { storeBuild, uploadArtifacts };