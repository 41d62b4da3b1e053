import type { Options } from 'micromark'

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number]

/** Tags of the notes that the page may hold, without attributes; all other tags become text. */
const PLAIN_TAG = /&lt;(\/?(?:details|summary|br|sub|sup|kbd|b|i)(?: ?\/)?)&gt;/g

/** An extension that deletes comments, keeps plain tags, and shows other tags as text. As part of the parser it does not change code. */
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
