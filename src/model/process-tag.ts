/** The variable that holds the process tag of a program and of all its descendants. */
export const processTagVariable = 'RELEASE_RUNBOOK_PROCESS_TAG'
