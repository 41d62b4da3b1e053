import { n as htmlParser, r as lex, t as htmlNames } from "./html-shared.js";

export { lex };