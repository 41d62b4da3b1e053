import { n as finishCommand, r as followUp, t as failedAfter } from "./post-publish-shared.js";

export { failedAfter, finishCommand, followUp };