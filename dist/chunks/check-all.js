import { i as __toESM } from "./rolldown-runtime-shared.js";
import { n as tokensOf, t as childEnvironment } from "./child-environment-shared.js";
import { n as UserError, t as StepError } from "./errors-shared.js";
import { c as require_parse, s as versionOfTag } from "./version-shared.js";
import { a as placeForPeople } from "./boxes-shared.js";
import { t as readSourceLines } from "./source-lines-shared.js";
import { r as record } from "./step-shared.js";
import { i as formatDuration, n as count } from "./format-shared.js";
import { n as visible, t as codePointLabel } from "./visible-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { a as defaultPaths, i as checkVersions, n as gatesUnder, t as gate } from "./gate-shared.js";
import { posix } from "node:path";
import { Buffer, isAscii } from "node:buffer";

// src/checks/retag.ts
/** What to do when a tag has the wrong version: the words and the commands, with the tag's own spelling. */
function retag(tag, version, right) {
	const name = visible(tag.replace(version, right));
	return `write ${right} into the version files, commit, and run git tag --annotate ${name} -m "Release ${name}" && git push origin refs/tags/${name}`;
}

// src/checks/version-step.ts
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/**
* Judges the step from a released version to the next by SemVer 2.0.0, point 8: what breaks needs a new major version; while that is
* 0, a new minor one, which is the convention of npm's `^` and of Cargo for point 4. A further prerelease of the version that the one
* before was for is judged by what that version is. Undefined when one of them is no version.
*/
function breakingStep(previous, current) {
	const [from, to] = [(0, import_parse.default)(previous), (0, import_parse.default)(current)];
	if (from === null || to === null) return void 0;
	const kind = from.major === 0 ? "minor" : "major";
	const suffix = to.prerelease.length === 0 ? "" : `-${to.prerelease.join(".")}`;
	const core = kind === "major" ? `${from.major + 1}.0.0` : `0.${from.minor + 1}.0`;
	return {
		enough: isEnough(from, to),
		needed: `${core}${suffix}`,
		kind
	};
}
function isEnough(from, to) {
	if (to.compareMain(from) === 0) return to.patch === 0 && (to.major === 0 || to.minor === 0);
	return to.major > from.major || to.major === 0 && from.major === 0 && to.minor > from.minor;
}

// src/checks/breaking.ts
/**
* A breaking change since the previous release needs a version step. What breaks is what the notes list as breaking: `!` and footers
* of all commits, titles, bodies and labels of pull requests, fragments; what was reverted breaks nothing.
*/
async function checkBreaking(input, ports) {
	const { planned, previous, gates } = input;
	const { plan, previousCommit } = planned;
	const box = {
		id: "breaking",
		title: "Breaking changes have the version they need",
		gates,
		findings: []
	};
	if (plan.tag === null) return {
		...box,
		evidence: "",
		skipped: "there is no tag"
	};
	if (plan.previousTag === null) return {
		...box,
		evidence: "",
		skipped: "the first release: nothing was released that it could break"
	};
	const step = previous === void 0 ? void 0 : breakingStep(previous, plan.version);
	if (step === void 0) return {
		...box,
		evidence: "",
		skipped: `the previous tag ${visible(plan.previousTag)} is no version to compare with`
	};
	const { collectNotes } = await import("./notes.js");
	const { entries, missing } = await collectNotes({
		plan,
		previousCommit,
		config: {
			...input.notes,
			file: null
		},
		people: false
	}, ports);
	const breaking = entries.filter((entry) => entry.breaking !== null);
	const findings = [...step.enough ? [] : breaking.map((entry) => tooSmall(entry, plan, step)), ...missing.map(unread$1)];
	const since = `${breaking.length === 0 ? "no breaking change" : count(breaking.length, "breaking change")} since ${visible(plan.previousTag)}`;
	const verdict = breaking.length === 0 ? "" : step.enough ? `, and ${plan.version} is a ${step.kind} step` : `, which need ${step.needed}`;
	return {
		...box,
		findings,
		evidence: `${since}${verdict}`
	};
}
function tooSmall(entry, { tag, version, previousTag }, { needed, kind }) {
	const commit = `commit ${entry.commit.slice(0, 12)}`;
	return {
		rule: "breaking/version-step",
		level: "error",
		message: `${entry.pullRequest === null ? commit : `pull request #${entry.pullRequest} (${commit})`} breaks what was released, "${visible(entry.title, 100)}", and ${version} is no ${kind} step after ${visible(previousTag ?? "")}.`.replace(/^./, (first) => first.toUpperCase()),
		suggestion: retag(tag ?? "", version, needed)
	};
}
/** Labels decide too: that they could not be read must not look like that there are none. */
function unread$1(message) {
	return {
		rule: "breaking/unread",
		level: "warning",
		message: `${message} A label can say that a change breaks.`
	};
}

// src/checks/ascii-policy.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const emoji$1 = /^[\p{Emoji}\p{Extended_Pictographic}\p{Emoji_Component}]$/u;
/** What one entry of `characters` means. Throws UserError when it is none of the forms. */
function readCharacters(entry) {
	const exact = readRange(entry);
	if (exact) return {
		has: exact,
		exact
	};
	const kind = readKind(entry);
	if (kind) return {
		has: kind,
		exact: () => false
	};
	const points = new Set(Array.from(entry, (character) => character.codePointAt(0)));
	if (/^[\x00-\x7f]*$/.test(entry)) throw new UserError(`"${visible(entry)}" names no characters.`, "Write U+2500-U+257F, U+2026, 'Script=Greek', Emoji, latin1, or the character itself.");
	const one = (codePoint) => points.has(codePoint);
	return {
		has: one,
		exact: one
	};
}
function readRange(entry) {
	const range = /^U\+([0-9A-F]{1,6})(?:\s*(?:-|\.\.)\s*(?:U\+)?([0-9A-F]{1,6}))?$/i.exec(entry.trim());
	if (!range) return void 0;
	const first = Number.parseInt(range[1], 16);
	const last = range[2] === void 0 ? first : Number.parseInt(range[2], 16);
	if (last < first || last > 1114111) throw new UserError(`"${visible(entry)}" is no range of characters.`, "Write the smaller code point first; the largest is U+10FFFF.");
	return (codePoint) => codePoint >= first && codePoint <= last;
}
function readKind(entry) {
	if (/^emoji$/i.test(entry)) return (codePoint) => codePoint > 127 && emoji$1.test(String.fromCodePoint(codePoint));
	if (/^latin-?1$/i.test(entry)) return (codePoint) => codePoint >= 160 && codePoint <= 255;
	const script = /^(?:script|sc)=([A-Za-z_]{2,40})$/i.exec(entry);
	if (!script) return void 0;
	const pattern = scriptPattern(script[1]);
	if (!pattern) throw new UserError(`"${visible(entry)}" names no script of Unicode.`, "Write the name as in Script=Greek or Script=Cyrillic.");
	return (codePoint) => pattern.test(String.fromCodePoint(codePoint));
}
function scriptPattern(name) {
	try {
		return new RegExp(`^\\p{Script=${name[0].toUpperCase()}${name.slice(1)}}$`, "u");
	} catch {
		return;
	}
}
const compiled = /* @__PURE__ */ new WeakMap();
/** The characters that the policy allows in a file. Throws UserError for an entry that names none. */
function allowedIn(policy, path) {
	let rules = compiled.get(policy);
	if (!rules) {
		rules = policy.allow.map(({ paths, characters }) => ({
			matches: (0, import_picomatch.default)([...paths], { dot: true }),
			sets: characters.map(readCharacters)
		}));
		compiled.set(policy, rules);
	}
	const sets = rules.filter((rule) => rule.matches(path)).flatMap((rule) => rule.sets);
	return {
		has: (codePoint) => sets.some((set) => set.has(codePoint)),
		exact: (codePoint) => sets.some((set) => set.exact(codePoint))
	};
}

// src/checks/names.ts
const table = `A0=NO-BREAK SPACE;INVERTED EXCLAMATION MARK;CENT SIGN;POUND SIGN;CURRENCY SIGN;YEN SIGN;BROKEN BAR;SECTION SIGN;DIAERESIS;COPYRIGHT SIGN
FEMININE ORDINAL INDICATOR;LEFT-POINTING DOUBLE ANGLE QUOTATION MARK;NOT SIGN;SOFT HYPHEN;REGISTERED SIGN;MACRON;DEGREE SIGN
PLUS-MINUS SIGN;SUPERSCRIPT TWO;SUPERSCRIPT THREE;ACUTE ACCENT;MICRO SIGN;PILCROW SIGN;MIDDLE DOT;CEDILLA;SUPERSCRIPT ONE
MASCULINE ORDINAL INDICATOR;RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK;VULGAR FRACTION ONE QUARTER;VULGAR FRACTION ONE HALF
VULGAR FRACTION THREE QUARTERS;INVERTED QUESTION MARK;LATIN CAPITAL LETTER A WITH GRAVE;LATIN CAPITAL LETTER A WITH ACUTE
LATIN CAPITAL LETTER A WITH CIRCUMFLEX;LATIN CAPITAL LETTER A WITH TILDE;LATIN CAPITAL LETTER A WITH DIAERESIS
LATIN CAPITAL LETTER A WITH RING ABOVE;LATIN CAPITAL LETTER AE;LATIN CAPITAL LETTER C WITH CEDILLA;LATIN CAPITAL LETTER E WITH GRAVE
LATIN CAPITAL LETTER E WITH ACUTE;LATIN CAPITAL LETTER E WITH CIRCUMFLEX;LATIN CAPITAL LETTER E WITH DIAERESIS
LATIN CAPITAL LETTER I WITH GRAVE;LATIN CAPITAL LETTER I WITH ACUTE;LATIN CAPITAL LETTER I WITH CIRCUMFLEX
LATIN CAPITAL LETTER I WITH DIAERESIS;LATIN CAPITAL LETTER ETH;LATIN CAPITAL LETTER N WITH TILDE;LATIN CAPITAL LETTER O WITH GRAVE
LATIN CAPITAL LETTER O WITH ACUTE;LATIN CAPITAL LETTER O WITH CIRCUMFLEX;LATIN CAPITAL LETTER O WITH TILDE
LATIN CAPITAL LETTER O WITH DIAERESIS;MULTIPLICATION SIGN;LATIN CAPITAL LETTER O WITH STROKE;LATIN CAPITAL LETTER U WITH GRAVE
LATIN CAPITAL LETTER U WITH ACUTE;LATIN CAPITAL LETTER U WITH CIRCUMFLEX;LATIN CAPITAL LETTER U WITH DIAERESIS
LATIN CAPITAL LETTER Y WITH ACUTE;LATIN CAPITAL LETTER THORN;LATIN SMALL LETTER SHARP S;LATIN SMALL LETTER A WITH GRAVE
LATIN SMALL LETTER A WITH ACUTE;LATIN SMALL LETTER A WITH CIRCUMFLEX;LATIN SMALL LETTER A WITH TILDE;LATIN SMALL LETTER A WITH DIAERESIS
LATIN SMALL LETTER A WITH RING ABOVE;LATIN SMALL LETTER AE;LATIN SMALL LETTER C WITH CEDILLA;LATIN SMALL LETTER E WITH GRAVE
LATIN SMALL LETTER E WITH ACUTE;LATIN SMALL LETTER E WITH CIRCUMFLEX;LATIN SMALL LETTER E WITH DIAERESIS;LATIN SMALL LETTER I WITH GRAVE
LATIN SMALL LETTER I WITH ACUTE;LATIN SMALL LETTER I WITH CIRCUMFLEX;LATIN SMALL LETTER I WITH DIAERESIS;LATIN SMALL LETTER ETH
LATIN SMALL LETTER N WITH TILDE;LATIN SMALL LETTER O WITH GRAVE;LATIN SMALL LETTER O WITH ACUTE;LATIN SMALL LETTER O WITH CIRCUMFLEX
LATIN SMALL LETTER O WITH TILDE;LATIN SMALL LETTER O WITH DIAERESIS;DIVISION SIGN;LATIN SMALL LETTER O WITH STROKE
LATIN SMALL LETTER U WITH GRAVE;LATIN SMALL LETTER U WITH ACUTE;LATIN SMALL LETTER U WITH CIRCUMFLEX;LATIN SMALL LETTER U WITH DIAERESIS
LATIN SMALL LETTER Y WITH ACUTE;LATIN SMALL LETTER THORN;LATIN SMALL LETTER Y WITH DIAERESIS
106=LATIN CAPITAL LETTER C WITH ACUTE;LATIN SMALL LETTER C WITH ACUTE;10C=LATIN CAPITAL LETTER C WITH CARON
LATIN SMALL LETTER C WITH CARON;LATIN CAPITAL LETTER D WITH CARON;LATIN SMALL LETTER D WITH CARON;LATIN CAPITAL LETTER D WITH STROKE
LATIN SMALL LETTER D WITH STROKE;118=LATIN CAPITAL LETTER E WITH OGONEK;LATIN SMALL LETTER E WITH OGONEK
LATIN CAPITAL LETTER E WITH CARON;LATIN SMALL LETTER E WITH CARON;11E=LATIN CAPITAL LETTER G WITH BREVE;LATIN SMALL LETTER G WITH BREVE
130=LATIN CAPITAL LETTER I WITH DOT ABOVE;LATIN SMALL LETTER DOTLESS I;141=LATIN CAPITAL LETTER L WITH STROKE
LATIN SMALL LETTER L WITH STROKE;LATIN CAPITAL LETTER N WITH ACUTE;LATIN SMALL LETTER N WITH ACUTE;147=LATIN CAPITAL LETTER N WITH CARON
LATIN SMALL LETTER N WITH CARON;150=LATIN CAPITAL LETTER O WITH DOUBLE ACUTE;LATIN SMALL LETTER O WITH DOUBLE ACUTE
LATIN CAPITAL LIGATURE OE;LATIN SMALL LIGATURE OE;158=LATIN CAPITAL LETTER R WITH CARON;LATIN SMALL LETTER R WITH CARON
LATIN CAPITAL LETTER S WITH ACUTE;LATIN SMALL LETTER S WITH ACUTE;15E=LATIN CAPITAL LETTER S WITH CEDILLA
LATIN SMALL LETTER S WITH CEDILLA;LATIN CAPITAL LETTER S WITH CARON;LATIN SMALL LETTER S WITH CARON
164=LATIN CAPITAL LETTER T WITH CARON;LATIN SMALL LETTER T WITH CARON;16E=LATIN CAPITAL LETTER U WITH RING ABOVE
LATIN SMALL LETTER U WITH RING ABOVE;LATIN CAPITAL LETTER U WITH DOUBLE ACUTE;LATIN SMALL LETTER U WITH DOUBLE ACUTE
178=LATIN CAPITAL LETTER Y WITH DIAERESIS;LATIN CAPITAL LETTER Z WITH ACUTE;LATIN SMALL LETTER Z WITH ACUTE
LATIN CAPITAL LETTER Z WITH DOT ABOVE;LATIN SMALL LETTER Z WITH DOT ABOVE;LATIN CAPITAL LETTER Z WITH CARON
LATIN SMALL LETTER Z WITH CARON;192=LATIN SMALL LETTER F WITH HOOK
391=GREEK CAPITAL LETTER ALPHA;GREEK CAPITAL LETTER BETA;GREEK CAPITAL LETTER GAMMA;GREEK CAPITAL LETTER DELTA
GREEK CAPITAL LETTER EPSILON;GREEK CAPITAL LETTER ZETA;GREEK CAPITAL LETTER ETA;GREEK CAPITAL LETTER THETA;GREEK CAPITAL LETTER IOTA
GREEK CAPITAL LETTER KAPPA;GREEK CAPITAL LETTER LAMDA;GREEK CAPITAL LETTER MU;GREEK CAPITAL LETTER NU;GREEK CAPITAL LETTER XI
GREEK CAPITAL LETTER OMICRON;GREEK CAPITAL LETTER PI;GREEK CAPITAL LETTER RHO;3A3=GREEK CAPITAL LETTER SIGMA;GREEK CAPITAL LETTER TAU
GREEK CAPITAL LETTER UPSILON;GREEK CAPITAL LETTER PHI;GREEK CAPITAL LETTER CHI;GREEK CAPITAL LETTER PSI;GREEK CAPITAL LETTER OMEGA
GREEK CAPITAL LETTER IOTA WITH DIALYTIKA;GREEK CAPITAL LETTER UPSILON WITH DIALYTIKA;GREEK SMALL LETTER ALPHA WITH TONOS
GREEK SMALL LETTER EPSILON WITH TONOS;GREEK SMALL LETTER ETA WITH TONOS;GREEK SMALL LETTER IOTA WITH TONOS
GREEK SMALL LETTER UPSILON WITH DIALYTIKA AND TONOS;GREEK SMALL LETTER ALPHA;GREEK SMALL LETTER BETA;GREEK SMALL LETTER GAMMA
GREEK SMALL LETTER DELTA;GREEK SMALL LETTER EPSILON;GREEK SMALL LETTER ZETA;GREEK SMALL LETTER ETA;GREEK SMALL LETTER THETA
GREEK SMALL LETTER IOTA;GREEK SMALL LETTER KAPPA;GREEK SMALL LETTER LAMDA;GREEK SMALL LETTER MU;GREEK SMALL LETTER NU
GREEK SMALL LETTER XI;GREEK SMALL LETTER OMICRON;GREEK SMALL LETTER PI;GREEK SMALL LETTER RHO;GREEK SMALL LETTER FINAL SIGMA
GREEK SMALL LETTER SIGMA;GREEK SMALL LETTER TAU;GREEK SMALL LETTER UPSILON;GREEK SMALL LETTER PHI;GREEK SMALL LETTER CHI
GREEK SMALL LETTER PSI;GREEK SMALL LETTER OMEGA
2000=EN QUAD;EM QUAD;EN SPACE;EM SPACE;THREE-PER-EM SPACE;FOUR-PER-EM SPACE;SIX-PER-EM SPACE;FIGURE SPACE;PUNCTUATION SPACE;THIN SPACE
HAIR SPACE;ZERO WIDTH SPACE;ZERO WIDTH NON-JOINER;ZERO WIDTH JOINER;LEFT-TO-RIGHT MARK;RIGHT-TO-LEFT MARK;HYPHEN;NON-BREAKING HYPHEN
FIGURE DASH;EN DASH;EM DASH;HORIZONTAL BAR;DOUBLE VERTICAL LINE;DOUBLE LOW LINE;LEFT SINGLE QUOTATION MARK;RIGHT SINGLE QUOTATION MARK
SINGLE LOW-9 QUOTATION MARK;SINGLE HIGH-REVERSED-9 QUOTATION MARK;LEFT DOUBLE QUOTATION MARK;RIGHT DOUBLE QUOTATION MARK
DOUBLE LOW-9 QUOTATION MARK;DOUBLE HIGH-REVERSED-9 QUOTATION MARK;DAGGER;DOUBLE DAGGER;BULLET;TRIANGULAR BULLET;ONE DOT LEADER
TWO DOT LEADER;HORIZONTAL ELLIPSIS;HYPHENATION POINT;LINE SEPARATOR;PARAGRAPH SEPARATOR;LEFT-TO-RIGHT EMBEDDING;RIGHT-TO-LEFT EMBEDDING
POP DIRECTIONAL FORMATTING;LEFT-TO-RIGHT OVERRIDE;RIGHT-TO-LEFT OVERRIDE;NARROW NO-BREAK SPACE;PER MILLE SIGN;PER TEN THOUSAND SIGN
PRIME;DOUBLE PRIME;TRIPLE PRIME;REVERSED PRIME;REVERSED DOUBLE PRIME;REVERSED TRIPLE PRIME;CARET
SINGLE LEFT-POINTING ANGLE QUOTATION MARK;SINGLE RIGHT-POINTING ANGLE QUOTATION MARK;REFERENCE MARK;DOUBLE EXCLAMATION MARK;INTERROBANG
OVERLINE;UNDERTIE;CHARACTER TIE;CARET INSERTION POINT;ASTERISM;HYPHEN BULLET;FRACTION SLASH;LEFT SQUARE BRACKET WITH QUILL
RIGHT SQUARE BRACKET WITH QUILL;DOUBLE QUESTION MARK;QUESTION EXCLAMATION MARK;EXCLAMATION QUESTION MARK;TIRONIAN SIGN ET
REVERSED PILCROW SIGN;BLACK LEFTWARDS BULLET;BLACK RIGHTWARDS BULLET;LOW ASTERISK;REVERSED SEMICOLON;CLOSE UP
TWO ASTERISKS ALIGNED VERTICALLY;COMMERCIAL MINUS SIGN;SWUNG DASH;INVERTED UNDERTIE;FLOWER PUNCTUATION MARK;THREE DOT PUNCTUATION
QUADRUPLE PRIME;FOUR DOT PUNCTUATION;FIVE DOT PUNCTUATION;TWO DOT PUNCTUATION;FOUR DOT MARK;DOTTED CROSS;TRICOLON;VERTICAL FOUR DOTS
MEDIUM MATHEMATICAL SPACE
2070=SUPERSCRIPT ZERO;2074=SUPERSCRIPT FOUR;SUPERSCRIPT FIVE;SUPERSCRIPT SIX;SUPERSCRIPT SEVEN;SUPERSCRIPT EIGHT;SUPERSCRIPT NINE
SUPERSCRIPT PLUS SIGN;SUPERSCRIPT MINUS;SUPERSCRIPT EQUALS SIGN;SUPERSCRIPT LEFT PARENTHESIS;SUPERSCRIPT RIGHT PARENTHESIS
SUPERSCRIPT LATIN SMALL LETTER N;SUBSCRIPT ZERO;SUBSCRIPT ONE;SUBSCRIPT TWO;SUBSCRIPT THREE;SUBSCRIPT FOUR;SUBSCRIPT FIVE;SUBSCRIPT SIX
SUBSCRIPT SEVEN;SUBSCRIPT EIGHT;SUBSCRIPT NINE;20AC=EURO SIGN;20B9=INDIAN RUPEE SIGN;20BF=BITCOIN SIGN;2103=DEGREE CELSIUS
2109=DEGREE FAHRENHEIT;2116=NUMERO SIGN;SOUND RECORDING COPYRIGHT;2122=TRADE MARK SIGN;2126=OHM SIGN;2139=INFORMATION SOURCE
2153=VULGAR FRACTION ONE THIRD;VULGAR FRACTION TWO THIRDS;VULGAR FRACTION ONE FIFTH;VULGAR FRACTION TWO FIFTHS
VULGAR FRACTION THREE FIFTHS;VULGAR FRACTION FOUR FIFTHS;VULGAR FRACTION ONE SIXTH;VULGAR FRACTION FIVE SIXTHS
VULGAR FRACTION ONE EIGHTH;VULGAR FRACTION THREE EIGHTHS;VULGAR FRACTION FIVE EIGHTHS;VULGAR FRACTION SEVEN EIGHTHS
2190=LEFTWARDS ARROW;UPWARDS ARROW;RIGHTWARDS ARROW;DOWNWARDS ARROW;LEFT RIGHT ARROW;UP DOWN ARROW;NORTH WEST ARROW;NORTH EAST ARROW
SOUTH EAST ARROW;SOUTH WEST ARROW;21A6=RIGHTWARDS ARROW FROM BAR;21A9=LEFTWARDS ARROW WITH HOOK;RIGHTWARDS ARROW WITH HOOK
21B5=DOWNWARDS ARROW WITH CORNER LEFTWARDS;21BA=ANTICLOCKWISE OPEN CIRCLE ARROW;CLOCKWISE OPEN CIRCLE ARROW;21D0=LEFTWARDS DOUBLE ARROW
UPWARDS DOUBLE ARROW;RIGHTWARDS DOUBLE ARROW;DOWNWARDS DOUBLE ARROW;LEFT RIGHT DOUBLE ARROW;27A1=BLACK RIGHTWARDS ARROW
27F5=LONG LEFTWARDS ARROW;LONG RIGHTWARDS ARROW;LONG LEFT RIGHT ARROW;2B05=LEFTWARDS BLACK ARROW;UPWARDS BLACK ARROW
DOWNWARDS BLACK ARROW;2B50=WHITE MEDIUM STAR;2B55=HEAVY LARGE CIRCLE
2200=FOR ALL;2202=PARTIAL DIFFERENTIAL;THERE EXISTS;2205=EMPTY SET;INCREMENT;NABLA;ELEMENT OF;NOT AN ELEMENT OF;220F=N-ARY PRODUCT
2211=N-ARY SUMMATION;MINUS SIGN;MINUS-OR-PLUS SIGN;2215=DIVISION SLASH;2217=ASTERISK OPERATOR;RING OPERATOR;BULLET OPERATOR;SQUARE ROOT
221D=PROPORTIONAL TO;INFINITY;2220=ANGLE;2225=PARALLEL TO;NOT PARALLEL TO;LOGICAL AND;LOGICAL OR;INTERSECTION;UNION;INTEGRAL
2234=THEREFORE;BECAUSE;223C=TILDE OPERATOR;2243=ASYMPTOTICALLY EQUAL TO;2245=APPROXIMATELY EQUAL TO;2248=ALMOST EQUAL TO
2260=NOT EQUAL TO;IDENTICAL TO;2264=LESS-THAN OR EQUAL TO;GREATER-THAN OR EQUAL TO;226A=MUCH LESS-THAN;MUCH GREATER-THAN;2282=SUBSET OF
SUPERSET OF;2286=SUBSET OF OR EQUAL TO;SUPERSET OF OR EQUAL TO;2295=CIRCLED PLUS;2297=CIRCLED TIMES;22A2=RIGHT TACK;22A5=UP TACK
22C5=DOT OPERATOR;22EE=VERTICAL ELLIPSIS;MIDLINE HORIZONTAL ELLIPSIS
2300=DIAMETER SIGN;2308=LEFT CEILING;RIGHT CEILING;LEFT FLOOR;RIGHT FLOOR;231A=WATCH;HOURGLASS;2318=PLACE OF INTEREST SIGN
2325=OPTION KEY;ERASE TO THE RIGHT;232B=ERASE TO THE LEFT;23CE=RETURN SYMBOL;23E9=BLACK RIGHT-POINTING DOUBLE TRIANGLE;23F0=ALARM CLOCK
STOPWATCH;23F3=HOURGLASS WITH FLOWING SAND;23F8=DOUBLE VERTICAL BAR;BLACK SQUARE FOR STOP
2500=BOX DRAWINGS LIGHT HORIZONTAL;BOX DRAWINGS HEAVY HORIZONTAL;BOX DRAWINGS LIGHT VERTICAL;BOX DRAWINGS HEAVY VERTICAL
BOX DRAWINGS LIGHT TRIPLE DASH HORIZONTAL;BOX DRAWINGS HEAVY TRIPLE DASH HORIZONTAL;BOX DRAWINGS LIGHT TRIPLE DASH VERTICAL
BOX DRAWINGS HEAVY TRIPLE DASH VERTICAL;BOX DRAWINGS LIGHT QUADRUPLE DASH HORIZONTAL;BOX DRAWINGS HEAVY QUADRUPLE DASH HORIZONTAL
BOX DRAWINGS LIGHT QUADRUPLE DASH VERTICAL;BOX DRAWINGS HEAVY QUADRUPLE DASH VERTICAL;BOX DRAWINGS LIGHT DOWN AND RIGHT
BOX DRAWINGS DOWN LIGHT AND RIGHT HEAVY;BOX DRAWINGS DOWN HEAVY AND RIGHT LIGHT;BOX DRAWINGS HEAVY DOWN AND RIGHT
BOX DRAWINGS LIGHT DOWN AND LEFT;BOX DRAWINGS DOWN LIGHT AND LEFT HEAVY;BOX DRAWINGS DOWN HEAVY AND LEFT LIGHT
BOX DRAWINGS HEAVY DOWN AND LEFT;BOX DRAWINGS LIGHT UP AND RIGHT;BOX DRAWINGS UP LIGHT AND RIGHT HEAVY
BOX DRAWINGS UP HEAVY AND RIGHT LIGHT;BOX DRAWINGS HEAVY UP AND RIGHT;BOX DRAWINGS LIGHT UP AND LEFT
BOX DRAWINGS UP LIGHT AND LEFT HEAVY;BOX DRAWINGS UP HEAVY AND LEFT LIGHT;BOX DRAWINGS HEAVY UP AND LEFT
BOX DRAWINGS LIGHT VERTICAL AND RIGHT;BOX DRAWINGS VERTICAL LIGHT AND RIGHT HEAVY;BOX DRAWINGS UP HEAVY AND RIGHT DOWN LIGHT
BOX DRAWINGS DOWN HEAVY AND RIGHT UP LIGHT;BOX DRAWINGS VERTICAL HEAVY AND RIGHT LIGHT;BOX DRAWINGS DOWN LIGHT AND RIGHT UP HEAVY
BOX DRAWINGS UP LIGHT AND RIGHT DOWN HEAVY;BOX DRAWINGS HEAVY VERTICAL AND RIGHT;BOX DRAWINGS LIGHT VERTICAL AND LEFT
BOX DRAWINGS VERTICAL LIGHT AND LEFT HEAVY;BOX DRAWINGS UP HEAVY AND LEFT DOWN LIGHT;BOX DRAWINGS DOWN HEAVY AND LEFT UP LIGHT
BOX DRAWINGS VERTICAL HEAVY AND LEFT LIGHT;BOX DRAWINGS DOWN LIGHT AND LEFT UP HEAVY;BOX DRAWINGS UP LIGHT AND LEFT DOWN HEAVY
BOX DRAWINGS HEAVY VERTICAL AND LEFT;BOX DRAWINGS LIGHT DOWN AND HORIZONTAL;BOX DRAWINGS LEFT HEAVY AND RIGHT DOWN LIGHT
BOX DRAWINGS RIGHT HEAVY AND LEFT DOWN LIGHT;BOX DRAWINGS DOWN LIGHT AND HORIZONTAL HEAVY;BOX DRAWINGS DOWN HEAVY AND HORIZONTAL LIGHT
BOX DRAWINGS RIGHT LIGHT AND LEFT DOWN HEAVY;BOX DRAWINGS LEFT LIGHT AND RIGHT DOWN HEAVY;BOX DRAWINGS HEAVY DOWN AND HORIZONTAL
BOX DRAWINGS LIGHT UP AND HORIZONTAL;BOX DRAWINGS LEFT HEAVY AND RIGHT UP LIGHT;BOX DRAWINGS RIGHT HEAVY AND LEFT UP LIGHT
BOX DRAWINGS UP LIGHT AND HORIZONTAL HEAVY;BOX DRAWINGS UP HEAVY AND HORIZONTAL LIGHT;BOX DRAWINGS RIGHT LIGHT AND LEFT UP HEAVY
BOX DRAWINGS LEFT LIGHT AND RIGHT UP HEAVY;BOX DRAWINGS HEAVY UP AND HORIZONTAL;BOX DRAWINGS LIGHT VERTICAL AND HORIZONTAL
BOX DRAWINGS LEFT HEAVY AND RIGHT VERTICAL LIGHT;BOX DRAWINGS RIGHT HEAVY AND LEFT VERTICAL LIGHT
BOX DRAWINGS VERTICAL LIGHT AND HORIZONTAL HEAVY;BOX DRAWINGS UP HEAVY AND DOWN HORIZONTAL LIGHT
BOX DRAWINGS DOWN HEAVY AND UP HORIZONTAL LIGHT;BOX DRAWINGS VERTICAL HEAVY AND HORIZONTAL LIGHT
BOX DRAWINGS LEFT UP HEAVY AND RIGHT DOWN LIGHT;BOX DRAWINGS RIGHT UP HEAVY AND LEFT DOWN LIGHT
BOX DRAWINGS LEFT DOWN HEAVY AND RIGHT UP LIGHT;BOX DRAWINGS RIGHT DOWN HEAVY AND LEFT UP LIGHT
BOX DRAWINGS DOWN LIGHT AND UP HORIZONTAL HEAVY;BOX DRAWINGS UP LIGHT AND DOWN HORIZONTAL HEAVY
BOX DRAWINGS RIGHT LIGHT AND LEFT VERTICAL HEAVY;BOX DRAWINGS LEFT LIGHT AND RIGHT VERTICAL HEAVY
BOX DRAWINGS HEAVY VERTICAL AND HORIZONTAL;BOX DRAWINGS LIGHT DOUBLE DASH HORIZONTAL;BOX DRAWINGS HEAVY DOUBLE DASH HORIZONTAL
BOX DRAWINGS LIGHT DOUBLE DASH VERTICAL;BOX DRAWINGS HEAVY DOUBLE DASH VERTICAL;BOX DRAWINGS DOUBLE HORIZONTAL
BOX DRAWINGS DOUBLE VERTICAL;BOX DRAWINGS DOWN SINGLE AND RIGHT DOUBLE;BOX DRAWINGS DOWN DOUBLE AND RIGHT SINGLE
BOX DRAWINGS DOUBLE DOWN AND RIGHT;BOX DRAWINGS DOWN SINGLE AND LEFT DOUBLE;BOX DRAWINGS DOWN DOUBLE AND LEFT SINGLE
BOX DRAWINGS DOUBLE DOWN AND LEFT;BOX DRAWINGS UP SINGLE AND RIGHT DOUBLE;BOX DRAWINGS UP DOUBLE AND RIGHT SINGLE
BOX DRAWINGS DOUBLE UP AND RIGHT;BOX DRAWINGS UP SINGLE AND LEFT DOUBLE;BOX DRAWINGS UP DOUBLE AND LEFT SINGLE
BOX DRAWINGS DOUBLE UP AND LEFT;BOX DRAWINGS VERTICAL SINGLE AND RIGHT DOUBLE;BOX DRAWINGS VERTICAL DOUBLE AND RIGHT SINGLE
BOX DRAWINGS DOUBLE VERTICAL AND RIGHT;BOX DRAWINGS VERTICAL SINGLE AND LEFT DOUBLE;BOX DRAWINGS VERTICAL DOUBLE AND LEFT SINGLE
BOX DRAWINGS DOUBLE VERTICAL AND LEFT;BOX DRAWINGS DOWN SINGLE AND HORIZONTAL DOUBLE;BOX DRAWINGS DOWN DOUBLE AND HORIZONTAL SINGLE
BOX DRAWINGS DOUBLE DOWN AND HORIZONTAL;BOX DRAWINGS UP SINGLE AND HORIZONTAL DOUBLE;BOX DRAWINGS UP DOUBLE AND HORIZONTAL SINGLE
BOX DRAWINGS DOUBLE UP AND HORIZONTAL;BOX DRAWINGS VERTICAL SINGLE AND HORIZONTAL DOUBLE
BOX DRAWINGS VERTICAL DOUBLE AND HORIZONTAL SINGLE;BOX DRAWINGS DOUBLE VERTICAL AND HORIZONTAL;BOX DRAWINGS LIGHT ARC DOWN AND RIGHT
BOX DRAWINGS LIGHT ARC DOWN AND LEFT;BOX DRAWINGS LIGHT ARC UP AND LEFT;BOX DRAWINGS LIGHT ARC UP AND RIGHT
BOX DRAWINGS LIGHT DIAGONAL UPPER RIGHT TO LOWER LEFT;BOX DRAWINGS LIGHT DIAGONAL UPPER LEFT TO LOWER RIGHT
BOX DRAWINGS LIGHT DIAGONAL CROSS;BOX DRAWINGS LIGHT LEFT;BOX DRAWINGS LIGHT UP;BOX DRAWINGS LIGHT RIGHT;BOX DRAWINGS LIGHT DOWN
BOX DRAWINGS HEAVY LEFT;BOX DRAWINGS HEAVY UP;BOX DRAWINGS HEAVY RIGHT;BOX DRAWINGS HEAVY DOWN;BOX DRAWINGS LIGHT LEFT AND HEAVY RIGHT
BOX DRAWINGS LIGHT UP AND HEAVY DOWN;BOX DRAWINGS HEAVY LEFT AND LIGHT RIGHT;BOX DRAWINGS HEAVY UP AND LIGHT DOWN;UPPER HALF BLOCK
LOWER ONE EIGHTH BLOCK;LOWER ONE QUARTER BLOCK;LOWER THREE EIGHTHS BLOCK;LOWER HALF BLOCK;LOWER FIVE EIGHTHS BLOCK
LOWER THREE QUARTERS BLOCK;LOWER SEVEN EIGHTHS BLOCK;FULL BLOCK;LEFT SEVEN EIGHTHS BLOCK;LEFT THREE QUARTERS BLOCK
LEFT FIVE EIGHTHS BLOCK;LEFT HALF BLOCK;LEFT THREE EIGHTHS BLOCK;LEFT ONE QUARTER BLOCK;LEFT ONE EIGHTH BLOCK;RIGHT HALF BLOCK
LIGHT SHADE;MEDIUM SHADE;DARK SHADE;UPPER ONE EIGHTH BLOCK;RIGHT ONE EIGHTH BLOCK;QUADRANT LOWER LEFT;QUADRANT LOWER RIGHT
QUADRANT UPPER LEFT;QUADRANT UPPER LEFT AND LOWER LEFT AND LOWER RIGHT;QUADRANT UPPER LEFT AND LOWER RIGHT
QUADRANT UPPER LEFT AND UPPER RIGHT AND LOWER LEFT;QUADRANT UPPER LEFT AND UPPER RIGHT AND LOWER RIGHT;QUADRANT UPPER RIGHT
QUADRANT UPPER RIGHT AND LOWER LEFT;QUADRANT UPPER RIGHT AND LOWER LEFT AND LOWER RIGHT
25A0=BLACK SQUARE;WHITE SQUARE;25AA=BLACK SMALL SQUARE;WHITE SMALL SQUARE;25B2=BLACK UP-POINTING TRIANGLE;WHITE UP-POINTING TRIANGLE
25B6=BLACK RIGHT-POINTING TRIANGLE;25B8=BLACK RIGHT-POINTING SMALL TRIANGLE;25BA=BLACK RIGHT-POINTING POINTER
25BC=BLACK DOWN-POINTING TRIANGLE;WHITE DOWN-POINTING TRIANGLE;25C0=BLACK LEFT-POINTING TRIANGLE;25C6=BLACK DIAMOND;WHITE DIAMOND
25CB=WHITE CIRCLE;25CF=BLACK CIRCLE;25E6=WHITE BULLET;25EF=LARGE CIRCLE
2600=BLACK SUN WITH RAYS;CLOUD;2605=BLACK STAR;WHITE STAR;2610=BALLOT BOX;BALLOT BOX WITH CHECK;BALLOT BOX WITH X;2615=HOT BEVERAGE
2620=SKULL AND CROSSBONES;2622=RADIOACTIVE SIGN;2639=WHITE FROWNING FACE;WHITE SMILING FACE;2660=BLACK SPADE SUIT;2663=BLACK CLUB SUIT
2665=BLACK HEART SUIT;BLACK DIAMOND SUIT;267B=BLACK UNIVERSAL RECYCLING SYMBOL;2692=HAMMER AND PICK;ANCHOR;2695=STAFF OF AESCULAPIUS
SCALES;2699=GEAR;26A0=WARNING SIGN;HIGH VOLTAGE SIGN;26D4=NO ENTRY;2702=BLACK SCISSORS;2705=WHITE HEAVY CHECK MARK;2708=AIRPLANE
ENVELOPE;270B=RAISED HAND;VICTORY HAND;270F=PENCIL;2713=CHECK MARK;HEAVY CHECK MARK;MULTIPLICATION X;HEAVY MULTIPLICATION X;BALLOT X
HEAVY BALLOT X;271A=HEAVY GREEK CROSS;2728=SPARKLES;2733=EIGHT SPOKED ASTERISK;2744=SNOWFLAKE;274C=CROSS MARK
274E=NEGATIVE SQUARED CROSS MARK;2753=BLACK QUESTION MARK ORNAMENT;WHITE QUESTION MARK ORNAMENT;WHITE EXCLAMATION MARK ORNAMENT
2757=HEAVY EXCLAMATION MARK SYMBOL;2764=HEAVY BLACK HEART;2776=DINGBAT NEGATIVE CIRCLED DIGIT ONE;DINGBAT NEGATIVE CIRCLED DIGIT TWO
DINGBAT NEGATIVE CIRCLED DIGIT THREE;2795=HEAVY PLUS SIGN;HEAVY MINUS SIGN;HEAVY DIVISION SIGN;279C=HEAVY ROUND-TIPPED RIGHTWARDS ARROW
2460=CIRCLED DIGIT ONE;CIRCLED DIGIT TWO;CIRCLED DIGIT THREE
3000=IDEOGRAPHIC SPACE;IDEOGRAPHIC COMMA;IDEOGRAPHIC FULL STOP;FB00=LATIN SMALL LIGATURE FF;LATIN SMALL LIGATURE FI
LATIN SMALL LIGATURE FL;LATIN SMALL LIGATURE FFI;LATIN SMALL LIGATURE FFL;FE0E=VARIATION SELECTOR-15;VARIATION SELECTOR-16
FEFF=ZERO WIDTH NO-BREAK SPACE;FFFD=REPLACEMENT CHARACTER;2800=BRAILLE PATTERN BLANK;34F=COMBINING GRAPHEME JOINER
61C=ARABIC LETTER MARK;115F=HANGUL CHOSEONG FILLER;HANGUL JUNGSEONG FILLER;3164=HANGUL FILLER
1F195=SQUARED NEW;1F30D=EARTH GLOBE EUROPE-AFRICA;1F310=GLOBE WITH MERIDIANS;1F31F=GLOWING STAR;1F332=EVERGREEN TREE
1F340=FOUR LEAF CLOVER;1F388=BALLOON;PARTY POPPER;CONFETTI BALL;1F393=GRADUATION CAP;1F3A8=ARTIST PALETTE;1F3AF=DIRECT HIT;1F3C6=TROPHY
1F3D7=BUILDING CONSTRUCTION;1F3E0=HOUSE BUILDING;1F3F7=LABEL;1F41B=BUG;1F433=SPOUTING WHALE;1F40D=SNAKE;1F440=EYES
1F446=WHITE UP POINTING BACKHAND INDEX;WHITE DOWN POINTING BACKHAND INDEX;WHITE LEFT POINTING BACKHAND INDEX
WHITE RIGHT POINTING BACKHAND INDEX;1F44B=WAVING HAND SIGN;1F44D=THUMBS UP SIGN;THUMBS DOWN SIGN;CLAPPING HANDS SIGN
1F464=BUST IN SILHOUETTE;BUSTS IN SILHOUETTE;1F468=MAN;WOMAN;1F4A1=ELECTRIC LIGHT BULB;1F4A5=COLLISION SYMBOL;1F4AA=FLEXED BICEPS
1F4AC=SPEECH BALLOON;1F4B0=MONEY BAG;1F4BB=PERSONAL COMPUTER;1F4BE=FLOPPY DISK;1F4C1=FILE FOLDER;OPEN FILE FOLDER;1F4C4=PAGE FACING UP
CALENDAR;1F4C8=CHART WITH UPWARDS TREND;CHART WITH DOWNWARDS TREND;BAR CHART;CLIPBOARD;PUSHPIN;ROUND PUSHPIN;PAPERCLIP;1F4D6=OPEN BOOK
1F4DA=BOOKS;1F4DD=MEMO;1F4E2=PUBLIC ADDRESS LOUDSPEAKER;CHEERING MEGAPHONE;1F4E6=PACKAGE;E-MAIL SYMBOL;1F4F1=MOBILE PHONE;1F4F7=CAMERA
1F500=TWISTED RIGHTWARDS ARROWS;CLOCKWISE RIGHTWARDS AND LEFTWARDS OPEN CIRCLE ARROWS
1F504=ANTICLOCKWISE DOWNWARDS AND UPWARDS OPEN CIRCLE ARROWS;1F50D=LEFT-POINTING MAGNIFYING GLASS;RIGHT-POINTING MAGNIFYING GLASS
1F510=CLOSED LOCK WITH KEY;KEY;LOCK;OPEN LOCK;BELL;1F517=LINK SYMBOL;1F525=FIRE;1F527=WRENCH;HAMMER;1F534=LARGE RED CIRCLE
LARGE BLUE CIRCLE;1F552=CLOCK FACE THREE OCLOCK;1F5BC=FRAME WITH PICTURE;1F5C2=CARD INDEX DIVIDERS;1F5D1=WASTEBASKET
1F5D3=SPIRAL CALENDAR PAD;1F600=GRINNING FACE;GRINNING FACE WITH SMILING EYES;FACE WITH TEARS OF JOY;SMILING FACE WITH OPEN MOUTH
SMILING FACE WITH OPEN MOUTH AND SMILING EYES;SMILING FACE WITH OPEN MOUTH AND COLD SWEAT;1F609=WINKING FACE
SMILING FACE WITH SMILING EYES;1F60D=SMILING FACE WITH HEART-SHAPED EYES;SMILING FACE WITH SUNGLASSES;1F614=PENSIVE FACE
1F622=CRYING FACE;1F62D=LOUDLY CRYING FACE;1F631=FACE SCREAMING IN FEAR;1F64C=PERSON RAISING BOTH HANDS IN CELEBRATION
1F64F=PERSON WITH FOLDED HANDS;1F680=ROCKET;1F6A7=CONSTRUCTION SIGN;POLICE CARS REVOLVING LIGHT;1F6AB=NO ENTRY SIGN;1F6D1=OCTAGONAL SIGN
1F6E0=HAMMER AND WRENCH;SHIELD;1F7E0=LARGE ORANGE CIRCLE;LARGE YELLOW CIRCLE;LARGE GREEN CIRCLE;1F914=THINKING FACE;1F916=ROBOT FACE
HUGGING FACE;1F91D=HANDSHAKE;1F923=ROLLING ON THE FLOOR LAUGHING;1F937=SHRUG;1F973=FACE WITH PARTY HORN AND PARTY HAT;1F9EA=TEST TUBE
1F9EE=ABACUS;1F9F0=TOOLBOX;1F9F9=BROOM`;
let names;
function readTable() {
	const read = /* @__PURE__ */ new Map();
	let at = 0;
	for (const entry of table.split(/[;\n]/)) {
		const numbered = /^([0-9A-F]{2,5})=(.+)$/.exec(entry);
		at = numbered ? Number.parseInt(numbered[1], 16) : at + 1;
		read.set(at, numbered ? numbered[2] : entry);
	}
	return read;
}
/** The Unicode name of a code point, such as `HORIZONTAL ELLIPSIS`; undefined for one that the table does not hold. The table is read at the first call. */
function characterName(codePoint) {
	names ??= readTable();
	return names.get(codePoint);
}

// src/checks/characters.ts
const bidi = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/;
const invisible = /^[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800\ufeff]$/u;
const control = /^[\p{Cc}\u2028\u2029]$/u;
const unassigned = /^[\p{Co}\p{Noncharacter_Code_Point}]$/u;
const typographic = /^[\p{P}\p{Zs}\ufb00-\ufb06\uff01-\uff5e]$/u;
const letter = /^[\p{L}\p{M}\p{Nd}]$/u;
/** The class of a code point that is not plain ASCII text: above U+007F, or a control character. */
function classOf(codePoint) {
	const character = String.fromCodePoint(codePoint);
	if (codePoint === 65533) return "mojibake";
	if (control.test(character)) return "control";
	if (bidi.test(character)) return "bidi";
	if (invisible.test(character)) return "invisible";
	if (unassigned.test(character)) return "private";
	if (typographic.test(character)) return "typographic";
	return letter.test(character) ? "letter" : "symbol";
}
/** `U+2026 HORIZONTAL ELLIPSIS`; the code point alone when the name is not in the table. */
function describe(codePoint) {
	const name = characterName(codePoint);
	return name === void 0 ? codePointLabel(codePoint) : `${codePointLabel(codePoint)} ${name}`;
}
const replacements = /* @__PURE__ */ new Map();
for (const [ascii, characters] of [
	["...", "…⋯"],
	["--", "—―"],
	["-", "‐‑‒–−­─━┄┅┈┉╌╍═╴╶╸╺"],
	["\"", "“”„‟«»″〝〞"],
	["'", "‘’‚‛′‹›´ʼ"],
	["->", "→⟶➜➡➔↦⇒"],
	["<-", "←⟵⬅⇐↩"],
	["<->", "↔⟷"],
	["<=>", "⇔"],
	["^", "↑⬆"],
	["v", "↓⬇"],
	[">=", "≥"],
	["<=", "≤"],
	["!=", "≠"],
	["~=", "≈≅"],
	["==", "≡"],
	["+/-", "±"],
	["x", "×✕✖✗✘❌❎"],
	["/", "÷⁄∕╱"],
	["*", "•‣●◦∗·∙⋅▪▫■▸►★☆⭐"],
	["[x]", "✅☑✓✔"],
	["[ ]", "☐□"],
	["!", "⚠❗"],
	["?", "❓"],
	["+", "➕"],
	["|", "│┃┆┇┊┋╎╏║╵╷╹╻∣"],
	["||", "∥"],
	["#", "█░▒▓"],
	["(c)", "©"],
	["(R)", "®"],
	["(TM)", "™"],
	["infinity", "∞"],
	["sum", "∑"],
	["sqrt", "√"],
	["in", "∈"],
	["deg", "°"],
	["EUR", "€"],
	["section", "§"],
	["ss", "ß"],
	["ae", "æ"],
	["AE", "Æ"],
	["oe", "œ"],
	["OE", "Œ"],
	["o", "ø"],
	["O", "Ø"],
	["l", "ł"],
	["L", "Ł"],
	["d", "đð"],
	["th", "þ"],
	["u", "µ"],
	["lambda", "λ"],
	["Lambda", "Λ"]
]) for (const character of characters) replacements.set(character.codePointAt(0), ascii);
/** ASCII text that says the same as the character, or nearly; undefined when there is none. */
function replacementOf(codePoint) {
	const known = replacements.get(codePoint);
	if (known !== void 0) return {
		text: known,
		lossy: letter.test(String.fromCodePoint(codePoint))
	};
	const character = String.fromCodePoint(codePoint);
	if (/^\p{Zs}$/u.test(character)) return {
		text: " ",
		lossy: false
	};
	if (codePoint >= 9472 && codePoint <= 9599) return {
		text: "+",
		lossy: false
	};
	const plain = character.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll("⁄", "/");
	if (/^[\x20-\x7e]+$/.test(plain)) return {
		text: plain.trim(),
		lossy: !typographic.test(character)
	};
	const greek = /^GREEK (CAPITAL|SMALL) LETTER (?:FINAL )?([A-Z]+)$/.exec(characterName(codePoint) ?? "");
	if (!greek) return void 0;
	return {
		text: greek[1] === "SMALL" ? greek[2].toLowerCase() : greek[2][0] + greek[2].slice(1).toLowerCase(),
		lossy: true
	};
}
/** The suggestion of a finding: `write ...`. */
function suggestionFor(codePoint, kind) {
	if (kind === "bidi" || kind === "invisible" || kind === "control") return "remove it";
	if (kind === "private") return "remove it, or name its code point under checks.ascii.allow";
	const replacement = replacementOf(codePoint);
	if (replacement === void 0 || replacement.text === "") return "write it in ASCII, or allow it under checks.ascii.allow";
	if (replacement.text === " ") return "write a space";
	return `write ${replacement.text}${replacement.lossy ? " (lossy), or allow it under checks.ascii.allow" : ""}`;
}

// src/checks/utf8.ts
/**
* The code point at a byte offset, or minus the number of bytes that belong together without making one (the "maximal
* subpart" of the Unicode Standard, chapter 3.9). Over-long forms, surrogates and values past U+10FFFF are refused (RFC 3629).
*/
function decodeAt(bytes, at) {
	const first = bytes[at];
	if (first < 128) return first;
	if (first < 194 || first > 244) return -1;
	const length = first < 224 ? 2 : first < 240 ? 3 : 4;
	const low = first === 224 ? 160 : first === 240 ? 144 : 128;
	const high = first === 237 ? 159 : first === 244 ? 143 : 191;
	let codePoint = first & 127 >> length;
	for (let index = 1; index < length; index++) {
		const byte = bytes[at + index];
		if (byte === void 0 || byte < (index === 1 ? low : 128) || byte > (index === 1 ? high : 191)) return -index;
		codePoint = codePoint << 6 | byte & 63;
	}
	return codePoint;
}
/** How many bytes a code point takes in UTF-8. */
function utf8Length(codePoint) {
	return codePoint < 128 ? 1 : codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4;
}
/** The encoding that a byte order mark at the start tells of; undefined when there is none. */
function byteOrderMark(bytes) {
	const [a, b, c, d] = bytes;
	if (a === 239 && b === 187 && c === 191) return "UTF-8";
	if (a === 255 && b === 254) return c === 0 && d === 0 && bytes.length % 4 === 0 ? "UTF-32LE" : "UTF-16LE";
	if (a === 254 && b === 255) return "UTF-16BE";
	return a === 0 && b === 0 && c === 254 && d === 255 ? "UTF-32BE" : void 0;
}
const windows1252 = new Map(Array.from("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ").map((character, index) => [character.codePointAt(0), [
	128,
	130,
	131,
	132,
	133,
	134,
	135,
	136,
	137,
	138,
	139,
	140,
	142,
	145,
	146,
	147,
	148,
	149,
	150,
	151,
	152,
	153,
	154,
	155,
	156,
	158,
	159
][index]]));
const pairLeads = /* @__PURE__ */ new Set([
	194,
	195,
	208,
	209
]);
/** Text at a byte offset that was decoded with the wrong encoding, as in `U+00E2 U+0153 U+2026` for U+2705. */
function mojibakeAt(bytes, at) {
	const lead = decodeAt(bytes, at);
	const count = pairLeads.has(lead) ? 2 : lead >= 224 && lead <= 239 ? 3 : lead >= 240 && lead <= 244 ? 4 : 0;
	const shown = [];
	const original = [];
	let next = at;
	while (shown.length < count && next < bytes.length) {
		const codePoint = decodeAt(bytes, next);
		const byte = codePoint >= 128 && codePoint <= 255 ? codePoint : windows1252.get(codePoint);
		if (byte === void 0) return void 0;
		shown.push(codePoint);
		original.push(byte);
		next += utf8Length(codePoint);
	}
	if (count === 0 || shown.length < count) return void 0;
	const meant = decodeAt(Uint8Array.from(original), 0);
	return meant >= 160 ? {
		shown,
		meant,
		length: next - at
	} : void 0;
}

// src/checks/sequences.ts
const emoji = /^[\p{Emoji}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const pictograph = /^[\p{Extended_Pictographic}]$/u;
const joining = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;
const is = (pattern, codePoint) => codePoint >= 0 && pattern.test(String.fromCodePoint(codePoint));
/**
* Whether an invisible character does honest work between its neighbours: a joiner or variation selector inside an emoji
* sequence (Unicode Technical Standard 51), or a joiner between letters of a script that needs it. A neighbour is negative when there is none.
*/
function belongsToSequence(codePoint, previous, next) {
	if (codePoint === 65038 || codePoint === 65039) return previous > 127 ? is(emoji, previous) : next === 8419 && /[0-9#*]/.test(String.fromCodePoint(Math.max(0, previous)));
	if (codePoint === 8205 && previous > 127 && is(emoji, previous) && is(pictograph, next)) return true;
	return (codePoint === 8204 || codePoint === 8205) && is(joining, previous) && is(joining, next);
}
const subdivisions = /* @__PURE__ */ new Set([
	"gbeng",
	"gbsct",
	"gbwls"
]);
/** Bytes of tag characters that belong to the black flag before them: England, Scotland, Wales are the only flags of this kind (emoji-sequences.txt); 0 otherwise, for tags can carry hidden text. */
function flagTagLength(bytes, at) {
	let name = "";
	let next = at;
	while (next < bytes.length && name.length < 6) {
		const codePoint = decodeAt(bytes, next);
		if (codePoint === 917631) return subdivisions.has(name) ? next + utf8Length(codePoint) - at : 0;
		if (codePoint < 917601 || codePoint > 917626) return 0;
		name += String.fromCharCode(codePoint - 917504);
		next += utf8Length(codePoint);
	}
	return 0;
}

// src/checks/ascii.ts
/** Findings of one file that are kept; the rest is counted, and the count is said. */
const keptPerFile = 1e3;
/**
* Every character of a file that the policy does not allow, and every fault of its encoding. Lines end at LF, as git counts
* them, so that a CR alone is a character within its line. Throws UserError for an entry of `policy.allow` that names no characters.
*/
function findNonAscii(bytes, path, policy) {
	if (isAscii(bytes) && !hasControl(bytes)) return [];
	const mark = byteOrderMark(bytes);
	if (mark !== void 0 && mark !== "UTF-8") return [wrongEncoding(path, mark)];
	const found = collect(path);
	if (mark === "UTF-8") found.add("bom", 1, 1, 1, "U+FEFF at the start of the file (byte order mark)", "save the file as UTF-8 without BOM");
	scan(bytes, mark === "UTF-8" ? 3 : 0, policy, allowedIn(policy, path), found);
	return found.all();
}
/** The same for a text that is no file: release notes, the message of a tag. `label` opens each message, and the findings have no path. */
function findNonAsciiText(text, label, policy) {
	return findNonAscii(new TextEncoder().encode(text), label, policy).map(({ path: _, ...finding }) => ({
		...finding,
		message: `${visible(label)}: ${finding.message}`
	}));
}
const plain = /* @__PURE__ */ new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) plain[byte] = byte > 31 && byte !== 127 ? 1 : byte === 9 || byte === 10 || byte === 13 ? 1 : 0;
function hasControl(bytes) {
	for (let index = 0; index < bytes.length; index++) if (plain[bytes[index]] === 0) return true;
	return false;
}
function wrongEncoding(path, encoding) {
	return {
		rule: "ascii/encoding",
		level: "error",
		path,
		line: 1,
		column: 1,
		codePointColumn: 1,
		message: `The file is ${encoding}, which no reader of ASCII or UTF-8 can read.`,
		suggestion: `save it as UTF-8: iconv -f ${encoding} -t UTF-8`
	};
}
function scan(bytes, start, policy, allowed, found) {
	const cursor = {
		at: start,
		line: 1,
		column: 1,
		point: 1,
		previous: -1
	};
	while (cursor.at < bytes.length) {
		const byte = bytes[cursor.at];
		if (byte === 10) {
			cursor.at++;
			cursor.line++;
			cursor.column = cursor.point = 1;
			cursor.previous = -1;
		} else if (byte < 128) {
			if (plain[byte] === 0) reportControl(byte, cursor, found);
			step(cursor, 1, 1, 1, byte);
		} else {
			const codePoint = decodeAt(bytes, cursor.at);
			if (codePoint < 0) reportInvalid(bytes, -codePoint, cursor, found);
			else visit(bytes, codePoint, policy, allowed, cursor, found);
		}
	}
}
function step(cursor, bytes, columns, points, previous) {
	cursor.at += bytes;
	cursor.column += columns;
	cursor.point += points;
	cursor.previous = previous;
}
function reportControl(byte, cursor, found) {
	const what = byte === 0 ? "U+0000 (NUL byte)" : `${codePointLabel(byte)} (control)`;
	found.add(byte === 0 ? "nul" : "control", cursor.line, cursor.column, cursor.point, what, "remove it");
}
function reportInvalid(bytes, length, cursor, found) {
	const message = `${Array.from(bytes.subarray(cursor.at, cursor.at + length), (byte) => "0x" + byte.toString(16).toUpperCase().padStart(2, "0")).join(" ")} at byte ${cursor.at} is not UTF-8 (encoding)`;
	found.add("invalid-utf8", cursor.line, cursor.column, cursor.point, message, "save the file as UTF-8");
	step(cursor, length, 1, 1, -1);
}
function visit(bytes, codePoint, policy, allowed, cursor, found) {
	const width = utf8Length(codePoint);
	const columns = codePoint > 65535 ? 2 : 1;
	const broken = policy.mode === "strict" ? mojibakeAt(bytes, cursor.at) : void 0;
	if (broken) {
		if (!broken.shown.every(allowed.has)) {
			const message = `${broken.shown.map(codePointLabel).join(" ")} is ${describe(broken.meant)} decoded with the wrong encoding (mojibake)`;
			found.add("mojibake", cursor.line, cursor.column, cursor.point, message, suggestionFor(broken.meant, classOf(broken.meant)));
		}
		step(cursor, broken.length, broken.shown.length, broken.shown.length, -1);
		return;
	}
	const kind = classOf(codePoint);
	const next = cursor.at + width < bytes.length ? decodeAt(bytes, cursor.at + width) : -1;
	if (kind === "invisible" && belongsToSequence(codePoint, cursor.previous, next)) {
		step(cursor, width, columns, 1, codePoint === 8205 ? codePoint : cursor.previous);
		return;
	}
	if (isFinding(kind, codePoint, policy, allowed)) found.add(kind, cursor.line, cursor.column, cursor.point, `${describe(codePoint)} (${kind})`, suggestionFor(codePoint, kind));
	step(cursor, width, columns, 1, codePoint);
	const tags = codePoint === 127988 ? flagTagLength(bytes, cursor.at) : 0;
	if (tags > 0) step(cursor, tags, tags / 2, tags / 4, codePoint);
}
function isFinding(kind, codePoint, policy, allowed) {
	if (kind === "bidi" || kind === "invisible" || kind === "control") return true;
	if (policy.mode === "security") return false;
	return kind === "private" ? !allowed.exact(codePoint) : !allowed.has(codePoint);
}
function collect(path) {
	const findings = [];
	let more = 0;
	return {
		add(name, line, column, codePointColumn, message, suggestion) {
			if (findings.length >= 1e3) more++;
			else findings.push({
				rule: `ascii/${name}`,
				level: "error",
				path,
				line,
				column,
				codePointColumn,
				message,
				suggestion
			});
		},
		all() {
			if (more === 0) return findings;
			return [...findings, {
				rule: "ascii/more",
				level: "error",
				path,
				message: `${more} more findings in this file are counted and not listed.`
			}];
		}
	};
}

// src/checks/ellipsis-rule.ts
const dots = "(?<!\\.)(?:\\.{3}|…)(?!\\.)";
/** Three dots, neither more nor fewer, or U+2026. */
const ellipsis = new RegExp(dots);
/** A line that holds nothing but an ellipsis and what may follow it in a list. */
const onlyEllipsis = new RegExp(`^\\s*${dots}\\s*[,;]?\\s*$`);
const continuation = new RegExp(`^(?:${[
	"and|or|but|then|so|which|that|because|if|unless|when|whenever|while|where|with|without|including|excluding|not|no|also|the|a|an|it|its|this|these|those|he|she|they|we|you|i|to|of|in|on|at|by|for|from|as|is|are|was|were|be|has|have|had|can|could|should|would|will|may|might|must|do|does|did|until|since|after|before|though|although|except|instead|like|than|thus|hence|therefore|however|only|even|just|maybe|perhaps|hopefully|now|there|here|what|why|how|who|yet|nor|either|otherwise|once|through|into|onto|via|per|plus|let|lets",
	"y|e|o|u|ou|et|mais|mas|pero|que|si|se|sino|para|pour|por|con|com|avec|sans|sin|sem|car|donc|puis|ensuite|luego|entonces",
	"und|oder|aber|dass|wenn|weil|denn|damit|dann|mit|ohne|ve|veya|ama|ma|perché|che|oppure|en|maar|och|men"
].join("|")})(?![\\w\u2019'-])`, "iu");
const leftover = /^(?:and|or|y|e|et|und|plus|the|as|all|a|o|os|el|la|los|las|le|les|il|lo|die|der|das|het|de)\s+(?:(?:all|the|of|el|la|los|las|le|les|o|os|die|der|das)\s+)*(?:rest\b|remaining\b|remainder\b|others?\b(?! than)|(?:\d+|many|several|some) more\b|so (?:on|forth)\b|resto\b|reste\b|restante?s?\b|restlichen?\b)/i;
const keyword = new RegExp(`(?<![\\p{L}\\d_])(?:rest|remaining|remainder|existing|unchanged|unmodified|untouched|omitted|omit|elided|truncated|shortened|abbreviated|abridged|snip(?:ped)?|skipped|same|identical|similar(?:ly)?|previous(?:ly)?|other|others|another|more|additional|further|keep|kept|implementation|implement|logic|code|boilerplate|etc|complete|as before|above|below|for brevity|your|imports|exports|functions|methods|fields|properties|props|handlers|routes|helpers|components|styles|definitions|continues|repeat(?:ed)?|goes here|jsx|resto|restante?s?|demas|dem[aá]s|igual(?:es)?|iguales|mism[oa]s?|existentes?|sin cambios|c[oó]digo|codigo|l[oó]gica|logica|omitid[oa]s?|permanece|mant[eé]m|mantener|outr[oa]s|otr[oa]s|anterior(?:es)?|implementa[cç][aã]o|implementaci[oó]n|reste|autres?|inchang[eé]e?s?|identiques?|suite|existante?s?|rest(?:lich\\w*)?|identisch\\w*|unver[aä]ndert\\w*|gleich\\w*|bleib\\w*|bestehend\\w*|weitere?\\w*|übrig\\w*|uebrig\\w*|geri kalan\\w*|ayn[iı]\\w*|mevcut|di[gğ]er\\w*|kod\\w*|resto|invariat[oi]|esistent[ei]|altri|altre|overige|ongewijzigd|bestaande|bez zmian|reszta|pozosta\\w+|istniej\\w+|kodu|ostal\\w+|bez izmeneni\\w*|sisa|lainnya|остал\\p{L}*|без изменени\\p{L}*|код\\p{L}*|существ\\p{L}*|прежн\\p{L}*|решт\\p{L}*)(?![\\p{L}\\d_])|其余|其他|其它|保持|不变|省略|现有|原有|代码|残り|その他|同じ|既存|省略|나머지|기존|생략|동일`, "iu");
const counted$1 = /^(?:~|about |some )?\d+ (?:more|other|lines?|items?|entries|rows)\b/i;
const todo = new RegExp(`^(?:TODO|FIXME|XXX|HACK)\\b\\s*(?:\\([^)]*\\))?\\s*[:-]?\\s*${dots}$`, "i");
const kinds = "code|implementation|logic|functions?|functionality|methods?|imports?|fields?|props|properties|routes|handlers|styles|config(?:uration)?|components?|helpers?|tests?|cases|definitions?|body|content|stuff|setup";
const tail = [
	new RegExp(`^(?:rest|remainder) of (?:the |your |my |this )?[\\w.\\- ]{1,50}?\\s*${dots}$`, "i"),
	new RegExp(`^(?:your |the |actual |full |more |other |additional |remaining |existing |my )?(?:[\\w-]+ )?(?:${kinds}) (?:(?:goes|go|comes|is|would be|continues) )?here\\s*${dots}$`, "i"),
	new RegExp(`^(?:your|more|other|additional|remaining|existing|previous|same|utility|helper|similar) (?:[\\w-]+ ){0,2}(?:${kinds})(?: (?:unchanged|as before|remains?(?: the same)?|continues))?\\s+${dots}$`, "i"),
	new RegExp(`^(?:Rest|Remaining|Existing|Other|More|Same|Previous|Unchanged)(?: (?:${kinds}))?(?: (?:unchanged|as before|here))?\\s*${dots}$`, "i")
];
/** What stands in front of a comment's text on its line, and behind it. */
const opening = /^(?:\s*(?:\{?\/\*+!?|\/{2,}!?|#+!?|<!--+|--+|;+|\*(?!\/)|\{\{--|<%#|\{#|%+(?=\s)))+/;
const closing = /(?:\s*(?:\*+\/\}?|--+>|--\}\}|%>|#\}))+\s*$/;
/** The text of a comment's line without its marks, so that `// {/* ... *\/}` is `...`. */
function bareComment(line) {
	return line.replace(closing, "").replace(opening, "").trim();
}
/**
* What a comment's text says by its ellipsis: structure first (nothing else, brackets, both sides), then prose that goes on,
* then words. Undefined when the ellipsis is part of a sentence, a range or quoted code.
*/
function judgeComment(text) {
	if (!ellipsis.test(text)) return void 0;
	const lead = new RegExp(`^${dots}`).exec(text);
	if (lead && text.length === lead[0].length) return {
		rule: "bare",
		level: "error"
	};
	if (todo.test(text)) return {
		rule: "todo",
		level: "error"
	};
	if (!lead) return tail.some((pattern) => pattern.test(text)) ? {
		rule: "tail-keyword",
		level: "error"
	} : void 0;
	const rest = text.slice(lead[0].length);
	if (/^[A-Za-z_$][\w$.]*(?:\([^)]*\)|\[[^\]]*\])?\s*[,;})]*$/.test(rest)) return void 0;
	return judgeLead(rest.trim(), /^[\p{L}\d]/u.test(rest));
}
/** `attached`: no space after the ellipsis, as when a sentence goes on (`...well, not two`); then only a first word that names left-out code counts. */
function judgeLead(rest, attached) {
	const end = new RegExp(`\\s*${dots}$`).exec(rest);
	const inner = end ? rest.slice(0, end.index) : rest;
	if (/^\(.*\)[.,;]?$/.test(inner)) return {
		rule: "parenthesised",
		level: "error"
	};
	const words = inner.replace(/^[\s([{:;-]+/, "");
	if (!/^[\p{L}\d~]/u.test(words)) return void 0;
	const named = attached ? keyword.exec(words)?.index === 0 : keyword.test(words) || counted$1.test(words);
	if (/^\[.*\]$/.test(inner)) return named ? {
		rule: "lead-keyword",
		level: "error"
	} : {
		rule: "lead-bracket",
		level: "warning"
	};
	if (leftover.test(words)) return {
		rule: "lead-keyword",
		level: "error"
	};
	if (continuation.test(words)) return void 0;
	if (end && (named || !attached)) return {
		rule: "both-sides",
		level: "error"
	};
	return named ? {
		rule: "lead-keyword",
		level: "error"
	} : {
		rule: "lead-other",
		level: "warning"
	};
}

// src/checks/lex/simple.ts
const double = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";
const single = "'(?:[^'\\\\\\n]|\\\\.)*'";
const end = "(?![^])";
const triple = `"""[^]*?(?:"""|${end})`;
const block = `/\\*[^]*?(?:\\*/|${end})`;
const line = "//[^\\n]*";
const tokens = {
	c: `${triple}|${double}|${single}|(?<comment>${block}|${line})`,
	go: `\`[^\`]*(?:\`|${end})|${double}|${single}|(?<comment>${block}|${line})`,
	rust: `\\br(?<hashes>#*)"[^]*?(?:"\\k<hashes>|${end})|"(?:[^"\\\\]|\\\\[^])*(?:"|${end})|'(?:[^'\\\\\\n]|\\\\[^'\\n]+|\\\\')'|(?<comment>${block}|${line})`,
	hash: `${triple}|${double}|${single}|(?<=^|\\s)(?<comment>#[^\\n]*)`,
	markup: `(?<comment><!--[^]*?(?:-->|${end}))`,
	dash: `${double}|${single}|(?<comment>--\\[\\[[^]*?(?:\\]\\]|${end})|--[^\\n]*|${block})`,
	css: `${double}|${single}|(?<comment>${block})`
};
const families = {
	c: /\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|m|mm|java|kts?|swift|cs|scala|dart|groovy|gradle|proto|php|json5|jsonc|zig|v|sol|glsl|vert|frag)$/i,
	go: /\.go$/i,
	rust: /\.rs$/i,
	hash: /(?:\.(?:sh|bash|zsh|fish|ya?ml|toml|rb|pl|pm|r|ex|exs|jl|nix|tf|tfvars|hcl|cfg|conf|properties|ps1|cmake|mk|graphql)|(?:^|\/)(?:Dockerfile|Makefile|Containerfile|Gemfile|Rakefile|CMakeLists\.txt)[^/]*)$/i,
	markup: /\.(?:html?|xhtml|xml|svg|vue|svelte|astro)$/i,
	dash: /\.(?:sql|lua|hs|elm|ada|adb|vhdl?)$/i,
	css: /\.(?:css|scss|less)$/i
};
/** The comment rule for a file by its name; undefined when its language is not known. */
function familyOf(path) {
	return Object.keys(families).find((family) => families[family].test(path));
}
/** Applies a family's comment rule up to `stop`. Documentation comments are those that open with three marks or two stars. */
function lexSimply(text, family, stop) {
	const comments = [];
	const strings = [];
	for (const match of text.slice(0, stop).matchAll(new RegExp(tokens[family], "gm"))) {
		const span = {
			from: match.index,
			to: match.index + match[0].length,
			doc: /^(?:\/\*[*!](?!\/)|\/\/[/!](?!\/))/.test(match[0])
		};
		if (match.groups?.comment === void 0) strings.push(span);
		else comments.push(span);
	}
	const spans = [...comments, ...strings];
	return {
		comments,
		isText: (offset) => spans.some((span) => offset >= span.from && offset < span.to)
	};
}
/**
* Whether a line of YAML stands in a block scalar, whose lines are text: one of the lines above with less indentation ends
* with `|` or `>` (YAML 1.2.2, 8.1). `line` is 0-based.
*/
function inBlockScalar(lines, line) {
	let indent = indentation(lines[line]);
	for (let above = line - 1; above >= 0 && indent > 0; above--) {
		const text = lines[above];
		if (text.trim() === "" || indentation(text) >= indent) continue;
		if (/(?:^|[\s:-])[|>][-+0-9]*\s*(?:\s#.*)?$/.test(text)) return true;
		indent = indentation(text);
	}
	return false;
}
function indentation(line) {
	return line.length - line.trimStart().length;
}

// src/checks/ellipsis.ts
/** Globs that the check leaves out beside the configured ones: what people did not write, and what is there to be wrong. */
const ellipsisExcludes = [
	"**/*.min.*",
	"**/{package-lock,npm-shrinkwrap}.json",
	"**/{yarn,pnpm-lock,poetry,uv,Cargo,Gemfile,composer,Pipfile,go}.{lock,yaml,sum}",
	"**/*.lock",
	"**/*.{snap,ambr}",
	"**/{__snapshots__,snapshots,fixtures,__fixtures__}/**",
	"**/{node_modules,vendor,third_party}/**"
];
/** Bytes above which a file is not parsed: a parse tree takes a hundred times the size of the file. */
const parsedAtMost = 1e6;
/** UTF-16 units above which a line is taken for generated. */
const lineAtMost = 2e3;
/** Whether bytes hold three dots or U+2026: most files do not, and are not decoded. */
function holdsEllipsis(bytes) {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return view.includes("...") || !isAscii(bytes) && view.includes("…");
}
/** Every literal ellipsis, whatever it stands for. */
function findEllipsisStrictly(text, path) {
	return splitLines(text).flatMap((line, index) => [...line.matchAll(/\.{3}|\u2026/g)].map((match) => finding("literal", "error", path, index, line, match.index)));
}
/**
* Ellipses that stand for code that was left out: in a comment, or alone on a line of code. Nothing for languages that are
* not known (`languageOf` tells). The grammar is loaded when a line looks like one.
*/
async function findEllipsis(text, path) {
	const language = languageOf(path);
	if (language === void 0) return [];
	const lines = splitLines(text);
	const candidates = lines.flatMap((line, index) => isCandidate(line) && !isSuppressed(lines, index) ? [index] : []);
	if (candidates.length === 0) return [];
	if (text.length > 1e6) return [tooLarge(path, candidates.length)];
	const starts = lineStarts(text);
	const last = candidates.at(-1);
	const lexed = await lex(language, text, path, starts[last] + lines[last].length);
	const yaml = /\.ya?ml$/i.test(path);
	return candidates.flatMap((index) => yaml && inBlockScalar(lines, index) ? [] : judgeLine({
		text,
		path,
		lines,
		starts,
		lexed,
		language
	}, index));
}
/** The language that a file is read as, for the report: `javascript`, `python`, or the family of a simple comment rule; undefined: the file is left out. */
function languageOf(path) {
	if (/\.(?:[cm]?js|jsx|[cm]?ts|tsx)$/i.test(path)) return "javascript";
	return /\.pyi?$/i.test(path) ? "python" : familyOf(path);
}
async function lex(language, text, path, stop) {
	if (language === "javascript") return (await import("./javascript.js")).lex(text, path, stop);
	if (language === "python") return (await import("./python.js")).lex(text, path, stop);
	return lexSimply(text, language, stop);
}
function splitLines(text) {
	return text.split("\n").map((line) => line.endsWith("\r") ? line.slice(0, -1) : line);
}
function lineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
const commentLike = /\/\*.*?(?:\*\/|$)|<!--.*?(?:-->|$)|(?=(\/\/|#|--))/g;
/** Whether any reading of the line, as a whole or from a comment's mark on, would be a finding. */
function isCandidate(line) {
	if (line.length > lineAtMost || !ellipsis.test(line)) return false;
	if (onlyEllipsis.test(line) || judgeComment(bareComment(line)) !== void 0) return true;
	return [...line.matchAll(commentLike)].some((mark) => judgeComment(bareComment(mark[0] || line.slice(mark.index))) !== void 0);
}
/** `ellipsis-ok` on the line or on the line before says that it is meant. */
function isSuppressed(lines, index) {
	return lines[index].includes("ellipsis-ok") || (lines[index - 1]?.includes("ellipsis-ok") ?? false);
}
function judgeLine(source, index) {
	const line = source.lines[index];
	const start = source.starts[index];
	const inside = source.lexed.comments.filter((comment) => comment.from < start + line.length && comment.to > start);
	const found = inside.flatMap((comment) => {
		const from = Math.max(0, comment.from - start);
		const part = line.slice(from, comment.to - start);
		const verdict = judgeComment(bareComment(part));
		const at = part.search(ellipsis);
		return verdict === void 0 || at < 0 ? [] : [place(source, index, from + at, inContext(source, index, verdict, comment.doc))];
	});
	if (inside.length > 0 || !isCodeLine(source, line, start)) return found;
	return [place(source, index, line.search(ellipsis), {
		rule: "code-line",
		level: "error"
	})];
}
/** A line of code that is only an ellipsis. Error nodes of a parse tree prove nothing, so the line alone decides, and whether it is text. */
function isCodeLine(source, line, start) {
	if (!onlyEllipsis.test(line)) return false;
	const at = start + line.search(ellipsis);
	if (source.lexed.isText(at)) return false;
	if (source.language === "python") return line.includes("…");
	if (source.language === "hash") return /\.ya?ml$/i.test(source.path) && /^\s/.test(line);
	return source.language !== "markup" && source.language !== "dash";
}
/** Demotes what stands in an example or amid prose: the same words mean less there. */
function inContext(source, index, verdict, doc) {
	if (doc) return {
		rule: "doc-example",
		level: "info"
	};
	const line = source.lines[index];
	const before = wholeComment(source.lines[index - 1]);
	const after = wholeComment(source.lines[index + 1]);
	if (/^\s*(?:\/\/+|#+|\*|--|;+)(?:\s{2,}|\t)/.test(line) && (before !== void 0 || after !== void 0)) return {
		rule: "doc-example",
		level: "info"
	};
	const amidProse = before !== void 0 && after !== void 0 && wholeComment(line) !== void 0 && /[a-z,]$/.test(before) && /^[a-z]/.test(after);
	return (verdict.rule === "both-sides" || verdict.rule === "tail-keyword") && amidProse ? {
		...verdict,
		level: "warning"
	} : verdict;
}
/** The text of a line that is nothing but a comment. */
function wholeComment(line) {
	return line !== void 0 && /^\s*(?:\/\/|#|--|\*)/.test(line) ? bareComment(line) : void 0;
}
const messages = {
	bare: "An ellipsis alone stands where code was left out",
	todo: "A TODO says nothing but an ellipsis",
	"both-sides": "A comment between ellipses stands where code was left out",
	parenthesised: "An ellipsis with a remark in brackets stands where code was left out",
	"lead-keyword": "A comment that opens with an ellipsis says that code was left out",
	"tail-keyword": "A comment that ends with an ellipsis stands where code belongs",
	"lead-other": "A comment opens with an ellipsis and may stand for code that was left out",
	"lead-bracket": "A comment opens with an ellipsis before brackets and may stand for code that was left out",
	"code-line": "A line of code holds only an ellipsis",
	"doc-example": "An example in a comment leaves code out",
	literal: "A literal ellipsis"
};
function place(source, index, column, verdict) {
	return finding(verdict.rule, verdict.level, source.path, index, source.lines[index], column);
}
function finding(rule, level, path, index, line, column) {
	const suggestion = rule === "literal" ? "write out what it stands for" : "write the code that is missing, or put ellipsis-ok into the line when it is meant";
	const codePointColumn = Array.from(line.slice(0, column)).length + 1;
	return {
		rule: `ellipsis/${rule}`,
		level,
		path,
		line: index + 1,
		column: column + 1,
		codePointColumn,
		message: `${messages[rule]}.`,
		suggestion
	};
}
function tooLarge(path, candidates) {
	return {
		rule: "ellipsis/not-parsed",
		level: "info",
		path,
		message: `The file is larger than ${parsedAtMost} characters and was not parsed; ${candidates} of its lines look like left-out code.`,
		suggestion: "split the file, or exclude it under checks.ellipsis.exclude"
	};
}

// src/checks/order.ts
/**
* A version has to be higher than every released one of its line: those of the same major and minor number, and those in the history
* of its commit. So a back-port is free of what was released elsewhere. Prereleases bind prereleases alone, as for the notes.
*/
function checkOrder(tag, version, released) {
	const own = (0, import_parse.default)(version);
	if (own === null) return [];
	const [highest] = released.flatMap((other) => {
		const parsed = other.tag === tag ? null : (0, import_parse.default)(other.version);
		return parsed !== null && isOfLine(own, parsed, other.ancestor) && !isAbove(own, parsed) ? [{
			...other,
			parsed
		}] : [];
	}).sort((a, b) => b.parsed.compare(a.parsed) || (a.tag < b.tag ? -1 : 1));
	if (highest === void 0) return [];
	const { parsed, ancestor } = highest;
	const how = parsed.compare(own) === 0 ? "is the version of" : "is lower than";
	const line = ancestor ? "which this commit contains" : `which is of the same line ${own.major}.${own.minor}`;
	return [{
		rule: "tag/order",
		level: "error",
		message: `${version} ${how} ${visible(highest.tag)}, ${line} and which is released already.`,
		suggestion: `${retag(tag, version, nextAfter(parsed, own))}; a higher version will do as well`
	}];
}
function isOfLine(own, other, ancestor) {
	if (own.prerelease.length === 0 && other.prerelease.length > 0) return false;
	return ancestor || own.major === other.major && own.minor === other.minor;
}
/** Versions that differ in build metadata alone have no order (SemVer 2.0.0, point 10): they are several builds of one version. */
function isAbove(own, other) {
	const order = own.compare(other);
	return order > 0 || order === 0 && own.build.join(".") !== other.build.join(".");
}
/** The lowest version above; a prerelease stays one. */
function nextAfter(highest, own) {
	const suffix = own.prerelease.length === 0 ? "" : `-${own.prerelease.join(".")}`;
	const core = [
		highest.major,
		highest.minor,
		highest.patch
	];
	const same = (0, import_parse.default)(`${core.join(".")}${suffix}`);
	if (same !== null && same.compare(highest) > 0) return same.version;
	return `${highest.major}.${highest.minor}.${highest.patch + 1}${suffix}`;
}

// src/checks/python-syntax.ts
const script = `
import json, sys, warnings
warnings.simplefilter("ignore")
def say(**fault):
    print(json.dumps(fault), flush=True)
for path in sys.argv[1:]:
    try:
        with open(path, "rb") as file:
            compile(file.read(), path, "exec", dont_inherit=True)
    except SyntaxError as error:
        before = (error.text or "")[: max((error.offset or 1) - 1, 0)]
        units = len(before.encode("utf-16-le", "surrogatepass")) // 2
        say(path=path, kind="syntax", message=str(error.msg), line=error.lineno, point=error.offset, column=units + 1)
    except (ValueError, OverflowError, RecursionError, MemoryError) as error:
        say(path=path, kind="value", message=str(error) or type(error).__name__)
    except OSError as error:
        say(path=path, kind="unreadable", message=str(error.strerror))
say(done=len(sys.argv) - 1, version=sys.version.split()[0])
`;
const argumentsAtMost = 2e5;
/**
* Compiles each file with the `python3` of the PATH, as `python3` itself would read it. No code of the repository is executed and no
* .pyc file is written. `paths` are relative to `root`; `env` is the whole environment of the child. A missing Python is a finding; its version is for the report.
*/
async function compilePython(exec, root, paths, env) {
	const findings = [];
	let python;
	for (const chunk of chunks(paths)) {
		const ended = await exec.run({
			program: "python3",
			args: [
				"-I",
				"-B",
				"-c",
				script,
				...chunk
			],
			cwd: root,
			env
		});
		if (ended.outcome === "not-found") return {
			findings: [noPython()],
			python: void 0
		};
		const lines = ended.stdout.split("\n").flatMap(readLine);
		const end = lines.find((line) => "done" in line);
		findings.push(...lines.flatMap((line) => "path" in line ? [toFinding(line)] : []));
		if (end === void 0) findings.push(stopped(ended.outcome, ended.code, chunk.length));
		else python = end.version;
	}
	return {
		findings,
		python
	};
}
function chunks(paths) {
	const made = [];
	let size = Number.POSITIVE_INFINITY;
	for (const path of paths) {
		if (size + path.length + 1 > argumentsAtMost) {
			made.push([]);
			size = 0;
		}
		made.at(-1).push(path);
		size += path.length + 1;
	}
	return made;
}
function readLine(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && ("path" in value || "done" in value) ? [value] : [];
	} catch {
		return [];
	}
}
function toFinding(fault) {
	const line = fault.line ?? 0;
	const message = visible(fault.message).replace(/\.$/, "");
	if (fault.kind === "unreadable") return {
		rule: "python-syntax/unreadable",
		level: "error",
		path: fault.path,
		message: `The file cannot be read: ${message}.`
	};
	return {
		rule: "python-syntax/error",
		level: "error",
		path: fault.path,
		...line > 0 ? { line } : {},
		...line > 0 && (fault.point ?? 0) > 0 ? {
			column: fault.column ?? 1,
			codePointColumn: fault.point
		} : {},
		message: `Python cannot compile this file: ${message}.`,
		suggestion: `mend the line, and look with python3 -m py_compile ${quoted(visible(fault.path))}`
	};
}
function quoted(path) {
	return /^[\w./][\w./-]*$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
function noPython() {
	return {
		rule: "python-syntax/no-python",
		level: "error",
		message: "There is no python3 on the PATH, so that no Python file could be compiled.",
		suggestion: "install Python 3.11 or newer; in a workflow, add actions/setup-python before this step"
	};
}
function stopped(outcome, code, files) {
	return {
		rule: "python-syntax/stopped",
		level: "error",
		message: `python3 ${outcome === "exited" ? `ended with exit code ${code}` : "was stopped"} before all ${files} files were compiled.`,
		suggestion: "look for a file that no Python can compile, such as a deeply nested literal, and exclude it"
	};
}

// src/checks/tag.ts
/** Whether the tag is annotated and stands on a branch that may be released; `branches` are those that hold its commit. */
function checkTag(tag, branches, rules) {
	return [...rules.annotated && !tag.annotated ? [lightweight(tag)] : [], ...rules.branches === null ? [] : onBranch(tag, branches, rules.branches)];
}
function lightweight(tag) {
	const name = visible(tag.name);
	return {
		rule: "tag/lightweight",
		level: "error",
		message: `The tag ${name} is lightweight: it has no author, date or message of its own.`,
		suggestion: `run git tag --force --annotate ${name} ${tag.commit} -m "Release ${name}" && git push --force origin refs/tags/${name}`
	};
}
function onBranch(tag, branches, allowed) {
	const matches = (0, import_picomatch.default)([...allowed], { dot: true });
	if (branches.some((branch) => allowed.includes(branch) || matches(branch))) return [];
	const where = branches.length === 0 ? "no branch of the remote" : listed$2(branches);
	return [{
		rule: "tag/branch",
		level: "error",
		message: `The commit ${tag.commit.slice(0, 12)} of the tag ${visible(tag.name)} is on ${where}; a release must be on ${listed$2(allowed)}.`,
		suggestion: "merge the commit into an allowed branch, or name its branch under checks.tag.branches"
	}];
}
function listed$2(names) {
	const shown = names.slice(0, 5).map((name) => visible(name));
	return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
}

// src/checks/text-files.ts
/**
* Picks tracked files by paths, folders and globs. A path that is tracked is taken as it is, also when it holds characters of
* globs; links and submodules are never followed. One that leads to no file is an error of the rule `<check>/no-such-path`.
*/
function selectFiles(tracked, scope, check) {
	const files = tracked.filter((file) => file.kind === "file").map((file) => file.path);
	const excluded = matcher(scope.exclude, files);
	const paths = /* @__PURE__ */ new Set();
	const findings = [];
	for (const wanted of scope.paths) {
		const found = files.filter(matcher([wanted], files));
		if (found.length === 0) findings.push(noSuchPath(wanted, tracked, check));
		for (const path of found) if (!excluded(path)) paths.add(path);
	}
	return {
		paths,
		findings
	};
}
function matcher(patterns, files) {
	const tests = patterns.map((pattern) => {
		const literal = posix.normalize(pattern).replace(/(?<=.)\/$/, "");
		if (literal === ".") return () => true;
		const holds = (path) => path === literal || path.startsWith(literal + "/");
		return files.some(holds) ? holds : (0, import_picomatch.default)(pattern.replace(/^\.\//, ""), { dot: true });
	});
	return (path) => tests.some((test) => test(path));
}
function noSuchPath(wanted, tracked, check) {
	const glob = import_picomatch.default.scan(wanted).isGlob;
	const other = tracked.find((file) => file.kind !== "file" && file.path === posix.normalize(wanted));
	const reason = other ? `is a ${other.kind === "link" ? "symbolic link" : "submodule"}, which is not followed` : glob ? "matches no tracked file" : "is no tracked file or folder";
	return {
		rule: `${check}/no-such-path`,
		level: "error",
		message: `The path "${visible(wanted)}" of checks.${check} ${reason}.`,
		suggestion: "correct it or take it out; paths are relative to the root of the repository"
	};
}
/** Bytes that are looked at for a NUL, as git does. */
const lookedAt = 8e3;
const textName = /\.(?:md|mdx|rst|txt|adoc|py|pyi|[cm]?[jt]sx?|json|ya?ml|toml|ini|cfg|html?|css|scss|sh|sql|go|rs|java|c|cc|cpp|h|hpp|php|rb|xml|csv|vue|svelte)$/i;
/** Whether a file is no text: a NUL in its first 8,000 bytes, no byte order mark of UTF-16 or UTF-32, and a name that does not promise text. */
function isBinary(bytes, path) {
	if (textName.test(path) || byteOrderMark(bytes) !== void 0) return false;
	return bytes.subarray(0, lookedAt).includes(0);
}
/** Reads each file once, in order, a few ahead of the visitor, who must not keep the bytes. `ascii` tells that all bytes are below 0x80. */
async function readTexts(files, root, paths, visit) {
	const read = {
		texts: 0,
		bytes: 0,
		binary: [],
		unreadable: []
	};
	const ahead = 16;
	const waiting = [];
	const start = (index) => files.read(posix.join(root, paths[index])).catch((error) => error instanceof Error ? error : new Error(String(error)));
	for (let index = 0; index < paths.length; index++) {
		while (waiting.length < ahead && index + waiting.length < paths.length) waiting.push(start(index + waiting.length));
		const bytes = await waiting.shift();
		const path = paths[index];
		if (bytes instanceof Error) read.unreadable.push({
			path,
			reason: visible(bytes.message)
		});
		else if (isBinary(bytes, path)) read.binary.push(path);
		else {
			read.texts++;
			read.bytes += bytes.length;
			await visit(path, bytes, isAscii(bytes));
		}
	}
	return read;
}

// src/checks/checks.ts
/** Runs all checks, whatever each finds, in the order of the runbook. Throws UserError only for a configuration that cannot be meant. */
async function runChecks(input, ports) {
	const tracked = await ports.git.trackedFiles(input.root);
	const now = () => ports.clock.now();
	const version = timed$1(now, () => checkVersionFiles(input));
	const tag = timed$1(now, () => checkTheTag(input));
	const texts = await checkTexts(input, tracked, ports);
	const start = now();
	const python = await checkPython(input, tracked, ports);
	return [
		version,
		tag,
		...texts,
		{
			...python,
			ms: now() - start
		}
	];
}
function timed$1(now, check) {
	const start = now();
	return {
		...check(),
		ms: now() - start
	};
}
const gates = (input, check) => input.config.named.includes(check);
function checkVersionFiles({ version, places }) {
	const box = {
		id: "version",
		title: "All version files agree",
		gates: true
	};
	if (places.length === 0) return {
		...box,
		findings: [],
		evidence: "",
		skipped: "no file states a version"
	};
	const findings = checkVersions(version, places);
	const files = new Set(places.map((place) => place.path)).size;
	const compared = `${counted(places.length, "place")} in ${counted(files, "file")} compared with ${version === null ? "each other" : `the tag's ${version}`}`;
	return {
		...box,
		findings,
		evidence: findings.length === 0 ? compared : `${compared}, ${findings.length} differ`
	};
}
function checkTheTag(input) {
	const { tag, branches, config, version, released } = input;
	const box = {
		id: "tag",
		title: "The tag may be released",
		gates: gates(input, "tag")
	};
	if (tag === void 0) return {
		...box,
		findings: [],
		evidence: "",
		skipped: "there is no tag"
	};
	const kind = tag.annotated ? "annotated" : "lightweight";
	const on = config.tag.branches === null ? "" : `, on ${branches.length === 0 ? "no branch" : visible(branches.slice(0, 5).join(", "))}`;
	return {
		...box,
		findings: [...checkTag(tag, branches, config.tag), ...checkOrder(tag.name, version ?? "", released)],
		evidence: `${visible(tag.name)} is ${kind}, at ${tag.commit.slice(0, 12)}${on}${released.length === 0 ? "" : `, compared with ${counted(released.length, "version")} that are out`}`
	};
}
/** The text checks share one walk: each file is read once, whatever number of checks look at it. */
async function checkTexts(input, tracked, ports) {
	const { config } = input;
	const ascii = selectionFor(input, tracked, "ascii");
	const ellipsis = selectionFor(input, tracked, "ellipsis");
	const found = {
		ascii: [...ascii.findings],
		ellipsis: [...ellipsis.findings]
	};
	const time = {
		ascii: 0,
		ellipsis: 0
	};
	const unknown = /* @__PURE__ */ new Set();
	const start = ports.clock.now();
	const all = tracked.map((file) => file.path).filter((path) => ascii.paths.has(path) || ellipsis.paths.has(path));
	const read = await readTexts(ports.files, input.root, all, async (path, bytes) => {
		const before = ports.clock.now();
		if (ascii.paths.has(path)) found.ascii.push(...findNonAscii(bytes, path, config.ascii));
		const between = ports.clock.now();
		if (ellipsis.paths.has(path)) found.ellipsis.push(...await ellipsesOf(path, bytes, config.ellipsis.mode, unknown));
		time.ascii += between - before;
		time.ellipsis += ports.clock.now() - between;
	});
	const reading = Math.max(0, ports.clock.now() - start - time.ascii - time.ellipsis) / 2;
	if (input.tagMessage !== void 0) found.ascii.push(...findNonAsciiText(input.tagMessage, "tag message", config.ascii));
	const scripts = unknown.size === 0 ? "" : `, ${counted(unknown.size, "file")} with an ellipsis in a language without a rule`;
	return [{
		...textResult(input, "ascii", config.ascii.mode === "strict" ? "All text is ASCII" : "No text deceives its reader", ascii, found.ascii, read, input.tagMessage === void 0 ? "" : ", and the tag message"),
		ms: time.ascii + reading
	}, {
		...textResult(input, "ellipsis", "No code was left out", ellipsis, found.ellipsis, read, scripts),
		ms: time.ellipsis + reading
	}];
}
/** What a text check reads. Default paths that lead nowhere skip it; configured ones are errors. */
function selectionFor(input, tracked, check) {
	const { paths, exclude } = input.config[check];
	const selection = selectFiles(tracked, {
		paths,
		exclude: check === "ellipsis" ? [...exclude, ...ellipsisExcludes] : exclude
	}, check);
	return paths.length === defaultPaths[check].length && paths.every((path, index) => path === defaultPaths[check][index]) ? {
		paths: selection.paths,
		findings: []
	} : selection;
}
async function ellipsesOf(path, bytes, mode, unknown) {
	if (!holdsEllipsis(bytes)) return [];
	const text = new TextDecoder().decode(bytes);
	if (mode === "strict") return findEllipsisStrictly(text, path);
	if (languageOf(path) === void 0) unknown.add(path);
	return findEllipsis(text, path);
}
function textResult(input, id, title, selected, found, read, more) {
	const box = {
		id,
		title,
		gates: gates(input, id)
	};
	const unread = read.unreadable.filter((file) => selected.paths.has(file.path)).map((file) => unreadable(id, file));
	const findings = [...found, ...unread];
	if (selected.paths.size === 0 && findings.length === 0) return {
		...box,
		findings,
		evidence: "",
		skipped: `no tracked file matches ${visible(input.config[id].paths.join(", "))}`
	};
	const binary = read.binary.filter((path) => selected.paths.has(path));
	const texts = selected.paths.size - binary.length - unread.length;
	const left = binary.length === 0 ? "" : `, ${binary.length} binary not read as text (${binary.slice(0, 3).map((path) => visible(path)).join(", ")}${binary.length > 3 ? " and more" : ""})`;
	return {
		...box,
		findings,
		evidence: `${counted(texts, "text file")}${left}${more}: ${findings.length === 0 ? "nothing found" : counted(findings.length, "finding")}`
	};
}
function unreadable(check, file) {
	return {
		rule: `${check}/unreadable`,
		level: "error",
		path: file.path,
		message: `The file cannot be read: ${file.reason}`
	};
}
async function checkPython(input, tracked, ports) {
	const box = {
		id: "python-syntax",
		title: "All Python files compile",
		gates: gates(input, "python-syntax")
	};
	const configured = input.config.pythonSyntax.paths;
	const selection = selectFiles(tracked, {
		paths: configured ?? input.pythonPaths,
		exclude: []
	}, "python-syntax");
	const paths = tracked.map((file) => file.path).filter((path) => selection.paths.has(path) && (path.endsWith(".py") || configured?.includes(path)));
	const findings = configured === null ? [] : [...selection.findings];
	if (paths.length === 0 && findings.length === 0) return {
		...box,
		findings,
		evidence: "",
		skipped: configured === null && input.pythonPaths.length === 0 ? "there is no python component" : "there are no Python files"
	};
	const compiled = await compilePython(ports.exec, input.root, paths, input.env);
	findings.push(...compiled.findings);
	const by = compiled.python === void 0 ? "" : ` by Python ${compiled.python}`;
	return {
		...box,
		findings,
		evidence: `${counted(paths.length, "file")} compiled in memory${by}: ${findings.length === 0 ? "no error" : counted(findings.length, "finding")}`
	};
}
function counted(count, what) {
	return `${count} ${what}${count === 1 ? "" : "s"}`;
}

// src/checks/ci-verdict.ts
/**
* Judges the checks of a commit. The newest of a name counts, for jobs of Actions within their workflow: two workflows may each have
* a job `build`, and one that passed says nothing about the other. Runs of the workflow that asks are left out, earlier ones too: a
* release that failed must not be what stops the next try. Without required names a workflow also has to be at its end, because jobs
* that wait for others are not on the commit yet.
*/
function judgeCi({ required, found, workflows, own, settled }) {
	const isOurs = ({ workflowRun }) => workflowRun !== void 0 && (workflowRun === own.run || own.workflow !== void 0 && workflows.get(workflowRun) === own.workflow);
	const ourSuites = new Set(found.runs.filter(isOurs).map(({ suite }) => suite));
	const others = found.runs.filter((run) => !isOurs(run));
	const runs = newest(others, (run) => JSON.stringify([
		run.app,
		originOf(run, workflows),
		run.name
	]));
	const statuses = newest(found.statuses, ({ name }) => name);
	const all = [...runs, ...statuses.map((status) => ({
		...status,
		workflowRun: void 0
	}))];
	const checks = required.length === 0 ? all : all.filter(({ name }) => required.includes(name));
	const open = required.length === 0 ? openSuites(found, ourSuites, settled) : [];
	const running = checks.filter(({ state }) => state === "pending").map(({ name }) => name);
	const nothing = required.length === 0 && checks.length === 0 && open.length === 0;
	return {
		checks,
		pending: [
			...running,
			...open,
			...nothing && !settled ? ["the first check"] : []
		],
		absent: required.filter((name) => !checks.some((check) => check.name === name)),
		none: nothing && settled,
		unknown: worthKnowing(others, required).filter((run) => !workflows.has(run))
	};
}
/** What two check runs must share for the newer to replace the older: the workflow, or where that is not known the suite; for other apps the app alone. */
function originOf({ workflowRun, suite }, workflows) {
	return workflowRun === void 0 ? void 0 : workflows.get(workflowRun) ?? suite ?? workflowRun;
}
function newest(items, keyOf) {
	const kept = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const known = kept.get(key);
		if (known === void 0 || item.id > known.id) kept.set(key, item);
	}
	return [...kept.values()];
}
/** Workflows that go on although none of their jobs runs. One without any job waits for another run, perhaps for this one: after a while it does not count. */
function openSuites({ suites, runs }, ours, settled) {
	const busy = new Set(runs.filter(({ state }) => state === "pending").map(({ suite }) => suite));
	return suites.filter(({ id, ofActions, finished }) => ofActions && !finished && !ours.has(id) && !busy.has(id)).flatMap(({ runs: jobs }) => jobs > 0 ? ["further jobs of a workflow"] : settled ? [] : ["a workflow that begins"]);
}
/** Runs that are not good, and those with a job of the same name, which may be a later run of the same workflow. */
function worthKnowing(runs, required) {
	const counted = runs.filter(({ name, workflowRun }) => workflowRun !== void 0 && (required.length === 0 || required.includes(name)));
	const bad = new Set(counted.filter(({ state }) => state === "failed" || state === "pending").map(({ name }) => name));
	return [...new Set(counted.filter(({ name }) => bad.has(name)).map(({ workflowRun }) => workflowRun))];
}

// src/checks/ci.ts
/** Milliseconds in which a workflow has got its first job: longer, and it waits for something else. */
const settling = 12e4;
/** Milliseconds between two looks: the first, and the longest, of which it takes some twenty for the default of 15 minutes. */
const firstPause = 1e4;
const longestPause = 6e4;
/** Workflow runs whose file is asked for: each costs a request. */
const mostAsked = 30;
/** The checks of the tagged commit are green: check runs and commit statuses, waited for as long as the configuration says. */
async function checkCi(input, ports) {
	const box = {
		id: "ci",
		title: "CI is green on the commit",
		gates: input.named,
		findings: []
	};
	if (!input.named) return {
		...box,
		evidence: "",
		skipped: "the configuration does not name it"
	};
	if (!input.hasTag) return {
		...box,
		evidence: "",
		skipped: "there is no tag"
	};
	const { forge } = ports;
	if (forge === void 0) return {
		...box,
		findings: [noToken()],
		evidence: "GitHub was not asked: there is no token"
	};
	try {
		const { verdict, waited } = await waitForChecks(input, {
			...ports,
			forge
		});
		return {
			...box,
			findings: findingsOf(verdict, waited, input),
			evidence: evidenceOf(verdict, waited, input)
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			...box,
			findings: [unread(error)],
			evidence: error.message
		};
	}
}
/** Looks until everything has ended or something has failed, or the time is over. `waited` in milliseconds. */
async function waitForChecks(input, { forge, clock, log }) {
	const { commit, rules, own, stopsAnyway } = input;
	const wait = stopsAnyway ? 0 : rules.wait;
	const workflows = /* @__PURE__ */ new Map();
	const began = clock.now();
	for (let pause = firstPause;; pause = Math.min(longestPause, pause * 1.5)) {
		const found = await forge.commitChecks(commit);
		const waited = clock.now() - began;
		const settled = !stopsAnyway && waited >= Math.min(settling, wait);
		const judge = () => judgeCi({
			required: rules.required,
			found,
			workflows,
			own,
			settled
		});
		let verdict = judge();
		for (let [run] = verdict.unknown; run !== void 0 && workflows.size < mostAsked; [run] = verdict.unknown) {
			workflows.set(run, await forge.workflowPath(run));
			verdict = judge();
		}
		const coming = [...verdict.pending, ...verdict.absent];
		if (coming.length === 0 || verdict.checks.some(({ state }) => state === "failed") || waited >= wait) return {
			verdict,
			waited
		};
		const next = Math.min(pause, wait - waited);
		log.info(`  waiting for ${listed$1(coming)}: next look in ${formatDuration(next)}, at most ${formatDuration(wait - waited)} more`);
		await clock.wait(next);
	}
}
function findingsOf({ checks, pending, absent, none }, waited, input) {
	const at = `commit ${input.commit.slice(0, 12)}`;
	const names = [...new Set(checks.map(({ name }) => name))];
	const bad = checks.filter(({ state }) => state === "failed");
	return [
		...bad.map((check) => failed(check, at)),
		...pending.map((name) => bad.length > 0 || input.stopsAnyway ? notWaitedFor(name, at) : unfinished(name, at, waited)),
		...absent.map((name) => missing(name, at, names)),
		...none ? [noChecks(at)] : []
	];
}
function failed({ name, said, url, workflowRun }, at) {
	const look = url === void 0 ? "look why" : `look at ${visible(url, 300)}`;
	const again = workflowRun === void 0 ? "run it again" : `run gh run rerun ${workflowRun} --failed`;
	return {
		rule: "ci/failed",
		level: "error",
		message: `The check "${visible(name)}" on ${at} is not green: ${visible(said)}.`,
		suggestion: `${look}; if it was chance, ${again}, and then this job`
	};
}
/** Once something stops the release, the end of the others changes nothing. */
function notWaitedFor(name, at) {
	return {
		rule: "ci/pending",
		level: "warning",
		message: `${said(name)} on ${at} has not ended, and was not waited for: other findings stop here anyway.`
	};
}
function unfinished(name, at, waited) {
	return {
		rule: "ci/pending",
		level: "error",
		message: `${said(name)} on ${at} has not ended after a wait of ${formatDuration(waited)}.`,
		suggestion: "run this job again when it has ended, or write a longer time under checks.ci.wait, such as 30m"
	};
}
/** The name of a check in quotes; words of ours stand as they are. */
function said(name) {
	return /^(?:further jobs|a workflow|the first check)/.test(name) ? name.replace(/^./, (first) => first.toUpperCase()) : `The check "${visible(name)}"`;
}
function missing(name, at, there) {
	const known = there.length === 0 ? "" : `; of the required ones there are ${listed$1(there)}`;
	return {
		rule: "ci/absent",
		level: "error",
		message: `The required check "${visible(name)}" is not on ${at}${known}; jobs of this workflow do not count.`,
		suggestion: "let its workflow run for this commit, or correct the name under checks.ci.required: that of a job with its matrix, as \"test (3.12)\", or the context of a status"
	};
}
function noChecks(at) {
	return {
		rule: "ci/none",
		level: "error",
		message: `There is no check and no commit status on ${at} besides those of this workflow, so that nothing says it is green.`,
		suggestion: "let a workflow run on push to the branch that is released, or take ci out of checks"
	};
}
function noToken() {
	return {
		rule: "ci/no-token",
		level: "error",
		message: "There is no token, so that GitHub could not be asked for the checks of the commit.",
		suggestion: "set GITHUB_TOKEN; in a workflow leave the input token at its default"
	};
}
function unread(error) {
	return {
		rule: "ci/unread",
		level: "error",
		message: visible(error.message, 500),
		...error.hint === "" ? {} : { suggestion: error.hint }
	};
}
function evidenceOf({ checks }, waited, { commit, rules }) {
	const parts = [
		"passed",
		"skipped",
		"failed",
		"pending"
	].flatMap((state) => {
		const number = checks.filter((check) => check.state === state).length;
		return number === 0 ? [] : [`${number} ${state}`];
	});
	const which = rules.required.length === 0 ? "all that are there" : "those that are required";
	const after = waited < 1e3 ? "" : `, after ${formatDuration(waited)}`;
	return `${count(checks.length, "check")} on ${commit.slice(0, 12)}, ${which}: ${parts.join(", ") || "none"}${after}; jobs of this workflow left out`;
}
function listed$1(names) {
	const shown = names.slice(0, 5).map((name) => visible(name));
	return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
}

// src/checks/released.ts
/** The versions that are out under the pattern of this release's tag, drafts left out. */
async function releasedVersions({ repository, releases, pattern }, git) {
	const names = releases?.filter(({ draft }) => !draft).map(({ tag }) => tag) ?? repository.tags.map(({ name }) => name);
	const contained = new Set(await git.tagsIn(repository.commit));
	return [...new Set(names)].flatMap((tag) => {
		const version = versionOfTag(tag, pattern);
		return version === void 0 ? [] : [{
			tag,
			version,
			ancestor: contained.has(tag)
		}];
	});
}

// src/checks/check-all.ts
/** Findings that the message of a failed gate lists; all of them are in the report. */
const listed = 20;
/** Runs all checks, records a box for each, and then asks the gate. Throws StepError when findings stop the run. */
async function checkEverything(run, config, planned, told) {
	const { environment, ports, journal } = run;
	const { onFindings } = config.checks;
	const results = [];
	told.checks = results;
	const keep = (result) => {
		results.push(result);
		record(journal, boxOf(result, onFindings));
	};
	for (const result of await runChecks(await inputOf(run, config, planned, told), ports)) keep(result);
	keep(await timed(run, () => breaking(run, config, planned)));
	keep(await timed(run, () => ci(run, config, planned, gate(results, onFindings).failed)));
	if (!environment.inActions) {
		const findings = results.flatMap((result) => result.findings);
		told.sources = await readSourceLines(ports.files, planned.tree, findings);
	}
	const { failed, errors } = gate(results, onFindings);
	if (failed) throw new StepError("The checks pass", refusal(errors));
}
async function timed({ ports: { clock } }, check) {
	const start = clock.now();
	return {
		...await check(),
		ms: clock.now() - start
	};
}
async function inputOf(run, config, { plan, tree }, told) {
	const { inputs, environment, ports } = run;
	const { version, sourceDate } = plan;
	const { repository } = told;
	const tag = repository?.tag;
	return {
		root: tree,
		tag,
		tagMessage: tag === void 0 ? void 0 : await ports.git.tagMessage(tag.name),
		version: tag === void 0 ? null : version,
		places: plan.versions,
		branches: await ports.git.branchesWith(plan.commit),
		released: repository === void 0 || tag === void 0 ? [] : await released(run, config, repository, told),
		pythonPaths: plan.components.filter(({ kind }) => kind === "python").map(({ path }) => path),
		env: childEnvironment(environment.variables, {
			release: {
				tag: plan.tag,
				version,
				sourceDate
			},
			tokens: tokensOf(inputs.token, environment.variables),
			hidden: [],
			allow: null
		}),
		config: config.checks
	};
}
/** A check asks GitHub itself; where it cannot, tags stand for releases. */
async function released({ ports }, config, repository, told) {
	const asked = async () => {
		try {
			return await ports.forge?.releases();
		} catch (error) {
			ports.log.warning(`${error.message} Tags stand for releases.`);
			return;
		}
	};
	return releasedVersions({
		repository,
		releases: told.releases ?? await asked(),
		pattern: config.tag
	}, ports.git);
}
function ci({ ports, environment }, config, { plan }, stopsAnyway) {
	const { ci: rules, named } = config.checks;
	const workflow = environment.variables.GITHUB_WORKFLOW_REF?.replace(/^[^/]+\/[^/]+\//, "").replace(/@.*$/, "");
	const own = {
		run: environment.runId,
		workflow
	};
	const { tag, commit } = plan;
	return checkCi({
		hasTag: tag !== null,
		commit,
		rules,
		named: named.includes("ci"),
		own,
		stopsAnyway
	}, ports);
}
function breaking({ ports }, config, planned) {
	const { previousTag } = planned.plan;
	const previous = previousTag === null ? void 0 : versionOfTag(previousTag, config.tag);
	return checkBreaking({
		planned,
		previous,
		gates: config.checks.named.includes("breaking"),
		notes: config.notes
	}, ports);
}
function boxOf(result, onFindings) {
	const { id, title, findings, evidence, skipped, ms } = result;
	const errors = findings.some(({ level }) => level === "error");
	const remarks = errors || findings.some(({ level }) => level === "warning");
	return {
		id,
		title,
		status: skipped !== void 0 ? "skipped" : errors && gatesUnder(result, onFindings) ? "failed" : remarks ? "warned" : "passed",
		evidence: skipped ?? evidence,
		ms
	};
}
function refusal(errors) {
	const checks = [...new Set(errors.map(({ rule }) => rule.split("/")[0]))].join(", ");
	const one = errors.length === 1;
	const count = `${errors.length} ${one ? "finding" : "findings"} of ${checks} ${one ? "stops" : "stop"} here; nothing was built or published.`;
	return new UserError([
		count,
		...errors.slice(0, listed).map(sentence),
		...errors.length > listed ? [`and ${errors.length - listed} more`] : []
	].join("\n"), remedy(errors));
}
function remedy(errors) {
	if (errors.every(({ rule }) => rule.startsWith("ci/"))) return "Run this job again when the commit is green; the tag can stay.";
	return "Mend what is listed, commit, and move on with a new tag; \"check\" on a pull request shows it before the tag.";
}
function sentence(finding) {
	const { message, suggestion } = finding;
	const place = placeForPeople(finding);
	return `${place}${place === "" ? "" : ": "}${message}${suggestion === void 0 ? "" : ` (${suggestion})`}`;
}

export { checkEverything };