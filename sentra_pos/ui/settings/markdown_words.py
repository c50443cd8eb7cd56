"""What a rule for markdowns is for, and when it begins, in words."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.stock.markdown_rules import Rule
from sentra_pos.ui import goods_words

_CONTEXT = "MarkdownWords"
_DAYS = QT_TRANSLATE_NOOP("MarkdownWords", "%n day(s) before the last")
_HOURS = QT_TRANSLATE_NOOP("MarkdownWords", "%n hour(s) before closing")


def goods(rule: Rule, names: Mapping[UUID, str]) -> str:
    """The product, the group, or everything."""
    if rule.product is not None:
        return names.get(rule.product, "?")
    if rule.group:
        return goods_words.group(rule.group)
    return _tr(QT_TRANSLATE_NOOP("MarkdownWords", "All goods"))


def scope(rule: Rule) -> str:
    """What kind of thing that is."""
    if rule.product is not None:
        return _tr(QT_TRANSLATE_NOOP("MarkdownWords", "one product"))
    return _tr(
        QT_TRANSLATE_NOOP("MarkdownWords", "group")
        if rule.group
        else QT_TRANSLATE_NOOP("MarkdownWords", "where no other rule is")
    )


def when(rule: Rule) -> str:
    """From when on it proposes."""
    if rule.hours is not None:
        return QCoreApplication.translate(_CONTEXT, str(_HOURS), "", rule.hours)
    if rule.days_left == 0:
        return _tr(QT_TRANSLATE_NOOP("MarkdownWords", "the whole last day"))
    return QCoreApplication.translate(_CONTEXT, str(_DAYS), "", rule.days_left)


def _tr(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))
