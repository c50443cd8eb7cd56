"""The display turned to the buyer: what is in the cart, what is to be paid, thanks; and the makers' stories meanwhile."""
