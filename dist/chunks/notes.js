import { n as noConnection, t as collectNotes } from "./notes-shared.js";

export { collectNotes, noConnection };