import unittest
from decimal import Decimal

from stockroom.lots import LotError, read_lots

HEADER = "lot,title,sku,quantity,cost"


class ReadLots(unittest.TestCase):
    def test_rows_of_one_lot_are_joined(self):
        lots = read_lots([HEADER, "A-100,Garden tools,spade,2,7.50", "A-100,Garden tools,RAKE,1,4", "A-101,Kitchen,PAN,3,9"])
        self.assertEqual([lot.id for lot in lots], ["A-100", "A-101"])
        self.assertEqual(lots[0].pieces, 3)
        self.assertEqual(lots[0].cost, Decimal("19.00"))
        self.assertEqual(lots[0].items[0].sku, "SPADE")

    def test_a_missing_column_is_named(self):
        with self.assertRaisesRegex(LotError, "no column quantity, cost"):
            read_lots(["lot,title,sku", "A-100,Garden tools,SPADE"])

    def test_a_bad_row_is_named_by_its_line(self):
        for row in ("A-100,Garden tools,SPADE,two,7.50", "A-100,Garden tools,SPADE,0,7.50", "A-100,Garden tools,SPADE,1,-1"):
            with self.subTest(row), self.assertRaisesRegex(LotError, "^line 2: "):
                read_lots([HEADER, row])
