import { t as after } from "./after-shared.js";

export { after };