"""What lots are worth."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from stockroom.lots import Lot
from stockroom.prices import PriceSource

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Valuation:
    """The value of a lot; `missing` pieces had no price and count as nothing."""

    lot: Lot
    value: Decimal
    missing: int

    @property
    def ratio(self) -> Decimal | None:
        """Value per unit of cost, or None when the lot cost nothing."""
        return self.value / self.lot.cost if self.lot.cost else None


def value_lot(lot: Lot, prices: PriceSource) -> Valuation:
    """Values a lot, rounded to cents once, at the end."""
    value, missing = Decimal(0), 0
    for item in lot.items:
        price = prices.price_of(item.sku)
        if price is None:
            missing += item.quantity
        else:
            value += price * item.quantity
    return Valuation(lot, value.quantize(CENT, ROUND_HALF_EVEN), missing)
