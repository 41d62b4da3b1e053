import { n as readYaml, t as parseYaml } from "./yaml-shared.js";

export { parseYaml, readYaml };