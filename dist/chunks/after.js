import { n as finishCommand, r as followUp, t as failedAfter } from "./after-shared.js";

export { failedAfter, finishCommand, followUp };