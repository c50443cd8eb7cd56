"""Selling: the truth of carts, sales, reversals and the receipts they leave."""
