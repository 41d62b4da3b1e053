// src/report/report.ts
/** The text of report.json: an indent of two spaces, a newline at the end. */
function renderReport(report) {
	return `${JSON.stringify(report, void 0, 2)}\n`;
}

export { renderReport as t };