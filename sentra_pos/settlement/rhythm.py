"""How often a producer is paid, as agreed: on which of the shop's usual last days his statement is due."""

from datetime import date, timedelta

DAILY = "daily"
_WEEK = timedelta(days=7)


def due_end(rhythm: str, *, since: date, usual: date) -> date:
    """The last day of the statement that counts from `since` on; `usual` is any day the shop ends its weeks on.

    Daily: that very day. Weekly: the first usual day. Fortnightly: the one after. Monthly: the last one of its month.
    """
    if rhythm == DAILY:
        return since
    end = first_end(since, usual)
    if rhythm == "fortnightly":
        return end + _WEEK
    while rhythm == "monthly" and (end + _WEEK).month == end.month:
        end += _WEEK
    return end


def first_end(day: date, usual: date) -> date:
    """The first day from `day` on that is a whole number of weeks from `usual`."""
    return usual - (usual - day) // _WEEK * _WEEK
