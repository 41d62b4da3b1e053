import { n as readYaml, r as scalar, t as parseYaml } from "./yaml-shared.js";

export { parseYaml, readYaml, scalar };