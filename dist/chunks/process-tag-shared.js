// src/model/process-tag.ts
/** The variable by which programs of one family are known: the adapter sets it, and the report names it among what reached a build. */
const processTagVariable = "RELEASE_RUNBOOK_PROCESS_TAG";

export { processTagVariable as t };