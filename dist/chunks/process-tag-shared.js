// src/model/process-tag.ts
/** The variable that holds the process tag of a program and of all its descendants. */
const processTagVariable = "RELEASE_RUNBOOK_PROCESS_TAG";

export { processTagVariable as t };