import { n as followUp, t as finishCommand } from "./after-shared.js";

export { finishCommand, followUp };