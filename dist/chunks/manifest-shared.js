// src/manifest.ts
/** Name of the checksum file: an asset of every release that has any. */
const sumsName = "SHA256SUMS";

export { sumsName as t };