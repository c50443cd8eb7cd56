"""Pengaturan: who the shop is, what each role may do, how this machine looks, prints and scans."""
