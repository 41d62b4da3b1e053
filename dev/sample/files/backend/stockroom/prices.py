"""Where prices come from."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Protocol


class PriceSource(Protocol):
    """Anything that knows what an article sells for."""

    def price_of(self, sku: str) -> Decimal | None:
        """The price of one piece, or None when it is not known."""
        ...


class PriceList:
    """Prices read from the lines of a CSV file; a later row replaces an earlier one."""

    def __init__(self, lines: Iterable[str]) -> None:
        rows = csv.DictReader(lines)
        prices = {row["sku"].strip().upper(): Decimal(row["price"]) for row in rows}
        self._prices = {sku: price for sku, price in prices.items() if price >= 0}

    def price_of(self, sku: str) -> Decimal | None:
        """The price of one piece, or None when it is not in the list."""
        return self._prices.get(sku)


@lru_cache(maxsize=16)
def load_prices(path: Path) -> PriceList:
    """Reads a price list once, however many lots are valued against it."""
    with path.open(encoding="utf-8", newline="") as lines:
        return PriceList(lines)
