import { t as collectNotes } from "./notes-shared.js";

export { collectNotes };