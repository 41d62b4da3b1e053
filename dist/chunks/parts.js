import { a as requireSamePlan, c as toolsWith, i as readManifest, n as partFile, o as toolsOf, r as partOf, s as toolsOfPart, t as artifactNames } from "./parts-shared.js";

export { artifactNames, partFile, partOf };