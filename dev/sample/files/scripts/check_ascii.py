#!/usr/bin/env python3
"""Names every line with a character that is not ASCII in the files and folders given. Exit code 1 when there is one."""

import sys
from pathlib import Path

TEXT = {".md", ".txt", ".csv"}


def files(argument: str) -> list[Path]:
    path = Path(argument)
    return [path] if path.is_file() else sorted(each for each in path.rglob("*") if each.suffix in TEXT)


def main(arguments: list[str]) -> int:
    found = 0
    for path in (each for argument in arguments for each in files(argument)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for character in sorted({each for each in line if not each.isascii()}):
                print(f"{path}:{number}: U+{ord(character):04X}")
                found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
