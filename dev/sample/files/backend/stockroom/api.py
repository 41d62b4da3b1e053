"""The HTTP interface: read only, JSON, money in cents."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from stockroom import __version__
from stockroom.valuation import Valuation


def describe(valuation: Valuation) -> dict[str, object]:
    """A lot as clients see it."""
    lot = valuation.lot
    return {
        "id": lot.id,
        "title": lot.title,
        "items": lot.pieces,
        "cost": int(lot.cost * 100),
        "value": int(valuation.value * 100),
        "missing": valuation.missing,
    }


def respond(path: str, valuations: list[Valuation]) -> tuple[int, object]:
    """The status and the JSON body for a GET request of a path."""
    if path == "/api/version":
        return 200, {"version": __version__}
    if path == "/api/lots":
        return 200, {"items": [describe(each) for each in valuations], "count": len(valuations)}
    for each in valuations:
        if path == f"/api/lots/{each.lot.id}":
            return 200, describe(each)
    return 404, {"error": "not found"}


def make_server(valuations: list[Valuation], port: int) -> ThreadingHTTPServer:
    """A server for this machine only; the caller starts and closes it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802, the name is given by the base class
            status, body = respond(self.path.partition("?")[0], valuations)
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)
