"""How things look on paper: slips, pages, codes and words; the truth of what still waits to be printed."""
