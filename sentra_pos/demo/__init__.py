"""A day at the shop through the real screens, without a display: pictures and papers for people to look at."""
