import type { Edit } from './stages.ts'

const VERSIONS = ['1.0.0', '1.1.0', '1.2.0', '2.0.0-rc.1', '2.0.0']
/** Vite's releases in the lock file: version, integrity, and the ranges of what it depends on. */
const VITE = [
  ['8.3.5', 'z1YpjieJ9g0ebTmQpLBv/oq9E3F9EIlOe+7LahW8SrE3LTiG3udBRUXQOlYXP9b+IC2q2phHeVxj9xGlw34OEQ', '^8.5.30', '~1.2.14'],
  ['8.3.6', 'UI7dK29NnS54Fk+mmo7o+jI6U8Fp7hDl+X5Q1k45WH+d4dSlbLVUETGQ+hfkNgvLQGyoElPj837nZyv4MBc0VA', '^8.5.32', '~1.2.16'],
  ['8.3.7', 'oxh0dMxrayBr33ScJvvBJ2HBQ2jc1TBrXKR2NyL/MJ9WPuX19mN2DXWUmywKdyw5RFVQBo8hmtb2FMC0LHrnng', '^8.5.32', '~1.2.18'],
  ['8.3.8', 'LzOn3h9rG/0vhLdXrV4yJ4QFA9eEoqCl+Yx+kGJd7aB9w6nfNgVHKSYwLPZUHrz4ZGa+t+kXjV9itvcHDLQouA', '^8.5.32', '~1.2.18'],
]

/** A version step, by the place of the new version in VERSIONS; the text around it makes it unique. */
function version(step: number, around: (version: string) => string, spelling = (text: string) => text): Edit {
  return [[around(spelling(VERSIONS[step - 1]!)), around(spelling(VERSIONS[step]!))]]
}

/** PEP 440 writes 2.0.0-rc.1 as 2.0.0rc1. */
const pep440 = (text: string) => text.replace('-rc.', 'rc')
const pyproject = (step: number) => version(step, text => `\nversion = "${text}"\n`, pep440)
const dunder = (step: number) => version(step, text => `__version__ = "${text}"`, pep440)
const packageJson = (step: number) => version(step, text => `"version": "${text}"`)
const lockFile = (step: number): Edit => [
  ...version(step, text => `"version": "${text}",\n  "lockfileVersion"`),
  ...version(step, text => `"name": "stockroom-frontend",\n      "version": "${text}"`),
]
const vite = (step: number): Edit => [[`"vite": "${VITE[step - 1]![0]}"`, `"vite": "${VITE[step]![0]}"`]]
const viteLock = (step: number): Edit => [...vite(step), [viteEntry(step - 1), viteEntry(step)]]

function viteEntry(step: number): string {
  const [version, integrity, postcss, rolldown] = VITE[step]!
  const rest = `"dev": true,\n      "license": "MIT",\n      "dependencies": {\n        "lightningcss": "^1.33.0",\n        "picomatch": "^4.0.7"`
  return `"version": "${version}",\n      "integrity": "sha512-${integrity}==",\n      ${rest},\n        "postcss": "${postcss}",\n        "rolldown": "${rolldown}"`
}

const ROUGH_TOTAL = '      <small>about {Math.round(sum.value / 100)}</small>\n'
const AFTER_TABLE = '      <LotTable lots={shown} className="lots" aria-label="Lots" />\n'

/** What changed in the files that more than one commit touches, oldest edit first. */
export const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'README.md': [
    [['', '| `frontend/` | the lot table, made with Vite and React |\n']],
    [
      ['', '| `docs/` | the guide, the HTTP interface, operations and the release runbook |\n'],
      ['', 'Start with [the guide](docs/guide.md).'],
    ],
    [['', '| `multi_agent/runlogs/` | one log for each gap that was found and fixed |\n']],
    [['', ' A release is made by pushing a tag: see [the release runbook](docs/RELEASE_RUNBOOK.md).']],
  ],
  'backend/README.md': [[['', 'stockroom serve lots.csv --prices prices.csv\n']]],
  'backend/pyproject.toml': [pyproject(1), pyproject(2), pyproject(3), [['setuptools==80.8.0', 'setuptools==80.9.0']], pyproject(4)],
  'backend/stockroom/__init__.py': [1, 2, 3, 4].map(dunder),
  'frontend/package.json': [packageJson(1), vite(1), packageJson(2), vite(2), vite(3), packageJson(3), packageJson(4)],
  'frontend/package-lock.json': [lockFile(1), viteLock(1), lockFile(2), viteLock(2), viteLock(3), lockFile(3), lockFile(4)],

  'backend/stockroom/lots.py': [
    [
      ['from decimal import Decimal\n', 'from decimal import Decimal, InvalidOperation\n'],
      ['', 'class LotError(ValueError):\n    """A row that cannot be read; the message names its line."""\n\n\n'],
      ['Item(row["sku"].strip().upper(), int(row["quantity"]), Decimal(row["cost"])))\n', '_item(row, reader.line_num))\n'],
      [
        '',
        `

def _item(row: dict[str, str], line: int) -> Item:
    try:
        quantity, cost = int(row["quantity"]), Decimal(row["cost"])
    except (ValueError, InvalidOperation) as error:
        raise LotError(f"line {line}: quantity and cost must be numbers") from error
    return Item(row["sku"].strip().upper(), quantity, cost)
`,
      ],
    ],
    [
      ['', 'COLUMNS = ("lot", "title", "sku", "quantity", "cost")\n\n\n'],
      [
        '',
        `    missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        raise LotError(f"line 1: no column {', '.join(missing)}")
`,
      ],
    ],
    [
      [
        '',
        `    if quantity < 1 or cost < 0:
        raise LotError(f"line {line}: quantity must be at least 1, and cost not negative")
`,
      ],
    ],
  ],
  'backend/tests/test_lots.py': [
    [
      ['import read_lots\n', 'import LotError, read_lots\n'],
      [
        '',
        `
    def test_a_bad_row_is_named_by_its_line(self):
        for row in ("A-100,Garden tools,SPADE,two,7.50",):
            with self.subTest(row), self.assertRaisesRegex(LotError, "^line 2: "):
                read_lots([HEADER, row])
`,
      ],
    ],
    [
      [
        '',
        `    def test_a_missing_column_is_named(self):
        with self.assertRaisesRegex(LotError, "no column quantity, cost"):
            read_lots(["lot,title,sku", "A-100,Garden tools,SPADE"])

`,
      ],
    ],
    [
      [
        '("A-100,Garden tools,SPADE,two,7.50",)',
        '("A-100,Garden tools,SPADE,two,7.50", "A-100,Garden tools,SPADE,0,7.50", "A-100,Garden tools,SPADE,1,-1")',
      ],
    ],
  ],
  'backend/stockroom/prices.py': [
    [
      [
        '        self._prices = {row["sku"].strip().upper(): Decimal(row["price"]) for row in rows}\n',
        `        prices = {row["sku"].strip().upper(): Decimal(row["price"]) for row in rows}
        self._prices = {sku: price for sku, price in prices.items() if price >= 0}
`,
      ],
    ],
    [
      ['', 'from functools import lru_cache\n'],
      ['', '@lru_cache(maxsize=16)\n'],
      ['Reads a price list.', 'Reads a price list once, however many lots are valued against it.'],
    ],
  ],
  'backend/tests/test_prices.py': [
    [
      [
        '',
        `
    def test_a_negative_price_is_no_price(self):
        self.assertIsNone(PriceList(["sku,price", "SPADE,-1"]).price_of("SPADE"))
`,
      ],
    ],
    [
      ['', 'import tempfile\n'],
      ['', 'from pathlib import Path\n'],
      ['import PriceList\n', 'import PriceList, load_prices\n'],
      [
        '',
        `
    def test_a_file_is_read_once(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "prices.csv")
            path.write_text("sku,price\\nSPADE,12.00\\n", encoding="utf-8")
            self.assertIs(load_prices(path), load_prices(path))
`,
      ],
    ],
  ],
  'backend/stockroom/valuation.py': [
    [
      ['', ', rounded to cents once, at the end'],
      ['(price * item.quantity).quantize(CENT, ROUND_HALF_EVEN)\n', 'price * item.quantity\n'],
      ['lot, value, missing)', 'lot, value.quantize(CENT, ROUND_HALF_EVEN), missing)'],
    ],
    [
      [
        '',
        `
    @property
    def ratio(self) -> Decimal | None:
        """Value per unit of cost, or None when the lot cost nothing."""
        return self.value / self.lot.cost if self.lot.cost else None
`,
      ],
    ],
  ],
  'backend/tests/test_valuation.py': [
    [
      ['"SPADE,12.345"]', '"SPADE,12.345", "RAKE,0.005"]'],
      [
        '',
        `
    def test_halves_are_rounded_to_even_once(self):
        for quantity, value in ((1, "0.00"), (2, "0.01"), (3, "0.02")):
            lot = Lot("A-102", "Rakes", [Item("RAKE", quantity, Decimal(0))])
            self.assertEqual(value_lot(lot, PRICES).value, Decimal(value))
`,
      ],
    ],
    [
      ['def test_value(', 'def test_value_and_ratio('],
      ['', '        self.assertEqual(round(result.ratio, 4), Decimal("1.6460"))\n'],
      ['', '\n    def test_a_free_lot_has_no_ratio(self):\n        self.assertIsNone(value_lot(Lot("A-103", "Gift"), PRICES).ratio)\n'],
    ],
  ],
  'backend/stockroom/api.py': [
    [['[describe(each) for each in valuations]\n', '{"items": [describe(each) for each in valuations], "count": len(valuations)}\n']],
  ],
  'backend/tests/test_api.py': [
    [
      ['are_listed', 'are_wrapped_in_an_object'],
      ['len(body), 1', 'body["count"], 1'],
      ['body[0]["cost"]', 'body["items"][0]["cost"]'],
      ['body[0]["value"]', 'body["items"][0]["value"]'],
    ],
    [
      ['"A-100", "Garden tools"', '"A-100", "Garden <b>tools</b>"'],
      ['["title"], "Garden tools"', '["title"], "Garden <b>tools</b>"'],
    ],
  ],
  'backend/stockroom/cli.py': [
    [
      ['', 'from stockroom.api import make_server\n'],
      [
        '    print("\\n".join(_line(each) for each in valuations))\n',
        `    if options.command == "value":
        print("\\n".join(_line(each) for each in valuations))
    else:
        with make_server(valuations, options.port) as server:
            print(f"http://127.0.0.1:{server.server_address[1]}/api/lots")
            server.serve_forever()
`,
      ],
      [
        '(("value", "print what each lot is worth"),)',
        '(("value", "print what each lot is worth"), ("serve", "serve the lots over HTTP"))',
      ],
      ['', '        if name == "serve":\n            command.add_argument("--port", type=int, default=8710)\n'],
    ],
    [
      ['import read_lots\n', 'import LotError, read_lots\n'],
      ['except OSError as', 'except (OSError, LotError) as'],
    ],
    [
      ['', '    ratio = "-" if valuation.ratio is None else f"{valuation.ratio:.2f}"\n'],
      ['{valuation.value:.2f}"', '{valuation.value:.2f}\\t{ratio}"'],
    ],
  ],
  'backend/tests/test_cli.py': [
    [
      [
        '',
        `
    def test_a_bad_row_ends_with_one_sentence(self):
        self.lots.write_text("lot,title\\n", encoding="utf-8")
        err = io.StringIO()
        with contextlib.redirect_stderr(err):
            code = main(["value", str(self.lots), "--prices", str(self.prices)])
        self.assertEqual((code, err.getvalue()), (1, "stockroom: line 1: no column sku, quantity, cost\\n"))
`,
      ],
    ],
    [['\\t24.69\\n"', '\\t24.69\\t1.65\\n"']],
  ],

  'frontend/src/App.jsx': [
    [
      ['', "import { LotTable } from './LotTable.jsx'\n"],
      ['', '      <LotTable lots={lots} className="lots" aria-label="Lots" />\n'],
    ],
    [
      ['import { totals }', 'import { matching, totals }'],
      ['', "  const [filter, setFilter] = useState('')\n"],
      ['const sum = totals(lots)\n', 'const shown = matching(lots, filter)\n  const sum = totals(shown)\n'],
      ['', '      <label>\n        Filter <input value={filter} onChange={event => setFilter(event.target.value)} />\n      </label>\n'],
      ['<LotTable lots={lots}', '<LotTable lots={shown}'],
      ['{lots.length} lots', '{shown.length} lots'],
    ],
    [
      ['fetchLots()\n', 'fetchLots(stop.signal)\n'],
      ['', '    const stop = new AbortController()\n'],
      ['error => setProblem', 'error => stop.signal.aborted || setProblem'],
      ['', '    return () => stop.abort()\n'],
    ],
    [[AFTER_TABLE, AFTER_TABLE + ROUGH_TOTAL]],
    [[AFTER_TABLE + ROUGH_TOTAL, AFTER_TABLE]],
  ],
  'frontend/src/api.js': [
    [
      ['', ' * @param {AbortSignal} signal ends the request\n'],
      ['fetchLots()', 'fetchLots(signal)'],
      ['', 'signal, '],
    ],
    [['return response.json()\n', 'const { items } = await response.json()\n  return items\n']],
  ],
  'frontend/src/lots.js': [
    [
      [
        '',
        `/**
 * The lots whose title or id contains the text, whatever its case.
 * @param {Lot[]} lots
 * @param {string} text
 */
export function matching(lots, text) {
  const wanted = text.trim().toLowerCase()
  return lots.filter(lot => \`\${lot.title} \${lot.id}\`.toLowerCase().includes(wanted))
}

`,
      ],
    ],
  ],
  'frontend/src/lots.test.js': [
    [
      ['import { totals }', 'import { matching, totals }'],
      [
        '',
        `test('a filter looks at title and id, in any case', () => {
  assert.deepEqual(matching(lots, 'GARDEN').map(lot => lot.id), ['A-100'])
  assert.deepEqual(matching(lots, 'a-101').map(lot => lot.id), ['A-101'])
})

test('an empty filter keeps every lot', () => {
  assert.equal(matching(lots, '  ').length, 2)
})

`,
      ],
    ],
  ],
  'frontend/src/money.js': [
    [
      [
        '',
        `
/**
 * Value per unit of cost with two decimals, or "-" when the lot cost nothing.
 * @param {number} cost in cents
 * @param {number} value in cents
 */
export function formatRatio(cost, value) {
  return cost > 0 ? (value / cost).toFixed(2) : '-'
}
`,
      ],
    ],
  ],
  'frontend/src/money.test.js': [
    [
      ['import { formatCents }', 'import { formatCents, formatRatio }'],
      [
        '',
        `
test('the ratio of a lot that cost nothing is a dash', () => {
  assert.equal(formatRatio(9000, 15300), '1.70')
  assert.equal(formatRatio(0, 15300), '-')
})
`,
      ],
    ],
  ],
  'frontend/src/LotTable.jsx': [
    [['<td dangerouslySetInnerHTML={{ __html: lot.title }} />', '<td>{lot.title}</td>']],
    [["@param {import('@types/react').", "@param {import('react')."]],
    [
      ['import { formatCents }', 'import { formatCents, formatRatio }'],
      ['', '          <th scope="col">Ratio</th>\n'],
      ['', '            <td>{formatRatio(lot.cost, lot.value)}</td>\n'],
    ],
  ],

  'docs/index.md': [
    [['', '- [Operations](operations.md): running the service\n']],
    [['', '- [Release runbook](RELEASE_RUNBOOK.md): what must be true before a version is published\n']],
  ],
  'docs/guide.md': [
    [
      [
        '',
        `
## How prices are read

- An article is known by its \`sku\`; upper and lower case are the same.
- When an article is listed twice the last row counts.
- Pieces without a price count as nothing, and the service says how many there are.
`,
      ],
    ],
    [['', '- Values are rounded to cents once, at the end, halves to even.\n']],
    [['', 'A negative price is no price. ']],
    [['its cost and its value.', 'its cost, its value and the value per unit of cost.']],
  ],
  'docs/api.md': [
    [
      ['`[lot]`', '`{ "items": [lot], "count": 1 }`'],
      [
        '',
        '\n## Moving from version 1\n\n`GET /api/lots` answered a bare list. It answers an object now: read the lots from its `items`.\n',
      ],
    ],
  ],
  '.github/workflows/release.yml': [[['actions/checkout@v5', 'actions/checkout@v6']]],
}
