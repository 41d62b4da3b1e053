import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

from stockroom.prices import PriceList, load_prices


class Prices(unittest.TestCase):
    def test_the_last_row_of_an_article_counts(self):
        prices = PriceList(["sku,price", "spade,12.00", "SPADE,13.00"])
        self.assertEqual(prices.price_of("SPADE"), Decimal("13.00"))
        self.assertIsNone(prices.price_of("RAKE"))

    def test_a_negative_price_is_no_price(self):
        self.assertIsNone(PriceList(["sku,price", "SPADE,-1"]).price_of("SPADE"))

    def test_a_file_is_read_once(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "prices.csv")
            path.write_text("sku,price\nSPADE,12.00\n", encoding="utf-8")
            self.assertIs(load_prices(path), load_prices(path))
