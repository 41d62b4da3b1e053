import { n as lexSimply, t as familyOf } from "./simple-shared.js";

export { lexSimply };