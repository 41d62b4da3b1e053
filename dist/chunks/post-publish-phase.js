import { n as runPostPublish, r as runPostPublishTasks, t as finishCommand } from "./post-publish-phase-shared.js";

export { finishCommand, runPostPublish, runPostPublishTasks };