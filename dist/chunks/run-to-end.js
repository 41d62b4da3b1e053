import { n as runToEnd, t as commands } from "./commands-shared.js";

export { commands, runToEnd };