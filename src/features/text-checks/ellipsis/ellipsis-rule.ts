import type { Level } from '../../../model/finding.ts'

/** The message of each rule. */
export const ellipsisMessages = {
  bare: 'An ellipsis alone stands where code was left out',
  todo: 'A TODO says nothing but an ellipsis',
  'both-sides': 'A comment between ellipses stands where code was left out',
  parenthesised: 'An ellipsis with a remark in brackets stands where code was left out',
  'lead-keyword': 'A comment that opens with an ellipsis says that code was left out',
  'tail-keyword': 'A comment that ends with an ellipsis stands where code belongs',
  'lead-other': 'A comment opens with an ellipsis and may stand for code that was left out',
  'lead-bracket': 'A comment opens with an ellipsis before brackets and may stand for code that was left out',
  'code-line': 'A line of code holds only an ellipsis',
  'doc-example': 'An example in a comment leaves code out',
  omission: 'A comment says that the rest of the code is left out',
}

/** The rule that an ellipsis in a comment breaks, and its level. */
export interface EllipsisMatch {
  readonly rule: keyof typeof ellipsisMessages
  readonly level: Level
  /** What must follow the comment's line for the rule to apply: a gap, or the end of the block. Otherwise the comment describes the code below. */
  readonly follows?: 'gap' | 'end'
}

// Six dots are a ruler. Chinese writes U+2026 twice.
const dots = '(?<!\\.|\\. (?=\\. ))(?:\\.(?: ?\\.){2,4}|\u2026{1,2})(?!\\.| \\.(?!\\w))'
/** Three to five dots, perhaps with spaces between them, or U+2026. */
export const ellipsis = new RegExp(dots)
const leading = new RegExp(`^(?:\\[ ?${dots} ?\\]|\\( ?${dots} ?\\)|${dots})`)
/** A line that holds only an ellipsis, perhaps with a comma or semicolon. */
export const onlyEllipsis = new RegExp(`^\\s*${dots}\\s*[,;]?\\s*$`)

// Words that continue a sentence: `... and then get user info ...` is prose. Only the rules for brackets and `leftover` come before them.
const continuation = new RegExp(
  `^(?:${[
    'and|or|but|then|so|which|that|because|if|unless|when|whenever|while|where|with|without|including|excluding|not|no|also|the|a|an|it|its|this|these|those|he|she|they|we|you|i|etc|to|of|in|on|at|by|for|from|as|is|are|was|were|be|has|have|had|can|could|should|would|will|may|might|must|do|does|did|until|since|after|before|though|although|except|instead|like|than|thus|hence|therefore|however|only|even|just|maybe|perhaps|hopefully|now|there|here|what|why|how|who|yet|nor|else|either|otherwise|once|through|into|onto|via|per|plus|let|lets',
    'y|e|o|u|ou|et|mais|mas|pero|que|si|se|sino|para|pour|por|con|com|avec|sans|sin|sem|car|donc|puis|ensuite|luego|entonces',
    'und|oder|aber|dass|wenn|weil|denn|damit|dann|mit|ohne|ve|veya|ama|ma|perch\u00e9|che|oppure|en|maar|och|men',
  ].join('|')})(?![\\w\u2019'-])`,
  'iu',
)

// Continuations that name left-out code: `... and the rest of the handlers`, `... and so on`.
const leftover =
  /^(?:and|or|y|e|et|und|plus|the|as|all|a|o|os|el|la|los|las|le|les|il|lo|die|der|das|het|de)\s+(?:(?:all|the|of|el|la|los|las|le|les|o|os|die|der|das)\s+)*(?:rest\b|remaining\b|remainder\b|others?\b(?=\s*(?:[.,;:)]|$))|other (?:code|logic|functions?|methods?|imports?|fields?|props|properties|routes|handlers|styles|components?|helpers?|tests?|cases|definitions?)\b|(?:\d+|many|several|some) more\b|so (?:on|forth)\b|resto\b|reste\b|restante?s?\b|restlichen?\b)/i

// Words that name left-out code anywhere in the comment.
const english =
  'rest|remaining|remainder|existing|unchanged|unmodified|untouched|omitted|elided|truncated|abbreviated|abridged|snip(?:ped)?|for brevity|boilerplate|goes here|go here|as before|(?:remains?|stays?|is|are) (?:exactly )?(?:the )?(?:same|identical|similar|as (?:is|they were|it was))|implementation|your (?:code|logic|implementation)|jsx'
// Words that prose uses too: they count only among the first three words.
const weak =
  'omit|shortened|skipped|same|identical|similar(?:ly)?|previous(?:ly)?|other|others|another|more|additional|further|keep|kept|implement|logic|code|complete|above|below|your|imports|exports|functions|methods|fields|properties|props|handlers|routes|helpers|components|styles|definitions|continues|repeat(?:ed)?'
const others =
  'resto|restante?s?|demas|dem[a\u00e1]s|igual(?:es)?|iguales|mism[oa]s?|existentes?|sin cambios|c[o\u00f3]digo|codigo|l[o\u00f3]gica|logica|omitid[oa]s?|permanece|mant[e\u00e9]m|mantener|outr[oa]s|otr[oa]s|anterior(?:es)?|implementa[c\u00e7][a\u00e3]o|implementaci[o\u00f3]n|reste|autres?|inchang[e\u00e9]e?s?|identiques?|suite|existante?s?|rest(?:lich\\w*)?|identisch\\w*|unver[a\u00e4]ndert\\w*|gleich\\w*|bleib\\w*|bestehend\\w*|weitere?\\w*|\u00fcbrig\\w*|uebrig\\w*|geri kalan\\w*|ayn[i\u0131]\\w*|mevcut|di[g\u011f]er\\w*|kod\\w*|resto|invariat[oi]|esistent[ei]|altri|altre|overige|ongewijzigd|bestaande|bez zmian|reszta|pozosta\\w+|istniej\\w+|kodu|ostal\\w+|bez izmeneni\\w*|sisa|lainnya'
const cyrillic =
  '\u043e\u0441\u0442\u0430\u043b\\p{L}*|\u0431\u0435\u0437 \u0438\u0437\u043c\u0435\u043d\u0435\u043d\u0438\\p{L}*|\u043a\u043e\u0434\\p{L}*|\u0441\u0443\u0449\u0435\u0441\u0442\u0432\\p{L}*|\u043f\u0440\u0435\u0436\u043d\\p{L}*|\u0440\u0435\u0448\u0442\\p{L}*'
const cjk =
  '\u5176\u4f59|\u5176\u4ed6|\u5176\u5b83|\u4fdd\u6301|\u4e0d\u53d8|\u7701\u7565|\u73b0\u6709|\u539f\u6709|\u4ee3\u7801|\u6b8b\u308a|\u305d\u306e\u4ed6|\u540c\u3058|\u65e2\u5b58|\u7701\u7565|\ub098\uba38\uc9c0|\uae30\uc874|\uc0dd\ub7b5|\ub3d9\uc77c'
const strong = new RegExp(`(?<![\\p{L}\\d_])(?:${english}|${others}|${cyrillic})(?![\\p{L}\\d_])|${cjk}`, 'iu')
const early = new RegExp(`^(?:[\\p{L}\\d_'"&./-]+\\s+){0,2}(?:${weak})(?![\\p{L}\\d_])`, 'iu')
// A task for the reader of an example: `... handle error`.
const task =
  /^(?:handle|process|render|fetch|validate|perform|implement|initiali[sz]e|set up|do (?:something|stuff|the work|work)|api call|business)(?![\p{L}\d_])/iu
// A comment that ends with one of these words describes code that is not shown.
const late = /(?<![\p{L}\d_])(?:logic|code|same|identical|unchanged)\)?[.,;:]?$/iu
const counted = /^(?:~|about |some )?\d+ (?:more|other|lines?|items?|entries|rows)\b/i

// `(p. 32)` is a reference to another text.
const reference = /^\(\s*(?:pp?\b|pages?\b|figs?\b|figure|cf\b|lines?\b|chapter|note)/i

// XXX and HACK are also plain words, so they need a colon.
const todo = new RegExp(`^(?:(?:TODO|FIXME)\\b\\s*(?:\\([^)]*\\))?\\s*[:-]?|(?:XXX|HACK)\\s*:)\\s*${dots}$`, 'i')
const kinds =
  'code|implementation|logic|functions?|functionality|methods?|imports?|fields?|props|properties|routes|handlers|styles|config(?:uration)?|components?|helpers?|tests?|cases|definitions?|body|content|stuff|setup|endpoints|class(?:es)?|file|script|page|template|module|markup'
const same = '(?:unchanged|unmodified|untouched|(?:the )?same|identical|as (?:is|before)|omitted|elided)'
const remaining = '(?:the |all |your |my )*(?:rest|remaining|remainder|others?|additional|more|further|missing|existing)'
const verb = '(?:implement|add|insert|put|fill in|include|write)'
const atEnd = (pattern: string) => new RegExp(`^(?:(?:TODO|FIXME)\\b\\W*)?${pattern}\\s*${dots}$`, 'i')
const tail = [
  `.*(?<!must |should |to |will |shall |can |may )\\b(?:remains?|stays?) (?:exactly )?${same}`,
  '(?:the )?(?:rest|remainder) of (?:the |your |my |this )?[\\w.\\- ]{1,50}?',
  `(?:(?:your|the|actual|full|my|${remaining}) )?(?:[\\w-]+ )?(?:${kinds}) (?:(?:goes|go|comes|is|would be|continues) )?here`,
  `(?:your|previous|same|utility|helper|similar|${remaining}) (?:[\\w-]+ ){0,2}(?:${kinds})(?: (?:unchanged|as before|remains?(?: the same)?|continues))?(?=\\s)`,
  '(?:remaining|existing|other) [\\w-]+s(?=\\s)',
  `(?:same|previous|unchanged|${remaining})(?: (?:${kinds}))?(?: (?:unchanged|as before|here))?`,
  `${verb} .{1,60} here`,
].map(atEnd)
const writing = atEnd(`${verb} (?:in )?${remaining}(?: [\\w-]+){0,4}`)
/** A comment without an ellipsis that says the same as a placeholder. */
const omission = new RegExp(
  `^(?:(?:(?:(?:the )?(?:rest|remainder) of|${remaining}) (?:[\\w-]+ ){0,4}?(?:${kinds})|everything else) (?:code )?(?:(?:remains?|stays?|is|are) )?(?:exactly )?${same}|.{3,60}? omitted for (?:brevity|clarity))(?: (?:as (?:before|above|is)|here|for (?:brevity|clarity)))*[.!]?$`,
  'i',
)
const restOf = new RegExp(`^(?:the )?(?:rest|remainder) of (?:[\\w-]+ ){0,3}?(?:${kinds})[.:]?$`, 'i')

// The marks before and after the text of a comment on its line.
const opening = /^(?:\s*(?:\{?\/\*+!?|\/{2,}!?|#+!?|<!--+|--+|;+|\*(?!\/)|\{\{--|<%#|\{#|%+(?=\s)))+/
const closing = /(?:\s*(?:\*+\/\}?|--+>|--\}\}|%>|#\}))+\s*$/

/** The text of a comment's line without its marks: `// {/* ... *\/}` gives `...`. */
export function bareComment(line: string): string {
  return line.replace(closing, '').replace(opening, '').trim()
}

/** The rule that a comment breaks; undefined when an ellipsis is part of a sentence, a range, a shape or quoted code. */
export function matchComment(text: string): EllipsisMatch | undefined {
  if (/^(?:\[[^[\]]*\]|\([^()]*\)|<[^<>]*>)$/.test(text)) {
    const inner = matchComment(text.slice(1, -1).trim())
    if (inner?.rule === 'omission') return inner
    if (inner?.rule === 'bare') return { ...inner, level: 'warning' }
    return inner?.level === 'error' ? { ...inner, rule: 'parenthesised' } : undefined
  }
  if (!ellipsis.test(text)) {
    if (omission.test(text)) return { rule: 'omission', level: 'error' }
    return restOf.test(text) ? { rule: 'omission', level: 'warning', follows: 'end' } : undefined
  }
  const lead = leading.exec(text)
  if (lead?.[0].length === text.length) return { rule: 'bare', level: 'error' }
  if (todo.test(text)) return { rule: 'todo', level: 'error' }
  if (!lead && tail.some(pattern => pattern.test(text))) return { rule: 'tail-keyword', level: 'error' }
  if (!lead) return writing.test(text) ? { rule: 'tail-keyword', level: 'error', follows: 'gap' } : undefined
  const rest = text.slice(lead[0].length)
  // `...props,` is commented-out code, and `...rest: string[]` a part of it.
  if (/^[A-Za-z_$][\w$.]*(?:\([^)]*\)|\[[^\]]*\])?\s*(?:[,;})]*$|[:,)\]])/.test(rest)) return undefined
  const found = matchLead(rest.trim(), /^[\p{L}\d(]/u.test(rest))
  return /^[[(]/.test(text) && found?.level !== 'error' ? undefined : found
}

/** `attached`: no space follows the ellipsis, as in a sentence (`...well, not two`); then only a first word that names left-out code counts. */
function matchLead(rest: string, attached: boolean): EllipsisMatch | undefined {
  const end = new RegExp(`\\s*${dots}$`).exec(rest)
  const inner = end ? rest.slice(0, end.index) : rest
  if (/^\(.*\)[.,;]?$/.test(inner))
    return reference.test(inner) || (attached && !strong.test(inner)) ? undefined : { rule: 'parenthesised', level: 'error' }
  const words = inner.replace(/^[\s([{:;-]+/, '')
  if (!/^[\p{L}\d~]/u.test(words)) return undefined
  const named = attached
    ? (strong.exec(words)?.index === 0 && !/^rest (?!of\b|unchanged\b|omitted\b|remains\b)/i.test(words)) ||
      (end !== null && strong.test(words))
    : [strong, early, late, counted, task].some(pattern => pattern.test(words))
  if (/^\[.*\]$/.test(inner)) return named ? { rule: 'lead-keyword', level: 'error' } : { rule: 'lead-bracket', level: 'warning' }
  if (leftover.test(words)) return { rule: 'lead-keyword', level: 'error' }
  if (continuation.test(words) || (end && /\s(?:and|or|but|then)$/i.test(inner))) return undefined
  if (end && (named || !attached)) return { rule: 'both-sides', level: 'error' }
  return named ? { rule: 'lead-keyword', level: 'error' } : { rule: 'lead-other', level: 'warning' }
}
