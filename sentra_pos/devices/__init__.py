"""The machines on the counter: the only room that speaks to printers and drawers."""
