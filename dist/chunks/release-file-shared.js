// src/model/release-file.ts
/** The serialisable part of a local file, with its keys in the manifest's order. */
function withoutPath({ name, component, size, sha256 }) {
	return {
		name,
		component,
		size,
		sha256
	};
}

export { withoutPath as t };