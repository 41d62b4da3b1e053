import { i as runPostPublishTasks, n as finishCommand, r as runPostPublish, t as failedAfter } from "./post-publish-phase-shared.js";

export { finishCommand, runPostPublish, runPostPublishTasks };