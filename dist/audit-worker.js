import { t as localFiles } from "./chunks/common-shared.js";
import { t as answerRequests } from "./chunks/answer-requests-shared.js";
import { t as auditArtifacts } from "./chunks/audit-artifacts-shared.js";
import { tmpdir } from "node:os";

// src/audit-worker.ts
answerRequests((request) => auditArtifacts(request, localFiles(tmpdir())));

export {  };