import contextlib
import io
import tempfile
import unittest
from pathlib import Path

from stockroom.cli import main


class Cli(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.lots, self.prices = Path(folder.name, "lots.csv"), Path(folder.name, "prices.csv")
        self.lots.write_text("lot,title,sku,quantity,cost\nA-100,Garden tools,SPADE,2,7.50\n", encoding="utf-8")
        self.prices.write_text("sku,price\nSPADE,12.345\n", encoding="utf-8")

    def test_value_prints_one_line_a_lot(self):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            code = main(["value", str(self.lots), "--prices", str(self.prices)])
        self.assertEqual((code, out.getvalue()), (0, "A-100\tGarden tools\t15.00\t24.69\t1.65\n"))

    def test_a_bad_row_ends_with_one_sentence(self):
        self.lots.write_text("lot,title\n", encoding="utf-8")
        err = io.StringIO()
        with contextlib.redirect_stderr(err):
            code = main(["value", str(self.lots), "--prices", str(self.prices)])
        self.assertEqual((code, err.getvalue()), (1, "stockroom: line 1: no column sku, quantity, cost\n"))
