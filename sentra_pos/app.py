"""The composition told as prose: paths, settings, log, database, upkeep, language, theme, window."""
