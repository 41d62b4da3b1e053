import { C as plan, S as notes, T as release, b as build, w as publish, x as check } from "./commands-shared.js";

export { build, check, notes, plan, publish, release };