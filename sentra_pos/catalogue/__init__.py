"""What can be sold: the truth of products, their prices and their barcodes."""
