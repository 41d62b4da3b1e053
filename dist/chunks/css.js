import { n as lex, t as cssNames } from "./css-shared.js";

export { cssNames, lex };