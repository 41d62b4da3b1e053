import { n as javascriptParser, r as lex, t as javascriptNames } from "./javascript-shared.js";

export { lex };