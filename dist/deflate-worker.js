import { t as answerRequests } from "./chunks/answer-requests-shared.js";
import { t as packJob } from "./chunks/pack-job-shared.js";

// src/deflate-worker.ts
answerRequests(({ job, space }) => packJob(job, space));

export {  };