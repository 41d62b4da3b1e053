"""Values lots of stock against price lists."""

__version__ = "2.0.0"
