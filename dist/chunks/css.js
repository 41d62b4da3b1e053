import { n as cssParser, r as lex, t as cssNames } from "./css-shared.js";

export { cssNames, cssParser, lex };