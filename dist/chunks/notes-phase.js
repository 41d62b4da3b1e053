import { c as notesPhase, l as requireNoSecrets, s as checkNotesText } from "./commands-shared.js";

export { notesPhase };