// src/model/own-version.ts
/** The version of this program: the bundle takes it from package.json. */
const ownVersion = "1.0.0";

export { ownVersion as t };