import type { Options } from 'micromark'

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number]

/** Tags of the notes that the page may hold, without attributes; all others are shown as text. */
const PLAIN_TAG = /&lt;(\/?(?:details|summary|br|sub|sup|kbd|b|i)(?: ?\/)?)&gt;/g

/** Comments vanish, a few plain tags stay, every other tag is text: unlike a replacement before parsing, this leaves samples of code as they are. */
export function plainTags(): HtmlExtension {
  return { enter: { htmlFlow: open, htmlText: open }, exit: { htmlFlow: close, htmlText: close } }
}

const open: NonNullable<NonNullable<HtmlExtension['enter']>['htmlText']> = function () {
  this.buffer()
}

const close: NonNullable<NonNullable<HtmlExtension['exit']>['htmlText']> = function () {
  const text = this.resume().replace(/&lt;!--[\s\S]*?(?:--&gt;|$)/g, '')
  this.raw(text.replace(PLAIN_TAG, '<$1>'))
}
