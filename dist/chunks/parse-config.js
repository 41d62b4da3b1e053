import { t as parseConfig } from "./parse-config-shared.js";

export { parseConfig };