import unittest
from decimal import Decimal

from stockroom.lots import Item, Lot
from stockroom.prices import PriceList
from stockroom.valuation import value_lot

PRICES = PriceList(["sku,price", "SPADE,12.345", "RAKE,0.005"])


class ValueLot(unittest.TestCase):
    def test_value_and_ratio(self):
        result = value_lot(Lot("A-100", "Garden tools", [Item("SPADE", 2, Decimal("7.50"))]), PRICES)
        self.assertEqual(result.value, Decimal("24.69"))
        self.assertEqual(round(result.ratio, 4), Decimal("1.6460"))

    def test_pieces_without_a_price_are_counted(self):
        result = value_lot(Lot("A-101", "Kitchen", [Item("PAN", 3, Decimal(9))]), PRICES)
        self.assertEqual((result.value, result.missing), (Decimal("0.00"), 3))

    def test_halves_are_rounded_to_even_once(self):
        for quantity, value in ((1, "0.00"), (2, "0.01"), (3, "0.02")):
            lot = Lot("A-102", "Rakes", [Item("RAKE", quantity, Decimal(0))])
            self.assertEqual(value_lot(lot, PRICES).value, Decimal(value))

    def test_a_free_lot_has_no_ratio(self):
        self.assertIsNone(value_lot(Lot("A-103", "Gift"), PRICES).ratio)
