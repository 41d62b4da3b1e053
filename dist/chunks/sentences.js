import { n as problemsOf, t as dotted } from "./sentences-shared.js";

export { dotted, problemsOf };