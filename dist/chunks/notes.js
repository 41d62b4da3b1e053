import { u as notes } from "./commands-shared.js";

export { notes };