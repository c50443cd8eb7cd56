"""What any program that keeps books needs: money, days, ids, one database; no word of the shop."""
