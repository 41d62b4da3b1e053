import { t as checkPhase } from "./check-phase-shared.js";

export { checkPhase };