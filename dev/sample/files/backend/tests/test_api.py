import json
import threading
import unittest
from decimal import Decimal
from urllib.request import urlopen

from stockroom import __version__
from stockroom.api import make_server, respond
from stockroom.lots import Item, Lot
from stockroom.valuation import Valuation

LOTS = [Valuation(Lot("A-100", "Garden <b>tools</b>", [Item("SPADE", 2, Decimal("7.50"))]), Decimal("24.69"), 0)]


class Api(unittest.TestCase):
    def test_lots_are_wrapped_in_an_object(self):
        status, body = respond("/api/lots", LOTS)
        self.assertEqual(status, 200)
        self.assertEqual(body["count"], 1)
        self.assertEqual(body["items"][0]["cost"], 1500)
        self.assertEqual(body["items"][0]["value"], 2469)

    def test_one_lot_and_an_unknown_one(self):
        self.assertEqual(respond("/api/lots/A-100", LOTS)[1]["title"], "Garden <b>tools</b>")
        self.assertEqual(respond("/api/lots/B-1", LOTS)[0], 404)

    def test_the_server_answers(self):
        with make_server(LOTS, 0) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            with urlopen(f"http://127.0.0.1:{server.server_address[1]}/api/version") as answer:
                self.assertEqual(json.load(answer), {"version": __version__})
            server.shutdown()
