import { a as requireReady, i as publish, n as lookAtDraft, o as tellPublished, r as markerOf, t as lastLook } from "./publish-shared.js";

export { lastLook, lookAtDraft, markerOf, publish, requireReady, tellPublished };