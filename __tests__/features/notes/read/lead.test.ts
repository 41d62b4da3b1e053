import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeIntroduction } from '../../../../src/features/notes/read/lead.ts'

test('what would swallow the notes behind the words of people is closed, and nothing else', async t => {
  const table: [introduction: string, added: string][] = [
    ['Hello', ''],
    ['<details>\n<summary>More</summary>\n\ntext', '\n\n</details>'],
    ['<details><summary>More', '\n\n</summary>\n</details>'],
    ['<details>a</details> <pre>b</pre> <br> <div>c', ''],
    ['<PRE>\nx', '\n\n</pre>'],
    ['text <!-- a note <details>', '\n\n-->'],
    ['`<!--` begins a comment, `` <details> `` a fold', ''],
    ['```\n<details>\n<!--\n```\n\ntext', ''],
    ['```\n<pre>', '\n```'],
    ['</details> text', ''],
  ]
  for (const [introduction, added] of table)
    await t.test(JSON.stringify(introduction), () => assert.equal(safeIntroduction(introduction), `${introduction}${added}`))
})
