import { n as programOf, t as actionReference } from "./action-reference-shared.js";

export { actionReference, programOf };