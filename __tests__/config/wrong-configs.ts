/** A configuration that is refused, with the exact sentences and their lines. */
export interface WrongConfig {
  readonly name: string
  readonly text: string
  readonly problems: readonly (readonly [line: number, message: string])[]
  /** What JSON Schema cannot say: YAML itself, or rules between keys. */
  readonly parserOnly?: true
}

const path = 'a path inside the repository, with `/`, without `..`'
const glob = 'a glob inside the repository, with `/`, without `..` or a leading `!`'
const zip = 'a file name of letters, digits, `.`, `_` and `-` that ends in .zip'
const id = 'a component id: lower-case letters, digits and hyphens, and not `release`'
const time = 'a time such as 90s, 20m or 2h'

const shape: readonly WrongConfig[] = [
  { name: 'a list', text: '- tag', problems: [[1, 'the file must be a mapping of keys such as `checks:`, not a list']] },
  { name: 'only text', text: '\n\nhello', problems: [[1, 'the file must be a mapping of keys such as `checks:`, not "hello"']] },
  { name: 'a misspelt key', text: 'tag: null\nchekcs: {}\n', problems: [[2, 'unknown key `chekcs`; did you mean `checks`?']] },
  { name: 'camel case', text: 'previousTag: v1', problems: [[1, 'unknown key `previousTag`; did you mean `previous-tag`?']] },
  {
    name: 'a key like no other',
    text: 'notes:\n  file: CHANGES.md\n  zzzzzz: 1\n',
    problems: [[3, 'unknown key `notes.zzzzzz`; known here: file, list, footer, ascii, fragments, paths, categories, exclude']],
  },
  {
    name: 'several unknown keys',
    text: 'release:\n  tilte: x\n  drafts: true\n  latest: auto\n',
    problems: [
      [2, 'unknown key `release.tilte`; did you mean `title`?'],
      [3, 'unknown key `release.drafts`; did you mean `draft`?'],
    ],
  },
  {
    name: 'a changelog that the list of the notes repeats',
    text: 'notes:\n  file: CHANGELOG.md\nchangelog: { file: ./CHANGELOG.md }\n',
    problems: [[3, '`changelog.file` is `notes.file`, so the notes would list each entry twice; add `list: false` to `notes`']],
    parserOnly: true,
  },
  {
    name: 'no list and no file',
    text: 'notes:\n  list: false\n',
    problems: [[2, '`notes.list` is false, so `notes.file` must name the changelog']],
    parserOnly: true,
  },
  { name: 'a check that is true', text: 'checks: { tag: true }', problems: [[1, '`checks.tag` must be a mapping or false, not true']] },
  {
    name: 'an unknown key of a check',
    text: 'checks: { ascii: { path: [a] } }',
    problems: [[1, 'unknown key `checks.ascii.path`; did you mean `paths`?']],
  },
  {
    name: 'a section that is a list',
    text: 'checks:\n  - ascii\n',
    problems: [[1, '`checks` must be a mapping, not a list; write `key: value` lines without `-`']],
  },
  {
    name: 'an empty check',
    text: 'checks:\n  ascii:\n',
    problems: [[2, '`checks.ascii` must be a mapping or false, not null (`{}` takes the defaults)']],
  },
  {
    name: 'a key with a line break',
    text: '"a\\nb`": 1',
    problems: [
      [
        1,
        'unknown key `a<U+000A>b<U+0060>`; known here: tag, version, previous-tag, checks, components, secrets, notes, release, after, changelog, runbook',
      ],
    ],
  },
]

const values: readonly WrongConfig[] = [
  {
    name: 'a number for a pattern',
    text: 'tag: 1.5',
    problems: [[1, "`tag` must be a pattern with one {version}, such as 'backend-v{version}', not the number 1.5; write it in quotes"]],
  },
  {
    name: 'a pattern without the version',
    text: 'tag: v1',
    problems: [[1, '`tag` must be a pattern with one {version}, such as \'backend-v{version}\', not "v1"']],
  },
  {
    name: 'YAML 1.1 booleans',
    text: 'checks:\n  tag:\n    annotated: yes',
    problems: [[3, '`checks.tag.annotated` must be true or false, not "yes"']],
  },
  {
    name: 'a mode',
    text: 'checks: { ascii: { mode: strickt } }',
    problems: [[1, '`checks.ascii.mode` must be strict or security, not "strickt"; did you mean `strict`?']],
  },
  {
    name: 'on-findings',
    text: 'checks:\n\n  on-findings: error',
    problems: [[3, '`checks.on-findings` must be fail or warn, not "error"']],
  },
  {
    name: 'prerelease',
    text: 'release: { prerelease: 1 }',
    problems: [[1, '`release.prerelease` must be true, false or auto, not the number 1']],
  },
  { name: 'an empty title', text: "release: { title: ' ' }", problems: [[1, '`release.title` must be one line of text, not " "']] },
  {
    name: 'a title of two lines',
    text: 'release: { title: "a\\nb" }',
    problems: [[1, '`release.title` must be one line of text, not "a\\nb"']],
  },
  {
    name: 'an absolute glob',
    text: 'checks:\n  ascii:\n    paths:\n      - docs/**\n      - /etc/*',
    problems: [[5, `\`checks.ascii.paths[1]\` must be ${glob}, not "/etc/*"`]],
  },
  {
    name: 'a glob that climbs',
    text: 'notes: { fragments: notes/../../x }',
    problems: [[1, `\`notes.fragments\` must be ${glob}, not "notes/../../x"`]],
  },
  {
    name: 'a glob that climbs in braces',
    text: "notes: { fragments: '{a,..}/x' }",
    problems: [[1, `\`notes.fragments\` must be ${glob}, not "{a,..}/x"`]],
  },
  {
    name: 'a negated glob',
    text: "checks: { ellipsis: { exclude: ['!src/**'] } }",
    problems: [[1, `\`checks.ellipsis.exclude[0]\` must be ${glob}, not "!src/**"`]],
  },
  {
    name: 'no globs at all',
    text: 'checks: { ascii: { paths: [] } }',
    problems: [[1, '`checks.ascii.paths` must be a list with at least one entry']],
  },
  {
    name: 'one glob without a list',
    text: 'checks: { ascii: { paths: docs/** } }',
    problems: [[1, '`checks.ascii.paths` must be a list, not "docs/**"']],
  },
  {
    name: 'a path of Windows',
    text: 'runbook: docs\\runbook.md',
    problems: [[1, `\`runbook\` must be ${path}, not "docs\\\\runbook.md"`]],
  },
  { name: 'an empty path', text: 'notes: { file: "" }', problems: [[1, `\`notes.file\` must be ${path}, not ""`]] },
  {
    name: 'characters',
    text: 'checks:\n  ascii:\n    allow:\n      - paths: [docs/**]\n        characters: [Greek]\n',
    problems: [[5, '`checks.ascii.allow[0].characters[0]` must be characters such as U+2500-U+257F, Script=Greek or Emoji, not "Greek"']],
  },
  {
    name: 'a script and a range that do not exist',
    text: 'checks:\n  ascii:\n    allow:\n      - paths: [docs/**]\n        characters: [Script=Klingon, U+2600-U+2500, U+110000]\n',
    problems: [0, 1, 2].map(
      index =>
        [
          5,
          `\`checks.ascii.allow[0].characters[${index}]\` names no characters of Unicode; the lower code point comes first, and scripts are such as Script=Greek`,
        ] as const,
    ),
    parserOnly: true,
  },
  {
    name: 'version files',
    text: "version:\n  - pyproject.toml\n  - { file: ../x, pattern: 'v = {version}' }\n  - { file: docs/conf.py, pattern: release }\n  - { file: a }\n  - 3\n",
    problems: [
      [3, `\`version[1].file\` must be ${path}, not "../x"`],
      [4, '`version[2].pattern` must be text with {version} in it, not "release"'],
      [5, '`version[3].pattern` is missing: it must be text with {version} in it'],
      [6, '`version[4]` must be a path, or { file, pattern: \'release = "{version}"\' }, not the number 3; write it in quotes'],
    ],
  },
]

const components: readonly WrongConfig[] = [
  {
    name: 'an id',
    text: 'components:\n  Back: { kind: python }\n  release: { kind: python }',
    problems: [
      [2, `\`components.Back\` must be ${id}`],
      [3, `\`components.release\` must be ${id}`],
    ],
  },
  {
    name: 'no kind',
    text: 'components:\n  web:\n    path: web\n',
    problems: [[2, '`components.web.kind` is missing: it must be python, node, archive, command or files']],
  },
  {
    name: 'a wrong kind',
    text: 'components:\n  web:\n    kind: nod\n',
    problems: [[3, '`components.web.kind` must be python, node, archive, command or files, not "nod"; did you mean `node`?']],
  },
  {
    name: 'no mapping',
    text: 'components:\n  web:\n  api: python\n',
    problems: [
      [2, '`components.web` must be a mapping, not null'],
      [3, '`components.api` must be a mapping, not "python"'],
    ],
  },
  {
    name: 'a list of components',
    text: 'components:\n  - kind: python\n',
    problems: [[1, '`components` must be a mapping of ids to components, not a list; write `key: value` lines without `-`']],
  },
  {
    name: 'keys of another kind',
    text: 'components:\n  api:\n    kind: python\n    archive: api.zip\n    run: make\n    paths: [x]',
    problems: [
      [4, '`components.api.archive` is for components of kind node or archive'],
      [5, '`components.api.run` is for components of kind command'],
      [6, '`components.api.paths` is for components of kind archive'],
    ],
  },
  {
    name: 'what a kind needs',
    text: 'components:\n  demo: { kind: command }\n  docs: { kind: archive, paths: [] }\n',
    problems: [
      [2, '`components.demo.run` is missing: it must be a script'],
      [2, '`components.demo.files` is missing: it must be a list'],
      [3, '`components.docs.paths` must be a list with at least one entry'],
    ],
  },
  {
    name: 'a time without a unit',
    text: 'components: { api: { kind: python, timeout: 20 } }',
    problems: [[1, `\`components.api.timeout\` must be ${time}, not the number 20`]],
  },
  {
    name: 'a time of nothing',
    text: 'components: { api: { kind: python, timeout: 0m } }',
    problems: [[1, `\`components.api.timeout\` must be ${time}, not "0m"`]],
  },
  {
    name: 'an asset name',
    text: "components: { web: { kind: node, archive: 'my site.zip' } }",
    problems: [[1, `\`components.web.archive\` must be ${zip}, not "my site.zip"`]],
  },
  {
    name: 'an archive that is no zip',
    text: 'components: { web: { kind: node, archive: web.tar.gz } }',
    problems: [[1, `\`components.web.archive\` must be ${zip}, not "web.tar.gz"`]],
  },
  {
    name: 'a module',
    text: 'components: { api: { kind: python, import: my-module } }',
    problems: [[1, '`components.api.import` must be the name of a module, not "my-module"']],
  },
  {
    name: 'import true',
    text: 'components: { api: { kind: python, import: true } }',
    problems: [[1, '`components.api.import` must be the name of a module, false or null, not true']],
  },
  {
    name: 'a variable',
    text: 'components: { api: { kind: python, env: ["A-B"] } }',
    problems: [[1, '`components.api.env[0]` must be the name of a variable, or PREFIX_*, not "A-B"']],
  },
  {
    name: 'one name for two zips',
    text: 'components:\n  site: { kind: node }\n  docs:\n    kind: archive\n    paths: [docs]\n    archive: Site-build.zip\n',
    problems: [[6, '`components.docs.archive`: the name Site-build.zip is taken by `components.site.archive`']],
    parserOnly: true,
  },
  {
    name: 'needs that name no component, twice',
    text: 'components:\n  api:\n    kind: python\n    needs:\n      - web\n      - wbe\n      - zzzzzz\n  web: { kind: node }\n',
    problems: [
      [6, '`components.api.needs` names `wbe`, which is no component; did you mean `web`?'],
      [7, '`components.api.needs` names `zzzzzz`, which is no component; known here: api, web'],
    ],
    parserOnly: true,
  },
  {
    name: 'circles of needs: one component, two, and three with one that leads to them',
    text: `components:
  self: { kind: node, needs: [self] }
  lead: { kind: python, needs: [a] }
  a: { kind: python, needs: [b] }
  b: { kind: python, needs: [c, d] }
  c: { kind: python, needs: [a] }
  d: { kind: python, needs: [e] }
  e:
    kind: python
    needs: [d]
`,
    problems: [
      [2, '`components.self.needs` names `self`, which needs `self`: a circle'],
      [4, '`components.a.needs` names `b`, which needs `a`: a circle'],
      [5, '`components.b.needs` names `c`, which needs `b`: a circle'],
      [6, '`components.c.needs` names `a`, which needs `c`: a circle'],
      [7, '`components.d.needs` names `e`, which needs `d`: a circle'],
      [10, '`components.e.needs` names `d`, which needs `e`: a circle'],
    ],
    parserOnly: true,
  },
  {
    name: 'an output that leaves the repository',
    text: 'components:\n  web:\n    kind: node\n    path: apps/web\n    output: ../../../out\n',
    problems: [[5, '`components.web.output` leads out of the repository, to ../out']],
    parserOnly: true,
  },
  {
    name: 'an output with `..` in its middle, and one that is absolute',
    text: 'components:\n  a: { kind: node, output: ../x/../y }\n  b: { kind: node, output: /x, archive: b.zip }\n',
    problems: [
      [2, '`components.a.output` must be a path inside the repository, with `/`, with `..` at its start alone, not "../x/../y"'],
      [3, '`components.b.output` must be a path inside the repository, with `/`, with `..` at its start alone, not "/x"'],
    ],
  },
  {
    name: 'outputs in the folders of components that do not wait for them',
    text: `components:
  web: { kind: node, path: frontend, output: ../backend/app/frontend }
  whole: { kind: command, run: make, files: [x] }
  tool: { kind: command, path: tool, run: make, files: [y], needs: [whole] }
  admin: { kind: node, path: admin, output: ../tool/pages }
  site: { kind: node, path: site, output: ../static }
  backend: { kind: python, path: backend }
`,
    problems: [
      [3, '`components.whole` must be built after site, which writes into its folder (static); add `needs: [site]`'],
      [4, '`components.tool` must be built after admin, which writes into its folder (tool/pages); add `needs: [whole, admin]`'],
      [7, '`components.backend` must be built after web, which writes into its folder (backend/app/frontend); add `needs: [web]`'],
    ],
    parserOnly: true,
  },
  {
    name: 'one name for two commands',
    text: 'checks:\n  commands:\n    - { name: lint, run: a }\n    - { name: lint, run: b }\n',
    problems: [[4, '`checks.commands[1].name`: the name lint is taken by `checks.commands[0].name`']],
    parserOnly: true,
  },
  {
    name: 'a command that says too little, and one that says it wrongly',
    text: 'checks:\n  commands:\n    - { run: a }\n    - { name: "a b", run: "", path: ../x, timeout: 20 }\n',
    problems: [
      [3, '`checks.commands[0].name` is missing: it must be a name of letters, digits, `.`, `_` and `-`'],
      [4, '`checks.commands[1].name` must be a name of letters, digits, `.`, `_` and `-`, not "a b"'],
      [4, '`checks.commands[1].run` must be a script, not ""'],
      [4, '`checks.commands[1].path` must be a path inside the repository, with `/`, without `..`, not "../x"'],
      [4, '`checks.commands[1].timeout` must be a time such as 90s, 20m or 2h, not the number 20'],
    ],
  },
]

const afterwards: readonly WrongConfig[] = [
  {
    name: 'keys after the release',
    text: 'after:\n  milestone: open\n  comment: 1\n  anounce: []\n',
    problems: [
      [2, '`after.milestone` must be close or false, not "open"'],
      [3, '`after.comment` must be true or false, not the number 1'],
      [4, 'unknown key `after.anounce`; did you mean `announce`?'],
    ],
  },
  {
    name: 'the address of a webhook in the file',
    text: 'after:\n  announce:\n    - { kind: slack, url: "https://hooks.example.com/T0/B0/x" }\n',
    problems: [
      [3, '`after.announce[0].url` must be the name of a variable that holds the address, never the address itself, not a web address'],
    ],
  },
  {
    name: 'another kind of message',
    text: 'after: { announce: [{ kind: fax, url: FAX }] }',
    problems: [[1, '`after.announce[0].kind` must be slack or json, not "fax"']],
  },
  {
    name: 'a misspelt placeholder',
    text: "after:\n  health: [{ url: 'https://example.com', contains: '{vesion}' }]\n",
    problems: [
      [
        2,
        '`after.health[0].contains` may hold {tag}, {version}, {commit}, {previous-tag}, {title}, {url}, {digests}, and no other name in braces, not "{vesion}"',
      ],
    ],
    parserOnly: true,
  },
  {
    name: 'a dispatch of nothing',
    text: 'after:\n  dispatch:\n    - { inputs: {} }\n',
    problems: [[3, '`after.dispatch[0]` must name either a workflow or an event, not a mapping']],
    parserOnly: true,
  },
  {
    name: 'a dispatch of both kinds',
    text: 'after:\n  dispatch:\n    - { event: deploy, ref: main }\n',
    problems: [[3, '`after.dispatch[0]` has inputs or a ref, which are for a workflow; an event has a payload, not a mapping']],
    parserOnly: true,
  },
]

const later: readonly WrongConfig[] = [
  {
    name: 'a secret rule that is none',
    text: 'secrets:\n  allow:\n    - { rule: secret/of-this-run, paths: ["**"] }\n',
    problems: [
      [3, '`secrets.allow[0].rule` must be a rule of the search for secrets, such as secret/private-key, not "secret/of-this-run"'],
    ],
  },
  {
    name: 'allow-changes of built files',
    text: "components:\n  api:\n    kind: files\n    files: ['*.whl']\n    allow-changes: [a]",
    problems: [[5, '`components.api.allow-changes` is for components of kind python or node or archive or command']],
  },
  {
    name: 'reproducible',
    text: 'components:\n  api:\n    kind: python\n    reproducible: true',
    problems: [[4, '`components.api.reproducible` must be false or check, not true']],
  },
  {
    name: 'a category without a title, discussion',
    text: 'notes: { categories: [{ labels: [bug] }] }\nrelease: { discussion: 1, attest: yes }',
    problems: [
      [1, '`notes.categories[0].title` is missing: it must be one line of text'],
      [2, '`release.discussion` must be one line of text, not the number 1; write it in quotes'],
      [2, '`release.attest` must be true or false, not "yes"'],
    ],
  },
]

const yaml: readonly WrongConfig[] = [
  { name: 'tabs', text: 'checks:\n\tascii: {}', problems: [[2, 'a tab cannot indent YAML; use spaces']], parserOnly: true },
  {
    name: 'two documents',
    text: 'tag: null\n---\ntag: null\n',
    problems: [[2, 'a second YAML document begins here; one is read']],
    parserOnly: true,
  },
  {
    name: 'a glob that YAML takes for an alias',
    text: 'checks:\n  ascii:\n    paths: [docs/**, *.md]\n',
    problems: [[3, "no anchor `&.md` stands before this alias; write text that begins with * in quotes, as '*.md'"]],
    parserOnly: true,
  },
  {
    name: 'a script with a colon and a blank',
    text: 'components:\n  a:\n    kind: python\n    test: echo: hi\n',
    problems: [[4, "text with ': ' in it must be in quotes, as 'echo: hi'"]],
    parserOnly: true,
  },
  {
    name: 'bytes that are no UTF-8',
    text: 'tag: null\nrelease: { title: caf\ufffd }\n',
    problems: [[2, 'the file is not UTF-8 here; save it as UTF-8']],
    parserOnly: true,
  },
  {
    name: 'an address as a key, which may be a secret',
    text: 'after: { announce: { https://hooks.example.com/T0/B0/x: 1 } }\n',
    problems: [[1, '`after.announce` must be a list, not a mapping']],
  },
  {
    name: 'an address as an unknown key',
    text: 'https://hooks.example.com/T0/B0/x: 1\ntag: null\n',
    problems: [
      [
        1,
        'unknown key `(an address)`; known here: tag, version, previous-tag, checks, components, secrets, notes, release, after, changelog, runbook',
      ],
    ],
  },
  {
    name: 'a key twice',
    text: 'checks:\n  ascii: {}\n  tag: {}\n  ascii: {}\n',
    problems: [[4, '`ascii` is given twice; delete one']],
    parserOnly: true,
  },
  {
    name: 'an id twice, and another mistake',
    text: 'components:\n  a: { kind: python }\n  a: { kind: node }\ntga: null\n',
    problems: [
      [3, '`a` is given twice; delete one'],
      [4, 'unknown key `tga`; did you mean `tag`?'],
    ],
    parserOnly: true,
  },
  { name: 'a prototype', text: 'tag: null\n__proto__: { draft: true }\n', problems: [[2, 'unknown key `__proto__`']], parserOnly: true },
  { name: 'a key that is a list', text: 'tag: null\n? [a, b]\n: 1\n', problems: [[2, 'a key must be text']], parserOnly: true },
  {
    name: 'an alias of nothing',
    text: 'tag: null\nrunbook: *there\n',
    problems: [[2, "no anchor `&there` stands before this alias; write text that begins with * in quotes, as '*there'"]],
    parserOnly: true,
  },
  {
    name: 'an unknown type',
    text: 'tag: null\nrunbook: !file x\n',
    problems: [[2, 'this is not valid YAML: unresolved tag: !file']],
    parserOnly: true,
  },
]

/** Every mistake that has a sentence of its own. */
export const wrongConfigs: readonly WrongConfig[] = [...shape, ...values, ...components, ...afterwards, ...later, ...yaml]
