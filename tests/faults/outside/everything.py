"""All parsers of outside text, by name."""

from faults.outside import codes, files, shop, words
from faults.outside.parser import Parser

PARSERS: dict[str, Parser] = {
    one.name: one for one in (*words.PARSERS, *codes.PARSERS, *files.PARSERS, *shop.PARSERS)
}
