import { n as checksInput, t as checkPhase } from "./check-phase-shared.js";

export { checkPhase };