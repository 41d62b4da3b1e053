import { i as runPostPublish, n as finishCommand, r as followUp, t as failedAfter } from "./post-publish-phase-shared.js";

export { finishCommand, followUp, runPostPublish };