import { a as readManifest, c as toolsOfPart, i as partOf, l as toolsWith, n as attemptFile, o as replacesBuild, r as partFile, s as requireSamePlan, t as artifactNames } from "./parts-shared.js";

export { artifactNames };