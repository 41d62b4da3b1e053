"""Lots and the items in them, read from CSV files."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

COLUMNS = ("lot", "title", "sku", "quantity", "cost")


class LotError(ValueError):
    """A row that cannot be read; the message names its line."""


@dataclass(frozen=True)
class Item:
    """So many pieces of one article, and what one piece cost."""

    sku: str
    quantity: int
    cost: Decimal


@dataclass
class Lot:
    """Items that were bought together."""

    id: str
    title: str
    items: list[Item] = field(default_factory=list)

    @property
    def pieces(self) -> int:
        """The number of pieces in the lot."""
        return sum(item.quantity for item in self.items)

    @property
    def cost(self) -> Decimal:
        """What the lot cost as a whole."""
        return sum((item.cost * item.quantity for item in self.items), Decimal(0))


def read_lots(lines: Iterable[str]) -> list[Lot]:
    """Reads lots from the lines of a CSV file, in the order of their first row."""
    reader = csv.DictReader(lines)
    missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        raise LotError(f"line 1: no column {', '.join(missing)}")
    lots: dict[str, Lot] = {}
    for row in reader:
        lot = lots.setdefault(row["lot"], Lot(row["lot"], row["title"].strip()))
        lot.items.append(_item(row, reader.line_num))
    return list(lots.values())


def _item(row: dict[str, str], line: int) -> Item:
    try:
        quantity, cost = int(row["quantity"]), Decimal(row["cost"])
    except (ValueError, InvalidOperation) as error:
        raise LotError(f"line {line}: quantity and cost must be numbers") from error
    if quantity < 1 or cost < 0:
        raise LotError(f"line {line}: quantity must be at least 1, and cost not negative")
    return Item(row["sku"].strip().upper(), quantity, cost)
