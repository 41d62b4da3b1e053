import { n as verifyPublished, t as verify } from "./verify-shared.js";

export { verify };