import { t as parser } from "./lezer-css-shared.js";

export { parser };