"""Produk: everything that can be sold, found by any word, changed on one sheet."""
