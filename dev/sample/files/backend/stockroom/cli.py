"""The command `stockroom`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from stockroom import __version__
from stockroom.api import make_server
from stockroom.lots import LotError, read_lots
from stockroom.prices import load_prices
from stockroom.valuation import Valuation, value_lot


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code."""
    options = _parser().parse_args(arguments)
    try:
        valuations = _valuations(options.lots, options.prices)
    except (OSError, LotError) as error:
        print(f"stockroom: {error}", file=sys.stderr)
        return 1
    if options.command == "value":
        print("\n".join(_line(each) for each in valuations))
    else:
        with make_server(valuations, options.port) as server:
            print(f"http://127.0.0.1:{server.server_address[1]}/api/lots")
            server.serve_forever()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="stockroom", description="Values lots of stock against price lists.")
    parser.add_argument("--version", action="version", version=f"stockroom {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (("value", "print what each lot is worth"), ("serve", "serve the lots over HTTP")):
        command = commands.add_parser(name, help=text)
        command.add_argument("lots", type=Path)
        command.add_argument("--prices", type=Path, required=True)
        if name == "serve":
            command.add_argument("--port", type=int, default=8710)
    return parser


def _valuations(lots: Path, prices: Path) -> list[Valuation]:
    source = load_prices(prices)
    with lots.open(encoding="utf-8", newline="") as lines:
        return [value_lot(lot, source) for lot in read_lots(lines)]


def _line(valuation: Valuation) -> str:
    lot = valuation.lot
    ratio = "-" if valuation.ratio is None else f"{valuation.ratio:.2f}"
    return f"{lot.id}\t{lot.title}\t{lot.cost:.2f}\t{valuation.value:.2f}\t{ratio}"
