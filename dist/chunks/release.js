import { t as release } from "./release-shared.js";

export { release };