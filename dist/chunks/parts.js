import { a as requireSamePlan, i as readManifest, n as partFile, o as toolsOfPart, r as partOf, s as toolsWith, t as artifactNames } from "./parts-shared.js";

export { artifactNames, partFile, partOf };